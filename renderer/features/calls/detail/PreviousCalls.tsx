import { useTranslation } from 'react-i18next';
import { listed } from '../../../../contract/model/isolated.ts';
import type { LogEntry } from '../../../../contract/model/calls/caller-log.ts';
import { formatDate, formatDuration } from '../../../format.ts';
import { useApp } from '../../../store.ts';
import classes from './CallDetail.module.css';
import { statusLook } from '../../../components/call/call-status.ts';
import { focusList } from '../caller-log/focus-list.ts';
import { select } from '../caller-log/caller-log-store.ts';

/** Earlier conversations with the same caller; each leads to itself. */
export function PreviousCalls({ entries }: { entries: readonly LogEntry[] }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  return (
    <ul className={classes.previous}>
      {entries.map((entry) => {
        const { conversationId, startedAt, answeredBy, talkingSeconds, note } = entry;
        const how = [
          t(`callStatus.${statusLook(entry).word}`),
          listed(answeredBy, ' → '),
          talkingSeconds === null ? '' : formatDuration(talkingSeconds),
        ];
        return (
          <li key={conversationId}>
            <button
              type="button"
              className={classes.earlier}
              onClick={() => {
                select(conversationId);
                focusList();
              }}
            >
              <time dateTime={startedAt}>{formatDate(startedAt, language)}</time>
              <span className={classes.how}>
                {listed(how)}
                {note !== '' && <span className={classes.sub}>{note}</span>}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
