import { IconPhone, IconUserPlus } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { listed } from '../../../../contract/model/isolated.ts';
import type { LogEntry } from '../../../../contract/model/calls/caller-log.ts';
import { isTestCall } from '../../../../contract/model/test-call.ts';
import { formatDuration, formatTime, secondsSince } from '../../../format.ts';
import { useApp } from '../../../store.ts';
import { dial, goToContacts } from '../../../actions.ts';
import classes from './CallList.module.css';
import { statusLook } from '../../../components/call/call-status.ts';
import { isMarkable, useMarkDone } from '../caller-log/use-mark-done.ts';
import { useNumberWords, usePartyWords } from '../../../components/call/use-party.ts';

interface CallRowProps {
  entry: LogEntry;
  /** Where it stands in the caller log; 0 is the newest. */
  place: number;
  /** Milliseconds of the epoch; moves on while the call does. */
  now: number;
  /** Where the row begins; CSS pixels. */
  top: number;
  selected: boolean;
  onOpen: (conversationId: string, place: number) => void;
}

/** One conversation: whether it is done, who, on which line, how it went, how long, when. */
export const CallRow = memo(function CallRow({ entry, place, now, top, selected, onOpen }: CallRowProps) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const markDone = useMarkDone();
  const words = useNumberWords();
  const { first: who, second } = usePartyWords()(entry);
  const { word, icon: Icon, tone, iconTone } = statusLook(entry);
  const people = usePeople(entry);
  const line = entry.line ? words(entry.line) : listed(entry.people);
  const waited = waitingTime(entry, now);
  const talked = talkingSeconds(entry, now);
  const blockedBy = entry.blockedNote ?? '';
  return (
    <div
      id={`call-${entry.conversationId}`}
      role="row"
      aria-rowindex={place + 2}
      aria-selected={selected}
      style={{ transform: `translateY(${top}px)` }}
      className={classes.row}
      data-done={entry.done && entry.state === 'ended'}
      onClick={() => {
        onOpen(entry.conversationId, place);
      }}
    >
      <span role="gridcell" className={classes.done}>
        <input
          type="checkbox"
          className={classes.box}
          checked={entry.done}
          disabled={!isMarkable(entry, now)}
          tabIndex={-1}
          aria-label={t('calls.done', { who })}
          onClick={(event) => {
            event.stopPropagation();
          }}
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
        <span className={classes.who}>
          <span className={classes.first} title={who}>
            {who}
          </span>
          {blockedBy === '' && second !== '' && (
            <span className={classes.second} title={second}>
              {second}
            </span>
          )}
          {blockedBy !== '' && (
            <span className={classes.second} title={blockedBy}>
              {t('calls.blockedBy', { note: blockedBy })}
            </span>
          )}
        </span>
        <RowActions entry={entry} who={who} />
      </span>
      <span role="gridcell" className={classes.line}>
        <span className={classes.first} title={line}>
          {line}
        </span>
        {people !== '' && (
          <span className={classes.second} title={people}>
            {people}
          </span>
        )}
      </span>
      <span role="gridcell" className={classes.status} data-tone={tone}>
        {t(`callStatus.${word}`)}
        {entry.assumed && <span className={classes.second}>{t('calls.assumed')}</span>}
        {entry.fromHistory && (
          <span className={classes.second} title={t('history.mark')}>
            {t('history.inRow')}
          </span>
        )}
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
});

/** What is done most often with a row, where the mouse is; by keyboard the open call offers the same. */
function RowActions({ entry, who }: { entry: LogEntry; who: string }) {
  const { t } = useTranslation();
  const { number } = entry.remote;
  if (number === null || isTestCall(entry.conversationId)) return null;
  const act = (action: () => void) => ({
    type: 'button' as const,
    tabIndex: -1,
    className: classes.action,
    onClick: (event: { stopPropagation: () => void }) => {
      event.stopPropagation();
      action();
    },
  });
  return (
    <span className={classes.actions}>
      <button
        {...act(() => {
          dial(number);
        })}
        title={t('log.dial')}
        aria-label={t('log.dialWho', { who })}
      >
        <IconPhone size={16} aria-hidden />
      </button>
      {entry.party?.certainty !== 'known' && (
        <button
          {...act(() => {
            goToContacts('newContact', entry);
          })}
          title={t('log.newContact')}
          aria-label={t('log.newContactWho', { who })}
        >
          <IconUserPlus size={16} aria-hidden />
        </button>
      )}
    </span>
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
  if (answeredBy.length > 0) return t('calls.answeredBy', { names: listed(answeredBy, ' → ') });
  if (people.length <= 2 || state === 'ringing') return listed(people);
  return t('calls.rang', { count: people.length });
}
