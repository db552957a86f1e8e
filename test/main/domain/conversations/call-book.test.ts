import { describe, expect, it } from 'vitest';
import { createCallBook } from '../../../../main/domain/conversations/call-book.ts';
import { answer, at, emma, hangup, mark, newCall } from '../../../support/unit/events.ts';

describe('a book of calls', () => {
  it('is empty at first', () => {
    expect(createCallBook(() => at(0)).entries()).toEqual([]);
    expect(createCallBook(() => at(0)).recordsOf('2026-11')).toEqual([]);
  });

  it('tells of a new call and of what becomes of it', () => {
    const book = createCallBook(() => at(0));
    expect(book.addEvent(newCall())).toMatchObject({
      entry: { conversationId: 'a', state: 'ringing' },
      removed: [],
      months: ['2026-11'],
    });
    expect(book.addEvent(answer())?.entry.state).toBe('connected');
    expect(book.addEvent(hangup())?.entry.state).toBe('ended');
    expect(book.entries()).toHaveLength(1);
  });

  it('has nothing to tell of what it knows', () => {
    const book = createCallBook(() => at(0));
    book.addEvent(newCall());
    book.addMark(mark(true));
    expect(book.addEvent(newCall())).toBeNull();
    expect(book.addMark(mark(true))).toBeNull();
    expect(book.addRecord({ events: [newCall()], marks: [mark(true)] })).toBeNull();
    expect(book.recordsOf('2026-11')[0]).toMatchObject({ events: [newCall()], marks: [mark(true)] });
  });

  it('keeps a mark until its call is known', () => {
    const book = createCallBook(() => at(0));
    expect(book.addMark(mark(true))).toBeNull();
    expect(book.entries()).toEqual([]);
    book.addEvent(newCall());
    expect(book.addEvent(hangup({ cause: 'cancel' }))?.entry).toMatchObject({
      outcome: 'missed',
      done: true,
    });
  });

  it('has nothing to tell of a record without content', () => {
    expect(createCallBook(() => at(0)).addRecord({ events: [], marks: [] })).toBeNull();
  });

  it('adds what a record holds to what is known', () => {
    const book = createCallBook(() => at(0));
    book.addEvent(hangup());
    const change = book.addRecord({ events: [newCall(), answer()], marks: [mark(false)] });
    expect(change?.entry).toMatchObject({
      state: 'ended',
      outcome: 'answered',
      done: false,
      answeredBy: ['Emma'],
    });
  });
});

describe('the conversations in a book', () => {
  it('are one entry for calls that come from each other', () => {
    const book = createCallBook(() => at(0));
    book.addEvent(newCall());
    const change = book.addEvent(newCall({ callId: 'b', origCallId: 'a', at: at(5) }));
    expect(change).toMatchObject({ entry: { conversationId: 'a' }, removed: [] });
    expect(change?.entry.legs.map(({ callId }) => callId)).toEqual(['a', 'b']);
    expect(book.entries()).toHaveLength(1);
  });

  it('are told of when they turn out to be part of another', () => {
    const book = createCallBook(() => at(0));
    book.addEvent(newCall({ callId: 'c', origCallId: 'b', at: at(9) }));
    const change = book.addEvent(newCall({ callId: 'b', origCallId: 'a', at: at(5) }));
    expect(change).toMatchObject({ entry: { conversationId: 'a' }, removed: ['b'] });
    expect(book.entries().map(({ conversationId }) => conversationId)).toEqual(['a']);
  });

  it('are joined by an answer, where newCall did not say where the call came from', () => {
    const book = createCallBook(() => at(0));
    book.addEvent(newCall());
    book.addEvent(newCall({ callId: 'b', at: at(5) }));
    expect(book.entries()).toHaveLength(2);
    expect(book.addEvent(answer({ callId: 'b', origCallId: 'a', at: at(7) }))?.removed).toEqual(['b']);
    expect(book.entries()).toHaveLength(1);
  });

  it('are the same where the events of a call contradict each other about where it came from', () => {
    const [one, other] = [
      answer({ callId: 'c', origCallId: 'a', at: at(7) }),
      hangup({ callId: 'c', origCallId: 'b', at: at(9) }),
    ];
    for (const events of [
      [one, other],
      [other, one],
    ]) {
      const book = createCallBook(() => at(0));
      for (const event of [newCall(), newCall({ callId: 'b' }), ...events]) book.addEvent(event);
      expect(book.entries()).toMatchObject([
        { conversationId: 'a', legs: [{ callId: 'a' }, { callId: 'b' }, { callId: 'c' }] },
      ]);
    }
  });

  it('change with each of their calls', () => {
    const book = createCallBook(() => at(0));
    book.addEvent(newCall({ users: [emma] }));
    book.addEvent(answer());
    book.addEvent(newCall({ callId: 'b', origCallId: 'a', at: at(8) }));
    book.addEvent(hangup({ callId: 'b', origCallId: 'a', at: at(12), cause: 'cancel' }));
    expect(book.addEvent(hangup())?.entry).toMatchObject({ state: 'ended', done: false });
    expect(book.addMark(mark(true, { callId: 'b' }))?.entry.done).toBe(true);
  });
});

describe('the months of a book', () => {
  const october = '2026-10-31T23:59:59.999Z';

  it('are those in which calls started, in UTC', () => {
    const book = createCallBook(() => at(0));
    book.addEvent(newCall({ at: october }));
    expect(book.addEvent(hangup({ at: '2026-11-01T00:00:20.000Z' }))?.months).toEqual(['2026-10']);
    book.addEvent(newCall({ callId: 'b' }));
    expect(book.recordsOf('2026-10').map(({ call }) => call.callId)).toEqual(['a']);
    expect(book.recordsOf('2026-11').map(({ call }) => call.callId)).toEqual(['b']);
    expect(book.recordsOf('2026-12')).toEqual([]);
  });

  it('are two where a call turns out to have started in another one', () => {
    const book = createCallBook(() => at(0));
    book.addEvent(hangup({ at: '2026-11-01T00:00:20.000Z' }));
    expect(book.addEvent(newCall({ at: october }))?.months.sort()).toEqual(['2026-10', '2026-11']);
    expect(book.recordsOf('2026-11')).toEqual([]);
  });

  it('do not hold marks of calls that nobody knows', () => {
    const book = createCallBook(() => at(0));
    book.addMark(mark(true));
    expect(book.recordsOf('2026-11')).toEqual([]);
  });
});
