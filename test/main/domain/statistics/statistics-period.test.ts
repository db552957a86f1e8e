import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  statisticsPeriodSchema,
  type StatisticsPeriod,
} from '../../../../contract/model/calls/statistics.ts';
import { spansOf } from '../../../../main/domain/statistics/statistics-period.ts';
import { clockIn, places } from '../../../support/unit/clocks.ts';

const day = 24 * 3_600_000;
const berlin = clockIn('Europe/Berlin');
const written = (period: StatisticsPeriod, now: string): string[] => {
  const { span, spanBefore } = spansOf(period, Date.parse(now), berlin);
  return [span.from, span.to, spanBefore.from, spanBefore.to].map((moment) => moment.slice(0, 16));
};

describe('the time that figures are of', () => {
  it.each<[StatisticsPeriod, string[]]>([
    ['today', ['2026-11-27T23:00', '2026-11-28T23:00', '2026-11-26T23:00', '2026-11-27T09:30']],
    ['days7', ['2026-11-21T23:00', '2026-11-28T23:00', '2026-11-14T23:00', '2026-11-21T09:30']],
    ['days30', ['2026-10-29T23:00', '2026-11-28T23:00', '2026-09-29T22:00', '2026-10-29T09:30']],
    ['thisMonth', ['2026-10-31T23:00', '2026-11-28T23:00', '2026-09-30T22:00', '2026-10-28T09:30']],
    ['lastMonth', ['2026-09-30T22:00', '2026-10-31T23:00', '2026-08-31T22:00', '2026-09-30T22:00']],
    ['months12', ['2025-11-28T23:00', '2026-11-28T23:00', '2024-11-28T23:00', '2025-11-28T09:30']],
  ])('is read off the calendar: %s', (period, expected) => {
    expect(written(period, '2026-11-28T09:30:00.000Z')).toEqual(expected);
  });

  it('compares with all of a month that has no such day', () => {
    expect(written('thisMonth', '2026-03-31T09:30:00.000Z').slice(2)).toEqual([
      '2026-01-31T23:00',
      '2026-02-28T23:00',
    ]);
    expect(written('months12', '2028-02-29T09:30:00.000Z')).toEqual([
      '2027-02-28T23:00',
      '2028-02-29T23:00',
      '2026-02-28T23:00',
      '2027-02-28T23:00',
    ]);
  });

  it('knows days of 23 and of 25 hours', () => {
    const hours = (now: string): number => {
      const { span } = spansOf('today', Date.parse(now), berlin);
      return (Date.parse(span.to) - Date.parse(span.from)) / 3_600_000;
    };
    expect(hours('2026-03-29T12:00:00.000Z')).toBe(23);
    expect(hours('2026-10-25T12:00:00.000Z')).toBe(25);
  });

  it('is followed by nothing twice: the time before ends before it begins, and is about as long', () => {
    const anyNow = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2028, 0) });
    const anyPeriod = fc.constantFrom(...statisticsPeriodSchema.options);
    fc.assert(
      fc.property(anyPeriod, anyNow, fc.constantFrom(...places), (period, now, place) => {
        const { span, spanBefore } = spansOf(period, now, clockIn(place));
        const [from, to] = [Date.parse(span.from), Date.parse(span.to)];
        const [fromBefore, toBefore] = [Date.parse(spanBefore.from), Date.parse(spanBefore.to)];
        expect(toBefore).toBeLessThanOrEqual(from);
        expect(fromBefore).toBeLessThanOrEqual(toBefore);
        if (period === 'lastMonth') expect(to).toBeLessThanOrEqual(now);
        else expect(now >= from && now < to).toBe(true);
        const passed = Math.min(now, to) - from;
        // February has three days less than January, and a day an hour more or less.
        expect(Math.abs(toBefore - fromBefore - passed)).toBeLessThanOrEqual(3.1 * day);
      }),
    );
  });
});
