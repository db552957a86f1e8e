import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCall } from '../../../../main/domain/calls/call.ts';
import { anyEvent, anyMark, reordered } from '../../../support/unit/arbitraries.ts';

const events = fc.array(anyEvent(), { minLength: 1, maxLength: 8 });
const marks = fc.array(anyMark(), { maxLength: 4 });

describe('a call', () => {
  it('is the same in whatever order, and however often, its events and marks came', () => {
    const both = fc
      .tuple(events, marks)
      .chain(([someEvents, someMarks]) =>
        fc.tuple(
          fc.constant(someEvents),
          fc.constant(someMarks),
          reordered(someEvents),
          reordered(someMarks),
        ),
      );
    fc.assert(
      fc.property(both, ([someEvents, someMarks, otherEvents, otherMarks]) => {
        expect(foldCall(otherEvents, otherMarks)).toEqual(foldCall(someEvents, someMarks));
      }),
      { numRuns: 500 },
    );
  });

  it('makes sense whatever its events are', () => {
    fc.assert(
      fc.property(events, marks, (someEvents, someMarks) => {
        const call = foldCall(someEvents, someMarks);
        expect(call.state === 'ended').toBe(call.endedAt !== null);
        expect(call.state === 'ended').toBe(call.outcome !== null);
        expect(call.state === 'ringing').toBe(call.endedAt === null && call.answeredAt === null);
        expect(call.waitingSeconds ?? 0).toBeGreaterThanOrEqual(0);
        expect(call.talkingSeconds ?? 0).toBeGreaterThanOrEqual(0);
        expect(call.startedAt <= (call.answeredAt ?? call.startedAt)).toBe(true);
        expect((call.answeredAt ?? '') <= (call.endedAt ?? call.answeredAt ?? '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('never goes back, whatever comes after the hangup', () => {
    fc.assert(
      fc.property(events, anyEvent(), (someEvents, more) => {
        const before = foldCall(someEvents, []);
        fc.pre(before.state === 'ended' && someEvents.some(({ kind }) => kind === 'hangup'));
        expect(foldCall([...someEvents, more], []).state).toBe('ended');
      }),
    );
  });
});
