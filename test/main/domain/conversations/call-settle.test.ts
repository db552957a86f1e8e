import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call, CallEvent, Mark } from '../../../../contract/model/calls/call.ts';
import { createCallBook } from '../../../../main/domain/conversations/call-book.ts';
import { foldCall, settle } from '../../../../main/domain/calls/call.ts';
import { anyEvent } from '../../../support/unit/arbitraries.ts';
import { answer, at, dtmf, hangup, mark, newCall, voicemail } from '../../../support/unit/events.ts';

const minutes = 60;
const hours = 3_600;

/** The call as it is taken to be so many seconds after its beginning. */
function callAt(seconds: number, events: CallEvent[], marks: Mark[] = []): Call {
  return settle(foldCall(events, marks), events, at(seconds));
}

describe('a call that rings', () => {
  it('rings for five minutes at most, if nothing more is heard of it', () => {
    expect(callAt(5 * minutes, [newCall()])).toMatchObject({ state: 'ringing', assumed: false });
    expect(callAt(5 * minutes + 1, [newCall()])).toMatchObject({
      state: 'ended',
      outcome: 'unknown',
      assumed: true,
      done: false,
      endedAt: at(0),
    });
  });

  it('was last heard of when its last event came, whatever that was', () => {
    const events = [newCall(), newCall({ at: at(4 * minutes) })];
    expect(callAt(8 * minutes, events).state).toBe('ringing');
    expect(callAt(9 * minutes + 1, events)).toMatchObject({ state: 'ended', endedAt: at(4 * minutes) });
  });
});

describe('a call that is connected', () => {
  it('goes on for twelve hours at most, if nothing more is heard of it', () => {
    const events = [newCall(), answer({ at: at(5) })];
    expect(callAt(12 * hours + 5, events).state).toBe('connected');
    expect(callAt(12 * hours + 6, events)).toMatchObject({
      state: 'ended',
      outcome: 'unknown',
      assumed: true,
      done: true,
      answeredBy: { name: 'Emma' },
    });
  });

  it('is heard of when its caller types digits', () => {
    const events = [newCall(), answer({ at: at(5) }), dtmf({ at: at(6 * hours) })];
    expect(callAt(13 * hours, events).state).toBe('connected');
  });

  it('is still to do where voicemail had it', () => {
    const events = [newCall(), answer({ user: voicemail })];
    expect(callAt(13 * hours, events)).toMatchObject({ state: 'ended', done: false });
  });
});

describe('a blocked caller sent to voicemail', () => {
  const sent = newCall({ answer: { action: 'voicemail', note: 'salesman' } });

  it('stays blocked where no end was ever reported, and nobody has to see to it', () => {
    expect(callAt(5 * minutes + 1, [sent])).toMatchObject({
      state: 'ended',
      outcome: 'blocked',
      assumed: true,
      done: true,
    });
    expect(callAt(10 * minutes, [sent], [mark(false)])).toMatchObject({ outcome: 'blocked', done: false });
  });

  it('has left a message where voicemail picked up, which is still to be heard', () => {
    const events = [sent, answer({ user: voicemail })];
    expect(callAt(13 * hours, events)).toMatchObject({ outcome: 'unknown', assumed: true, done: false });
  });
});

describe('a call that has ended', () => {
  it('is what it was, however long ago', () => {
    const events = [newCall(), answer(), hangup()];
    expect(callAt(1_000 * hours, events)).toEqual(foldCall(events, []));
  });

  it('is never one that was only assumed to have ended, once its hangup came', () => {
    fc.assert(
      fc.property(fc.array(anyEvent(), { minLength: 1, maxLength: 6 }), (events) => {
        const all = [...events, hangup({ at: at(100) })];
        expect(callAt(1_000 * hours, all)).toMatchObject({ state: 'ended', assumed: false });
      }),
    );
  });
});

describe('what a person set by hand', () => {
  it('counts for a call whose end was never reported, too', () => {
    expect(callAt(10 * minutes, [newCall()], [mark(true)])).toMatchObject({ assumed: true, done: true });
  });
});

describe('a book of calls', () => {
  function bookAt() {
    let seconds = 0;
    const book = createCallBook(() => at(seconds));
    return {
      book,
      wait: (more: number) => {
        seconds += more;
      },
    };
  }

  it('ends forgotten calls when it is asked to, and tells of each once', () => {
    const { book, wait } = bookAt();
    book.addEvent(newCall());
    book.addEvent(newCall({ callId: 'b', at: at(4 * minutes) }));
    expect(book.settle()).toEqual([]);
    wait(6 * minutes);
    expect(book.settle()).toMatchObject([
      {
        entry: { conversationId: 'a', state: 'ended', outcome: 'unknown', assumed: true },
        removed: [],
        months: ['2026-11'],
      },
    ]);
    expect(book.settle()).toEqual([]);
    wait(60 * minutes);
    expect(book.settle().map(({ entry }) => entry.conversationId)).toEqual(['b']);
    expect(book.entries().map(({ state }) => state)).toEqual(['ended', 'ended']);
  });

  it('corrects what it assumed when the hangup comes late', () => {
    const { book, wait } = bookAt();
    book.addEvent(newCall());
    wait(10 * minutes);
    book.settle();
    const change = book.addEvent(hangup({ at: at(9 * minutes), cause: 'cancel' }));
    expect(change?.entry).toMatchObject({ outcome: 'missed', assumed: false, waitingSeconds: 540 });
    expect(book.settle()).toEqual([]);
  });

  it('goes on with a call of which something is heard after all', () => {
    const { book, wait } = bookAt();
    book.addEvent(newCall());
    wait(10 * minutes);
    book.settle();
    expect(book.addEvent(answer({ at: at(10 * minutes) }))?.entry).toMatchObject({
      state: 'connected',
      assumed: false,
    });
    wait(13 * hours);
    expect(book.settle()).toMatchObject([{ entry: { state: 'ended', assumed: true } }]);
  });

  it('does not let calls ring that it reads after a long time', () => {
    const { book, wait } = bookAt();
    wait(24 * hours);
    const record = { events: [newCall()], marks: [] };
    expect(book.addRecord(record)?.entry).toMatchObject({ state: 'ended', assumed: true });
    expect(book.settle()).toEqual([]);
  });

  it('ends one call of a conversation and lets the other go on', () => {
    const { book, wait } = bookAt();
    book.addEvent(newCall());
    book.addEvent(answer());
    book.addEvent(newCall({ callId: 'b', origCallId: 'a', at: at(60) }));
    wait(10 * minutes);
    expect(book.settle()).toMatchObject([
      { entry: { conversationId: 'a', state: 'connected', assumed: false, legs: [{}, { assumed: true }] } },
    ]);
  });
});

describe('an entry whose end was never reported', () => {
  it('does not claim to know how long anything took', () => {
    const book = createCallBook(() => at(24 * hours));
    expect(book.addEvent(newCall())?.entry).toMatchObject({
      assumed: true,
      waitingSeconds: null,
      talkingSeconds: null,
    });
    book.addEvent(answer());
    expect(book.entries()[0]).toMatchObject({ assumed: true, waitingSeconds: 5, talkingSeconds: null });
  });
});
