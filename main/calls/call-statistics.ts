import type { LogEntry } from '../../contract/model/calls/caller-log.ts';
import type { Statistics, StatisticsPeriod } from '../../contract/model/calls/statistics.ts';
import type { CallBook } from '../domain/conversations/call-book.ts';
import type { Roster } from '../domain/calls/roster.ts';
import { createPeopleTally } from '../domain/statistics/statistics-people.ts';
import { spansOf } from '../domain/statistics/statistics-period.ts';
import { createShareTally } from '../domain/statistics/statistics-shares.ts';
import { createFigureTally } from '../domain/statistics/statistics.ts';
import type { WallClock } from '../domain/statistics/wall-clock.ts';
import { forEachInPieces } from '../lib/yield-to-loop.ts';
import type { CallerLog } from './caller-log.ts';

/** How many conversations are counted between two looks at the clock: less than a millisecond of work. */
const countedAtOnce = 250;

/** What the figures are made from; `call-room.ts` joins it. */
export interface CallStatisticsParts {
  log: Pick<CallerLog, 'between'>;
  book: Pick<CallBook, 'oldestFirst'>;
  roster: () => Roster;
  /** What an agent is called, by id. */
  agentName: (id: string) => string;
  /** Has older calls read that begin at a moment, ISO 8601, or later; whether that goes on now. */
  reachBack: (from: string) => boolean;
}

/** The figures of the caller log as this desktop shows it. */
export interface CallStatistics {
  of: (period: StatisticsPeriod) => Promise<Statistics>;
}

/** Makes them. Each time they are counted anew, some at a time, so that calls are answered meanwhile. */
export function createCallStatistics(parts: CallStatisticsParts): CallStatistics {
  const { log, book, roster, agentName, reachBack } = parts;

  return {
    async of(period) {
      const spans = spansOf(period, Date.now(), wallClock);
      const { span, spanBefore } = spans;
      const isReading = reachBack(spanBefore.from);
      const known = book.oldestFirst()[0]?.startedAt ?? null;
      const isKnown = (from: string): boolean => !isReading && known !== null && known <= from;

      const now = createFigureTally();
      const shares = createShareTally(wallClock);
      const people = createPeopleTally(roster(), agentName);
      const before = createFigureTally();
      const add = (entry: LogEntry): void => {
        now.add(entry);
        shares.add(entry);
        people.add(entry);
      };
      await forEachInPieces(log.between(span), add, countedAtOnce);
      if (isKnown(spanBefore.from)) {
        await forEachInPieces(log.between(spanBefore), before.add, countedAtOnce);
      }
      return {
        period,
        ...spans,
        figures: now.figures(),
        figuresBefore: isKnown(spanBefore.from) ? before.figures() : null,
        ...shares.shares(),
        people: people.people(),
        knownSince: isKnown(span.from) ? null : known,
        isReading,
      };
    },
  };
}

/** Of this machine. */
const wallClock: WallClock = {
  offsetAt: (time) => -new Date(time).getTimezoneOffset() * 60_000,
};
