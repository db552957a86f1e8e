import { Button, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../format.ts';
import { useApp } from '../../../store.ts';
import { usePhone } from '../../../use-phone.ts';
import { halfAnHour, nextTime, tomorrowMorning } from './quiet-times.ts';
import { Controls, Row } from '../../../components/form/Row.tsx';
import classes from '../shared/Settings.module.css';

/** The phone switch, and "do not disturb" until a time. */
export function PhoneSettings() {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const { state, quietUntil, turn, beQuiet } = usePhone();
  const [time, setTime] = useState('');
  const word = t(`phone.${state}`, { until: quietUntil === null ? '' : formatTime(quietUntil, language) });
  return (
    <>
      <Row label={t('popUpSettings.phone')} hint={t(state === 'on' ? 'phone.onHint' : 'phone.offHint')}>
        <Switch
          label={word}
          labelPosition="left"
          checked={state === 'on'}
          onChange={(event) => {
            turn(event.currentTarget.checked);
          }}
        />
      </Row>
      <Row label={t('popUpSettings.quiet')} hint={t('popUpSettings.quietHint')}>
        {state === 'quiet' && (
          <Button
            variant="default"
            onClick={() => {
              turn(true);
            }}
          >
            {t('popUpSettings.end')}
          </Button>
        )}
      </Row>
      <Controls>
        {(
          [
            ['halfHour', halfAnHour],
            ['hour', 2 * halfAnHour],
          ] as const
        ).map(([name, length]) => (
          <Button
            key={name}
            variant="default"
            onClick={() => {
              beQuiet(Date.now() + length);
            }}
          >
            {t(`popUpSettings.${name}`)}
          </Button>
        ))}
        <Button
          variant="default"
          onClick={() => {
            beQuiet(tomorrowMorning(Date.now()));
          }}
        >
          {t('popUpSettings.tomorrow')}
        </Button>
        <TextInput
          className={classes.time}
          type="time"
          aria-label={t('popUpSettings.until')}
          value={time}
          onChange={(event) => {
            setTime(event.currentTarget.value);
          }}
        />
        <Button
          variant="default"
          disabled={time === ''}
          onClick={() => {
            beQuiet(nextTime(time, Date.now()));
          }}
        >
          {t('popUpSettings.start')}
        </Button>
      </Controls>
    </>
  );
}
