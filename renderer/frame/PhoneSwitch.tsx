import { Switch } from '@mantine/core';
import { IconBell, IconBellOff, IconBellZ } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../format.ts';
import { useApp } from '../store.ts';
import { usePhone } from '../use-phone.ts';
import classes from './PhoneSwitch.module.css';

const icons = { on: IconBell, off: IconBellOff, quiet: IconBellZ };

/** Whether calls are announced here, in a word, and the switch for it. */
export function PhoneSwitch() {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const { state, quietUntil, turn } = usePhone();
  const Icon = icons[state];
  const until = quietUntil === null ? '' : formatTime(quietUntil, language);
  return (
    <label
      className={classes.phone}
      data-state={state}
      title={t(state === 'on' ? 'phone.onHint' : 'phone.offHint')}
    >
      <Icon size={16} stroke={1.75} aria-hidden />
      <span className={classes.word}>{t(`phone.${state}`, { until })}</span>
      <Switch
        aria-label={t(`phone.${state}`, { until })}
        checked={state === 'on'}
        color="var(--talking)"
        onChange={(event) => {
          turn(event.currentTarget.checked);
        }}
      />
    </label>
  );
}
