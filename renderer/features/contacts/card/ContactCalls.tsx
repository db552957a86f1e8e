import { useTranslation } from 'react-i18next';
import { listed } from '../../../../contract/model/isolated.ts';
import type { LogEntry } from '../../../../contract/model/calls/caller-log.ts';
import { formatDate, formatDuration, formatTime } from '../../../format.ts';
import { goTo, useApp } from '../../../store.ts';
import { statusLook } from '../../../components/call/call-status.ts';
import classes from './ContactCard.module.css';

/** The last calls with a contact; each leads to itself in the caller log. */
export function ContactCalls({ calls }: { calls: readonly LogEntry[] }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  return (
    <section className={classes.part}>
      <h3 className={classes.label}>{t('contacts.card.calls')}</h3>
      {calls.length === 0 && <p className={classes.hint}>{t('contacts.card.noCalls')}</p>}
      <ul className={classes.calls}>
        {calls.map((entry) => {
          const { conversationId, startedAt, talkingSeconds, note } = entry;
          const { icon: Icon, iconTone, tone, word } = statusLook(entry);
          const how = [
            t(`callStatus.${word}`),
            talkingSeconds === null ? '' : formatDuration(talkingSeconds),
          ];
          return (
            <li key={conversationId}>
              <button
                type="button"
                className={classes.call}
                title={t('contacts.card.openCall')}
                onClick={() => {
                  goTo({ view: 'call', conversationId, contactId: null, number: null });
                }}
              >
                <Icon
                  size={16}
                  stroke={1.75}
                  role="img"
                  aria-label={t(entry.direction === 'in' ? 'calls.incoming' : 'calls.outgoing')}
                  data-tone={iconTone ?? tone}
                />
                <time dateTime={startedAt}>
                  {formatDate(startedAt, language)}, {formatTime(startedAt, language)}
                </time>
                <span className={classes.how}>
                  {listed(how)}
                  {note !== '' && <span className={classes.callNote}>{note}</span>}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
