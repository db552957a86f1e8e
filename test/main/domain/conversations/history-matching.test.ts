import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallEvent } from '../../../../contract/model/calls/call.ts';
import { createHistoryMatching } from '../../../../main/domain/conversations/history-matching.ts';
import { answer, at, dtmf, hangup, history, newCall } from '../../../support/unit/events.ts';

/** An index, and what it is told, one event after the other. */
function setUp() {
  const records = new Map<string, { events: CallEvent[] }>();
  const matching = createHistoryMatching(() => records);
  return {
    ...matching,
    tell: (event: CallEvent): void => {
      const record = records.get(event.callId) ?? { events: [] };
      records.set(event.callId, record);
      record.events.push(event);
      matching.follow(event.callId, record.events);
    },
    /** What belongs to what, in whichever order it was told. */
    pairs: () => [...records.keys()].sort().map((id) => [id, matching.matchedCallOf(id)]),
  };
}

const callId = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'history:1', 'history:2', 'history:3');
const event = fc
  .record({
    make: fc.constantFrom<((fields: object) => CallEvent)[]>(newCall, answer, hangup, dtmf, history, history),
    at: fc.integer({ min: 0, max: 600 }).map(at),
    callId,
    origCallId: fc.option(callId, { freq: 5 }),
    from: fc.constantFrom('4930609854180', 'anonymous'),
    to: fc.constantFrom('492111234567', '492111234568', 'p0'),
    durationSeconds: fc.constantFrom(null, 5, 200),
  })
  .map(({ make, durationSeconds, origCallId, ...fields }) => {
    const isEntry = make === history;
    return make({ ...fields, origCallId: isEntry ? null : origCallId, ...(isEntry && { durationSeconds }) });
  });

describe('which call an entry of the history tells of', () => {
  it('depends on what is known, not on the order in which it came to be known', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(event, fc.nat()), { maxLength: 25 }), (events) => {
        const one = setUp();
        for (const [each] of events) one.tell(each);
        const other = setUp();
        for (const [each] of events.toSorted(([, a], [, b]) => a - b)) other.tell(each);
        expect(one.pairs()).toEqual(other.pairs());
      }),
      { numRuns: 300 },
    );
  });

  it('is the nearest one, however many withhold their number', () => {
    const { tell, matchedCallOf } = setUp();
    const calls = 20_000;
    const minutes = (index: number): string => at(index * 300);
    const from = 'anonymous';
    for (let index = 0; index < calls; index += 1)
      tell(newCall({ callId: `c${index}`, at: minutes(index), from }));
    // Were each compared with all, this did not end in time.
    for (let index = 0; index < calls; index += 2)
      tell(history({ callId: `history:${index}`, historyId: `${index}`, at: minutes(index), from }));
    for (const index of [0, 2, calls / 2, calls - 2])
      expect(matchedCallOf(`history:${index}`)).toBe(`c${index}`);
  });

  it('is another one where the call that it was matched with turns out to have its own', () => {
    const { tell, matchedCallOf } = setUp();
    tell(newCall({ callId: 'near', at: at(0) }));
    tell(newCall({ callId: 'far', at: at(20) }));
    tell(history({ callId: 'history:1', at: at(5) }));
    expect(matchedCallOf('history:1')).toBe('near');
    tell(history({ callId: 'near', historyId: 'own', at: at(0) }));
    expect(matchedCallOf('history:1')).toBe('far');
  });

  it('frees its call where it turns out to be the origin of another', () => {
    const { tell, matchedCallOf } = setUp();
    tell(newCall({ callId: 'call', at: at(0) }));
    tell(history({ callId: 'first', at: at(5) }));
    tell(history({ callId: 'second', historyId: 'h2', at: at(10) }));
    expect([matchedCallOf('first'), matchedCallOf('second')]).toEqual(['call', null]);
    tell(newCall({ callId: 'leg', origCallId: 'first', from: '4915112345678' }));
    expect([matchedCallOf('first'), matchedCallOf('second')]).toEqual([null, 'call']);
  });
});
