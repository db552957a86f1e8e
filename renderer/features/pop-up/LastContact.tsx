import { useTranslation } from 'react-i18next';
import { listed } from '../../../contract/model/isolated.ts';
import type { CallerHistory } from '../../../contract/model/pop-up.ts';
import type { Language } from '../../../contract/settings/preferences.ts';
import { formatTalk, formatWhen } from '../../format.ts';
import classes from './PopUp.module.css';

/** What was last with this caller, and what is still to do. */
export function LastContact({ history, now }: { history: CallerHistory; now: number }) {
  const { t } = useTranslation();
  const { last, open } = history;
  const said = useLastCall(last, now);
  return (
    <section className={classes.history} aria-label={t('popUp.before')}>
      <p className={classes.last}>{said}</p>
      {last.note !== '' && (
        <p className={classes.note} title={last.note}>
          {t('popUp.quote', { note: last.note })}
        </p>
      )}
      {open > 0 && <p className={classes.open}>{t('popUp.stillOpen', { count: open })}</p>}
    </section>
  );
}

function useLastCall(last: CallerHistory['last'], now: number): string {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  const { direction, outcome, talkingSeconds, people } = last;
  const when = formatWhen(last.startedAt, language, now);
  const outcomes =
    outcome === 'answered' && talkingSeconds !== null
      ? [formatTalk(talkingSeconds, language)]
      : [t(`callStatus.${outcome ?? 'connected'}`)];
  const names = listed(people);
  return t(direction === 'in' ? 'popUp.lastIn' : 'popUp.lastOut', {
    when,
    how: listed(
      [...outcomes, ...(names === '' ? [] : [t(direction === 'in' ? 'popUp.with' : 'popUp.by', { names })])],
      ' ',
    ),
  });
}
