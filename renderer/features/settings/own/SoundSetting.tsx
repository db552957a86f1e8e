import { Button, Slider, Switch } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { phrase } from '../../../../contract/model/isolated.ts';
import { api } from '../../../api.ts';
import { ring } from '../../../ring.ts';
import { run, useApp } from '../../../store.ts';
import { Row } from '../../../components/form/Row.tsx';
import classes from '../shared/Settings.module.css';

/** Whether it rings, how loud, and how that sounds. */
export function SoundSetting() {
  const { t } = useTranslation();
  const { soundOn, soundVolume } = useApp((state) => state.preferences);
  const [volume, setVolume] = useState(soundVolume);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);
  return (
    <Row label={t('popUpSettings.sound')} hint={t('popUpSettings.soundHint')}>
      <Slider
        className={classes.volume}
        thumbLabel={t('popUpSettings.volume')}
        label={(value) => phrase`${value} %`}
        min={0}
        max={100}
        step={5}
        value={Math.round(volume * 100)}
        onChange={(value) => {
          setVolume(value / 100);
        }}
        onChangeEnd={(value) => {
          run(api.savePreferences({ soundVolume: value / 100 }));
        }}
      />
      <Button
        variant="default"
        leftSection={<IconPlayerPlay size={16} aria-hidden />}
        onClick={() => {
          stop.current?.();
          stop.current = ring(volume, false);
        }}
      >
        {t('popUpSettings.play')}
      </Button>
      <Switch
        aria-label={t('popUpSettings.sound')}
        label={t(soundOn ? 'teamSettings.on' : 'teamSettings.off')}
        labelPosition="left"
        checked={soundOn}
        onChange={(event) => {
          run(api.savePreferences({ soundOn: event.currentTarget.checked }));
        }}
      />
    </Row>
  );
}
