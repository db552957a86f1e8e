import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { listed } from '../../../../contract/model/isolated.ts';
import type { LogEntry } from '../../../../contract/model/calls/caller-log.ts';
import { formatDuration, formatMoment, secondsSince } from '../../../format.ts';
import { useApp } from '../../../store.ts';
import { useNow } from '../../../use-now.ts';
import classes from './CallDetail.module.css';
import { statusLook } from '../../../components/call/call-status.ts';
import { useNumberWords } from '../../../components/call/use-party.ts';

/** What is known of a conversation as a whole. */
export function DetailFacts({ entry }: { entry: LogEntry }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.language);
  const words = useNumberWords();
  const now = useNow(entry.state !== 'ended');
  const { word, icon: Icon, tone, iconTone } = statusLook(entry);
  const { direction, remote, party, line, people, answeredBy, presentedCallerId, blockedNote } = entry;
  const waiting = waitingOf(entry, now);
  const talking = talkingOf(entry, now);
  return (
    <dl className={classes.facts}>
      <Fact name={t('calls.column.status')}>
        <span className={classes.state} data-tone={iconTone ?? tone}>
          <Icon size={16} aria-hidden />
          {t(`callStatus.${word}`)}
        </span>
        {entry.assumed && <span className={classes.sub}>{t('calls.assumed')}</span>}
        {entry.fromHistory && <span className={classes.sub}>{t('history.mark')}</span>}
        {isForeign(entry) && <span className={classes.sub}>{t('calls.foreignLine')}</span>}
      </Fact>
      {party?.certainty === 'known' && <Fact name={t('log.detail.number')}>{words(remote)}</Fact>}
      <Fact name={t('calls.column.time')}>{formatMoment(entry.startedAt, language)}</Fact>
      {line && <Fact name={t('calls.column.line')}>{words(line)}</Fact>}
      {people.length > 0 && (
        <Fact name={t(direction === 'in' ? 'log.detail.rangFor' : 'log.detail.calledBy')}>
          {listed(people)}
        </Fact>
      )}
      {answeredBy.length > 0 && direction === 'in' && (
        <Fact name={t('log.detail.answeredBy')}>{listed(answeredBy, ' → ')}</Fact>
      )}
      {presentedCallerId !== null && <Fact name={t('log.detail.shownAs')}>{presentedCallerId}</Fact>}
      {blockedNote !== null && (
        <Fact name={t('log.detail.blocked')}>
          {blockedNote === '' ? t('log.detail.noReason') : blockedNote}
        </Fact>
      )}
      {waiting !== null && blockedNote === null && (
        <Fact name={t('calls.column.waiting')}>{formatDuration(waiting)}</Fact>
      )}
      {talking !== null && <Fact name={t('calls.column.talking')}>{formatDuration(talking)}</Fact>}
    </dl>
  );
}

/** It was for no line of the account, so it was announced to nobody. */
function isForeign({ legs }: LogEntry): boolean {
  return legs.some(({ foreignLine }) => foreignLine === true);
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function waitingOf({ state, waitingSeconds, startedAt }: LogEntry, now: number): number | null {
  return waitingSeconds ?? (state === 'ended' ? null : secondsSince(startedAt, now));
}

function talkingOf({ state, answeredAt, talkingSeconds }: LogEntry, now: number): number | null {
  return state === 'connected' && answeredAt !== null ? secondsSince(answeredAt, now) : talkingSeconds;
}
