import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallEvent } from '../../../../contract/model/calls/call.ts';
import { addEvents, isRepeat, keptOfAKind } from '../../../../main/domain/calls/event-set.ts';
import { anyEvent, reordered } from '../../../support/unit/arbitraries.ts';
import { answer, at, chris, dtmf, emma, hangup, history, newCall } from '../../../support/unit/events.ts';

function setOf(events: readonly CallEvent[]): CallEvent[] {
  const known: CallEvent[] = [];
  for (const event of events) addEvents(known, [event]);
  return known;
}

describe('two events are one that came twice', () => {
  it.each<[string, CallEvent, CallEvent, boolean]>([
    ['that say the same', newCall(), newCall({ at: at(400) }), true],
    [
      'where another answer was given',
      newCall(),
      newCall({ answer: { action: 'reject', reason: 'busy', note: '' } }),
      true,
    ],
    ['with the same digits', dtmf(), dtmf({ at: at(9) }), true],
    ['with other digits', dtmf(), dtmf({ digits: '2' }), false],
    ['where it rings for others', newCall(), newCall({ users: [emma] }), false],
    ['where somebody else answered', answer(), answer({ user: chris }), false],
    ['of two kinds', answer(), hangup(), false],
    ['with another cause', hangup(), hangup({ cause: 'busy' }), false],
    ['of which one names its origin', hangup(), hangup({ origCallId: 'b' }), false],
    ['of the history, at the same moment', history(), history(), true],
    ['of the history, at another moment', history(), history({ at: at(1) }), false],
    ['of the history, which has changed', history(), history({ targetName: 'Emma' }), false],
  ])('%s', (_, one, other, expected) => {
    expect(isRepeat(one, other)).toBe(expected);
    expect(isRepeat(other, one)).toBe(expected);
  });
});

describe('what is known of a call', () => {
  it('has each event once, as it came first', () => {
    expect(setOf([hangup({ at: at(30) }), hangup({ at: at(20) }), hangup({ at: at(25) })])).toEqual([
      hangup({ at: at(20) }),
    ]);
  });

  it('says whether anything is another than before', () => {
    const known = [newCall({ at: at(1) })];
    expect(addEvents(known, [newCall({ at: at(2) })])).toBe(false);
    expect(addEvents(known, [newCall({ at: at(0) }), newCall({ at: at(2) })])).toBe(true);
    expect(addEvents(known, [answer()])).toBe(true);
  });

  it('is the same in whatever order it came', () => {
    const both = fc
      .array(anyEvent(), { maxLength: 12 })
      .chain((events) => fc.tuple(fc.constant(events), reordered(events)));
    const sorted = (events: CallEvent[]) => events.map((event) => JSON.stringify(event)).sort();
    fc.assert(
      fc.property(both, ([events, other]) => {
        expect(sorted(setOf(other))).toEqual(sorted(setOf(events)));
      }),
    );
  });

  it('is bounded: of each kind the earliest are kept, so that a flood of one hides none of the others', () => {
    const digits = Array.from({ length: 200 }, (_, index) => dtmf({ digits: String(index), at: at(index) }));
    const known = setOf([
      newCall(),
      ...digits.toReversed(),
      answer({ at: at(500) }),
      hangup({ at: at(600) }),
    ]);
    expect(known.filter(({ kind }) => kind === 'dtmf').map((event) => event.at)).toEqual(
      expect.arrayContaining(digits.slice(0, keptOfAKind).map((event) => event.at)),
    );
    expect(known).toHaveLength(keptOfAKind + 3);
    expect(addEvents(known, [dtmf({ digits: 'late', at: at(900) })])).toBe(false);
    expect(known).toHaveLength(keptOfAKind + 3);
  });

  it('has all that the history says of it', () => {
    const entries = Array.from({ length: 60 }, (_, index) => history({ durationSeconds: index }));
    expect(setOf(entries)).toHaveLength(60);
  });
});
