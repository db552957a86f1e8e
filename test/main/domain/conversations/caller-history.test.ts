import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../../contract/model/calls/caller-log.ts';
import { createCallerIndex } from '../../../../main/domain/conversations/caller-history.ts';
import { createCallBook } from '../../../../main/domain/conversations/call-book.ts';
import { isOpen, toLogEntry } from '../../../../main/domain/conversations/caller-log.ts';
import { answer, at, callsOf, hangup, mark, newCall, ofCall } from '../../../support/unit/events.ts';

/** A missed call. */
function missed(id: string, seconds: number, from = '4930609854180'): LogEntry {
  const events = [newCall({ at: at(seconds), from }), hangup({ at: at(seconds + 1), from, cause: 'cancel' })];
  return toLogEntry(id, callsOf(ofCall(id, events)));
}

function indexOf(entries: readonly LogEntry[]) {
  const index = createCallerIndex();
  for (const entry of entries) index.add(entry);
  return index;
}

const present = toLogEntry('now', callsOf(ofCall('now', [newCall({ at: at(100) })])));

describe('what was with a caller', () => {
  it('is nothing for a new one, and nothing of others', () => {
    expect(indexOf([present]).historyOf(present)).toBeNull();
    expect(indexOf([present, missed('other', 0, '4915791234567')]).historyOf(present)).toBeNull();
  });

  it('is the newest other conversation, and how many are still to do', () => {
    const index = indexOf([missed('b', 20), missed('a', 0), present]);
    expect(index.historyOf(present)).toEqual({
      last: {
        direction: 'in',
        startedAt: at(20),
        outcome: 'missed',
        talkingSeconds: null,
        people: [],
        note: '',
      },
      open: 2,
    });
  });

  it('is the same whichever form of a number was sent', () => {
    const index = indexOf([missed('a', 0, '5215512345678')]);
    expect(index.historyOf(missed('b', 10, '00525512345678'))).toMatchObject({ open: 1 });
    expect(index.withNumber('+525512345678').map(({ conversationId }) => conversationId)).toEqual(['a']);
  });

  it('is nothing where the number is withheld: those callers have nothing in common', () => {
    const withheld = (id: string, seconds: number) => missed(id, seconds, 'anonymous');
    expect(indexOf([withheld('a', 0)]).historyOf(withheld('b', 10))).toBeNull();
  });

  it('follows the call book: who answered, what was noted, what is done', () => {
    const book = createCallBook(() => at(300));
    for (const event of [newCall(), answer(), hangup()]) book.addEvent(event);
    book.addMark({ at: at(18), callId: 'a', note: 'Wants a refund' });
    const change = book.addEvent(newCall({ callId: 'now', at: at(100) }));
    const entry = change?.entry ?? present;
    expect(book.historyOf(entry)).toMatchObject({
      last: { people: ['Emma'], talkingSeconds: 12, note: 'Wants a refund' },
      open: 0,
    });
    book.addMark(mark(false));
    expect(book.historyOf(entry)?.open).toBe(1);
  });

  it('says who called, of a call that went out', () => {
    const out = { direction: 'out', from: '492111234567', to: '4930609854180' } as const;
    const called = toLogEntry('out', callsOf(ofCall('out', [newCall(out)])));
    expect(indexOf([called]).historyOf(present)?.last).toMatchObject({
      direction: 'out',
      outcome: null,
      people: ['Emma', 'Chris'],
    });
  });

  it('is what looking through all of them would find, whatever came and went', () => {
    const entry = fc
      .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 99 }), fc.constantFrom('4930', '4940'))
      .map(([id, seconds, from]) => missed(`c${id}`, seconds, from));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), (steps) => {
        const index = createCallerIndex();
        const known = new Map<string, LogEntry>();
        for (const step of steps) {
          const before = known.get(step.conversationId);
          if (before) index.remove(before);
          known.set(step.conversationId, step);
          index.add(step);
        }
        for (const asked of known.values()) {
          const others = [...known.values()].filter(
            (other) => other !== asked && other.remote.number === asked.remote.number,
          );
          const newest = others
            .map(({ startedAt }) => startedAt)
            .sort()
            .at(-1);
          const history = index.historyOf(asked);
          expect(history?.last.startedAt).toBe(newest);
          expect(history?.open ?? 0).toBe(others.filter(isOpen).length);
        }
      }),
    );
  });
});
