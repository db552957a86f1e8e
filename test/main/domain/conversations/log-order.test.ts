import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOrder } from '../../../../main/domain/conversations/log-order.ts';
import { toLogEntry } from '../../../../main/domain/conversations/caller-log.ts';
import { at, callsOf, newCall } from '../../../support/unit/events.ts';

const started = (seconds: number, id: string) =>
  toLogEntry(id, callsOf([newCall({ callId: id, at: at(seconds) })]));

function orderOf(entries: readonly ReturnType<typeof started>[]) {
  const order = createOrder<ReturnType<typeof started>>();
  for (const entry of entries) order.add(entry);
  return order;
}

describe('the newest conversations', () => {
  it('come first, and as many as asked for', () => {
    const order = orderOf([started(5, 'b'), started(9, 'c'), started(1, 'a')]);
    const ids = (count: number) => order.newest(count).map(({ conversationId }) => conversationId);
    expect(ids(10)).toEqual(['c', 'b', 'a']);
    expect(ids(2)).toEqual(['c', 'b']);
    expect(ids(0)).toEqual([]);
    expect(order.slice(1, 5).map(({ conversationId }) => conversationId)).toEqual(['b', 'a']);
    expect(order.slice(3, 5)).toEqual([]);
    expect(order.placeOf(started(9, 'c'))).toBe(0);
    expect(order.placeOf(started(1, 'a'))).toBe(2);
    expect(order.size()).toBe(3);
  });

  it('are in the same order whatever order they came in, without those that were taken out', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 });
    fc.assert(
      fc.property(moments, fc.nat(), (seconds, gone) => {
        const entries = seconds.map((second, index) => started(second, String(index)));
        const out = entries[gone % Math.max(1, entries.length)];
        const forwards = orderOf(entries);
        const backwards = orderOf([...entries].reverse());
        for (const order of [forwards, backwards]) if (out) order.remove(out);
        const left = forwards.newest(100);
        expect(left).toEqual(backwards.newest(100));
        expect(left).toHaveLength(Math.max(0, entries.length - 1));
        expect(left.map(({ startedAt }) => startedAt)).toEqual(
          left.map(({ startedAt }) => startedAt).sort((a, b) => (a < b ? 1 : -1)),
        );
      }),
    );
  });

  it('are in the same order added together or one by one', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 });
    fc.assert(
      fc.property(moments, moments, (first, second) => {
        const known = first.map((second, index) => started(second, `known ${index}`));
        const fresh = second.map((second, index) => started(second, `fresh ${index}`));
        const together = orderOf(known);
        together.addAll(fresh);
        expect(together.oldestFirst()).toEqual(orderOf([...known, ...fresh]).oldestFirst());
      }),
    );
  });

  it('do not lose another one when one is taken out that is not there', () => {
    const order = orderOf([started(1, 'a')]);
    order.remove(started(1, 'a'));
    expect(order.newest(5)).toHaveLength(1);
  });
});
