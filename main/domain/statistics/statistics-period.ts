import type { TimeSpan } from '../../../contract/model/calls/log-query.ts';
import type { StatisticsPeriod } from '../../../contract/model/calls/statistics.ts';
import { momentOf, wallTime, type WallClock } from './wall-clock.ts';

/** A period's span, and the one that it is compared with. */
export interface ComparedSpans {
  span: TimeSpan;
  /** What has passed of the period, so much of the time before: until the same day and time of day. */
  spanBefore: TimeSpan;
}

/** A date by the calendar; days and months may be beyond their ends, as `Date.UTC` takes them. */
type YearMonthDay = [year: number, month: number, day: number];

/**
 * Reads a period off the calendar. One that goes on ends with the day, so that calls to come are of it.
 * @param now milliseconds of the epoch
 */
export function spansOf(period: StatisticsPeriod, now: number, clock: WallClock): ComparedSpans {
  const wall = wallTime(clock, now);
  const shown = new Date(wall);
  const [year, month, day] = [shown.getUTCFullYear(), shown.getUTCMonth(), shown.getUTCDate()];
  const timeOfDay = wall - Date.UTC(year, month, day);
  const midnight = (...date: YearMonthDay): number => momentOf(clock, Date.UTC(...date));
  const sameTimeOn = (...date: YearMonthDay): number => momentOf(clock, Date.UTC(...date) + timeOfDay);
  const tomorrow = midnight(year, month, day + 1);

  const lastDays = (count: number): ComparedSpans => ({
    span: between(midnight(year, month, day - count + 1), tomorrow),
    spanBefore: between(midnight(year, month, day - 2 * count + 1), sameTimeOn(year, month, day - count)),
  });

  switch (period) {
    case 'today':
      return lastDays(1);
    case 'days7':
      return lastDays(7);
    case 'days30':
      return lastDays(30);
    case 'thisMonth': {
      const begin = midnight(year, month, 1);
      // The 31st has no like in a shorter month: then all of that is compared with.
      const end = Math.min(begin, sameTimeOn(year, month - 1, day));
      return { span: between(begin, tomorrow), spanBefore: between(midnight(year, month - 1, 1), end) };
    }
    case 'lastMonth':
      return {
        span: between(midnight(year, month - 1, 1), midnight(year, month, 1)),
        spanBefore: between(midnight(year, month - 2, 1), midnight(year, month - 1, 1)),
      };
    case 'months12': {
      const dayAfter = (of: number): number => midnight(of, month, Math.min(day, daysIn(of, month)) + 1);
      const begin = dayAfter(year - 1);
      const end = Math.min(begin, sameTimeOn(year - 1, month, day));
      return { span: between(begin, tomorrow), spanBefore: between(dayAfter(year - 2), end) };
    }
  }
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

function between(from: number, to: number): TimeSpan {
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}
