import { Checkbox } from '@mantine/core';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogEntry } from '../../../contract/caller-log.ts';
import { formatDuration, formatTime, secondsSince } from '../../format.ts';
import { useApp } from '../../store.ts';
import classes from './CallList.module.css';
import { statusLook } from './call-status.ts';
import { isMarkable, useMarkDone } from './use-mark-done.ts';
import { useNumberWords } from './use-party.ts';

interface CallRowProps {
  entry: LogEntry;
  /** Milliseconds of the epoch; moves on while a call does. */
  now: number;
  style: CSSProperties;
  selected: boolean;
  onSelect: (conversationId: string) => void;
}

/** One conversation: whether it is done, who, on which line, how it went, how long, when. */
export function CallRow({ entry, now, style, selected, onSelect }: CallRowProps) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const markDone = useMarkDone();
  const words = useNumberWords();
  const { word, icon: Icon, tone, iconTone } = statusLook(entry);
  const who = words(entry.remote);
  const people = usePeople(entry);
  const waited = waitingTime(entry, now);
  const talked = talkingSeconds(entry, now);
  return (
    <div
      id={`call-${entry.conversationId}`}
      role="row"
      aria-selected={selected}
      style={style}
      className={classes.row}
      data-done={entry.done && entry.state === 'ended'}
      onClick={() => {
        onSelect(entry.conversationId);
      }}
    >
      <span role="gridcell" className={classes.done}>
        <Checkbox
          checked={entry.done}
          classNames={{ input: classes.box }}
          disabled={!isMarkable(entry, now)}
          tabIndex={-1}
          aria-label={t('calls.done', { who })}
          onChange={(event) => {
            markDone(entry, event.currentTarget.checked);
          }}
        />
      </span>
      <span role="gridcell" className={classes.icon}>
        <Icon
          size={18}
          stroke={1.75}
          role="img"
          aria-label={t(entry.direction === 'in' ? 'calls.incoming' : 'calls.outgoing')}
          data-tone={iconTone ?? tone}
          data-breathing={entry.state === 'ringing'}
        />
      </span>
      <span role="gridcell" className={classes.caller}>
        <span className={classes.first}>{who}</span>
        {entry.blockedNote !== null && entry.blockedNote !== '' && (
          <span className={classes.second}>{t('calls.blockedBy', { note: entry.blockedNote })}</span>
        )}
      </span>
      <span role="gridcell" className={classes.line}>
        <span className={classes.first}>{entry.line ? words(entry.line) : entry.people.join(', ')}</span>
        {people !== '' && <span className={classes.second}>{people}</span>}
      </span>
      <span role="gridcell" className={classes.status} data-tone={tone}>
        {t(`callStatus.${word}`)}
        {entry.assumed && <span className={classes.second}>{t('calls.assumed')}</span>}
      </span>
      <span role="gridcell" className={classes.waiting}>
        {waited}
      </span>
      <span role="gridcell" className={classes.talking}>
        {talked === null ? (
          <>
            <span className={classes.ifWide}>–</span>
            <span className={classes.ifNarrow}>{waited}</span>
          </>
        ) : (
          formatDuration(talked)
        )}
      </span>
      <span role="gridcell" className={classes.time}>
        {formatTime(entry.startedAt, language)}
      </span>
    </div>
  );
}

/** How long it rang; nothing where nobody could hear it, or nobody knows. */
function waitingTime({ outcome, state, waitingSeconds, startedAt }: LogEntry, now: number): string {
  if (outcome === 'blocked') return '–';
  if (waitingSeconds !== null) return formatDuration(waitingSeconds);
  return state === 'ended' ? '–' : formatDuration(secondsSince(startedAt, now));
}

/** How long they have been talking, or talked; null where nobody did. */
function talkingSeconds({ state, answeredAt, talkingSeconds: total }: LogEntry, now: number): number | null {
  return state === 'connected' && answeredAt !== null ? secondsSince(answeredAt, now) : total;
}

/** The second line under the line: who took it, whom it rings for, or which number was shown. */
function usePeople({ direction, state, outcome, answeredBy, people, presentedCallerId }: LogEntry): string {
  const { t } = useTranslation();
  if (outcome === 'blocked') return '';
  if (direction === 'out')
    return presentedCallerId === null ? '' : t('calls.shownAs', { number: presentedCallerId });
  if (answeredBy.length > 0) return t('calls.answeredBy', { names: answeredBy.join(' → ') });
  if (people.length <= 2 || state === 'ringing') return people.join(', ');
  return t('calls.rang', { count: people.length });
}
