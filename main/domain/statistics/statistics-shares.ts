import type { LogEntry, NumberView } from '../../../contract/model/calls/caller-log.ts';
import type { CallShare, Statistics } from '../../../contract/model/calls/statistics.ts';
import { ownLine } from '../log/own-line.ts';
import { isUnanswered } from './statistics.ts';
import { createWallTimes, type WallClock } from './wall-clock.ts';

/** How many lines are told of. */
const mostLines = 100;

const hour = 3_600_000;
const day = 24 * hour;

/** Incoming conversations by when they began and by which number was called; their order does not matter. */
export interface ShareTally {
  add: (entry: LogEntry) => void;
  /** What was counted so far. */
  shares: () => Pick<Statistics, 'hours' | 'weekdays' | 'lines'>;
}

/** @param clock of whoever looks at them: hours and weekdays are what it shows */
export function createShareTally(clock: WallClock): ShareTally {
  const wallTimeOf = createWallTimes(clock);
  const hours = Array.from({ length: 24 }, none);
  const weekdays = Array.from({ length: 7 }, none);
  const lines = new Map<string, CallShare & { line: NumberView }>();

  return {
    add(entry) {
      if (entry.direction !== 'in') return;
      const time = wallTimeOf(entry.startedAt);
      count(hours[Math.floor(modulo(time, day) / hour)], entry);
      // The epoch began on a Thursday.
      count(weekdays[modulo(Math.floor(time / day) + 3, 7)], entry);
      const line = ownLine(entry);
      const key = keyOf(line);
      const known = lines.get(key) ?? { ...none(), line };
      count(known, entry);
      lines.set(key, known);
    },
    shares: () => ({
      hours: hours.map((share) => ({ ...share })),
      weekdays: weekdays.map((share) => ({ ...share })),
      lines: [...lines.values()]
        .map((share) => ({ ...share }))
        .sort((a, b) => b.calls - a.calls || (keyOf(a.line) < keyOf(b.line) ? -1 : 1))
        .slice(0, mostLines),
    }),
  };
}

function keyOf({ number, withheld }: NumberView): string {
  return number ?? (withheld ? 'withheld' : '');
}

function none(): CallShare {
  return { calls: 0, answered: 0, unanswered: 0 };
}

function count(share: CallShare | undefined, entry: LogEntry): void {
  if (!share) return;
  share.calls += 1;
  if (entry.outcome === 'answered') share.answered += 1;
  if (isUnanswered(entry)) share.unanswered += 1;
}

/** Before the epoch as well. */
function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
