import { IconBellOff, IconPhoneOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { formatTime } from '../format.ts';
import { run, useApp } from '../store.ts';
import { useNow } from '../use-now.ts';
import classes from './PhoneLine.module.css';

/** Says that nothing rings here, until when, and ends that. Not there where calls are announced. */
export function PhoneLine() {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const { phoneOn, doNotDisturbUntil } = useApp((state) => state.preferences);
  const now = useNow(doNotDisturbUntil !== null);
  const rests = doNotDisturbUntil !== null && Date.parse(doNotDisturbUntil) > now;
  if (phoneOn && !rests) return null;
  const Icon = phoneOn ? IconBellOff : IconPhoneOff;
  return (
    <div className={classes.line}>
      <Icon className={classes.icon} size={16} aria-hidden />
      <span role="status">
        {phoneOn && doNotDisturbUntil !== null
          ? t('phone.rests', { time: formatTime(doNotDisturbUntil, language) })
          : t('phone.off')}
      </span>
      <button
        type="button"
        className={classes.button}
        onClick={() => {
          run(api.savePreferences({ phoneOn: true, doNotDisturbUntil: null }));
        }}
      >
        {t('phone.turnOn')}
      </button>
    </div>
  );
}
