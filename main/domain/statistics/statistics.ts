import type { Outcome } from '../../../contract/model/calls/call.ts';
import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import type { CallFigures, Durations } from '../../../contract/model/calls/statistics.ts';
import { isOpen } from '../conversations/caller-log.ts';

/** Counts conversations one by one; what comes of it does not depend on their order. */
export interface FigureTally {
  add: (entry: LogEntry) => void;
  /** What was counted so far. */
  figures: () => CallFigures;
}

/** What `docs/statistics.md` describes. */
export function createFigureTally(): FigureTally {
  const counts = { incoming: 0, running: 0, unanswered: 0, open: 0, outgoing: 0, reached: 0 };
  const talked = { talkingSeconds: 0, outgoingTalkingSeconds: 0 };
  const outcomes = noOutcomes();
  /** How often callers waited so many seconds. */
  const waits = new Map<number, number>();

  const addOutgoing = ({ outcome, talkingSeconds }: LogEntry): void => {
    counts.outgoing += 1;
    if (outcome !== 'answered') return;
    counts.reached += 1;
    talked.outgoingTalkingSeconds += talkingSeconds ?? 0;
  };

  return {
    add(entry) {
      if (entry.direction === 'out') {
        addOutgoing(entry);
        return;
      }
      const { outcome, waitingSeconds } = entry;
      counts.incoming += 1;
      if (outcome === null) counts.running += 1;
      else outcomes[outcome] += 1;
      if (isUnanswered(entry)) counts.unanswered += 1;
      if (isOpen(entry)) counts.open += 1;
      if (waitingSeconds !== null && outcome !== 'blocked') {
        waits.set(waitingSeconds, (waits.get(waitingSeconds) ?? 0) + 1);
      }
      // What a caller says to a voicemail is no talk.
      if (outcome === 'answered') talked.talkingSeconds += entry.talkingSeconds ?? 0;
    },
    figures: () => ({ ...counts, ...talked, outcomes: { ...outcomes }, waiting: durationsOf(waits) }),
  };
}

const unanswered = new Set<Outcome | null>([
  'missed',
  'busy',
  'rejected',
  'voicemail',
  'unreachable',
  'notFound',
  'cancelled',
]);

/**
 * Whether nobody of the team answered an incoming conversation that has ended. Those that an admin blocked, that were passed
 * on to elsewhere, or of which no end was reported, are not among them.
 */
export function isUnanswered({ direction, outcome }: Pick<LogEntry, 'direction' | 'outcome'>): boolean {
  return direction === 'in' && unanswered.has(outcome);
}

function noOutcomes(): Record<Outcome, number> {
  return {
    answered: 0,
    missed: 0,
    busy: 0,
    rejected: 0,
    blocked: 0,
    voicemail: 0,
    forwarded: 0,
    unreachable: 0,
    notFound: 0,
    cancelled: 0,
    unknown: 0,
  };
}

function durationsOf(times: ReadonlyMap<number, number>): Durations {
  const sorted = [...times].sort(([a], [b]) => a - b);
  const count = sorted.reduce((sum, [, often]) => sum + often, 0);
  const percentile = (share: number): number | null => {
    let left = Math.ceil(share * count);
    return sorted.find(([, often]) => (left -= often) <= 0)?.[0] ?? null;
  };
  return { count, median: percentile(0.5), ninetieth: percentile(0.9) };
}
