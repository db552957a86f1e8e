import { IconPhoneCall } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCallerLog } from '../features/calls/caller-log/caller-log-store.ts';
import { formatDuration, secondsSince } from '../format.ts';
import { useNow } from '../use-now.ts';
import classes from './OnThePhone.module.css';

/** How many stand there before it is only said how many more there are. */
const shownAtMost = 5;

/** Who of the team is on the phone now, and for how long; nothing where nobody is. */
export function OnThePhone() {
  const { t } = useTranslation();
  const talkers = useCallerLog((state) => state.window.onThePhone);
  const now = useNow(talkers.length > 0);
  if (talkers.length === 0) return null;
  const more = talkers.length - shownAtMost;
  return (
    <section className={classes.talkers} aria-labelledby="on-the-phone">
      <p id="on-the-phone" className={classes.heading}>
        <IconPhoneCall size={16} aria-hidden />
        {t('nav.onThePhone')}
      </p>
      <ul className={classes.list}>
        {talkers.slice(0, shownAtMost).map(({ name, since }) => (
          <li key={name} className={classes.talker}>
            <span className={classes.name} title={name}>
              {name}
            </span>
            <span className={classes.timer}>{formatDuration(secondsSince(since, now))}</span>
          </li>
        ))}
        {more > 0 && <li className={classes.timer}>{t('nav.moreOnThePhone', { count: more })}</li>}
      </ul>
    </section>
  );
}
