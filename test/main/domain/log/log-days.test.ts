import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf } from '../../../../main/domain/log/log-days.ts';
import { createOrder } from '../../../../main/domain/conversations/log-order.ts';

const hour = 3_600_000;
const startOfDay = (moment: string): string => `${moment.slice(0, 10)}T00:00:00.000Z`;
const startedAt = (hours: number): string =>
  new Date(Date.parse('2026-11-22T00:00:00.000Z') + hours * hour).toISOString();

describe('the days of a log', () => {
  it('are counted as by looking at every conversation', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -60, max: 30 }), { maxLength: 30 }), (hours) => {
        const order = createOrder<{ startedAt: string; conversationId: string }>();
        hours.forEach((at, index) => {
          order.add({ startedAt: startedAt(at), conversationId: String(index) });
        });
        const counted = new Map<string, number>();
        for (const entry of order.newest(100)) {
          const day = startOfDay(entry.startedAt);
          counted.set(day, (counted.get(day) ?? 0) + 1);
        }
        const days = daysOf(order, startOfDay);
        expect(days.map(({ moment, count }) => [startOfDay(moment), count])).toEqual([...counted]);
      }),
    );
  });
});
