import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryEvent } from '../../../../contract/model/calls/call.ts';
import { changesIn, createCallBook } from '../../../../main/domain/conversations/call-book.ts';
import { foldCall } from '../../../../main/domain/calls/call.ts';
import { toLogEntry } from '../../../../main/domain/conversations/caller-log.ts';
import { timelineOf } from '../../../../main/domain/calls/timeline.ts';
import { anyEvent, anyHistory, reordered } from '../../../support/unit/arbitraries.ts';
import { answer, at, dtmf, hangup, history, mark, newCall, voicemail } from '../../../support/unit/events.ts';

describe("a call that only sipgate's history knows", () => {
  it('was missed, is to do and says where it is from', () => {
    const missed = foldCall([history({ missed: true, durationSeconds: 0, status: 'MISSED' })], []);
    expect(missed).toMatchObject({
      state: 'ended',
      outcome: 'missed',
      done: false,
      fromHistory: true,
      assumed: false,
      startedAt: at(0),
      waitingSeconds: null,
      talkingSeconds: null,
      from: '4930609854180',
    });
  });

  it('was answered, and for how long: when exactly is not known', () => {
    const call = foldCall([history({ durationSeconds: 125 })], []);
    expect(call).toMatchObject({ outcome: 'answered', done: true, talkingSeconds: 125, answeredAt: null });
    expect(call.endedAt).toBe(at(125));
    expect(toLogEntry('a', [call])).toMatchObject({
      fromHistory: true,
      waitingSeconds: null,
      talkingSeconds: 125,
    });
  });

  it.each([
    ['BUSY', true, 'busy'],
    ['VOICEMAIL_MESSAGE', true, 'voicemail'],
    ['FORWARD', false, 'forwarded'],
    ['REJECTED_DND', true, 'rejected'],
    ['a new word', true, 'missed'],
    [null, false, 'answered'],
  ] as const)('that sipgate calls %s, missed: %s, was %s', (status, missed, outcome) => {
    expect(foldCall([history({ status, missed })], []).outcome).toBe(outcome);
  });

  it('is never to do where the team called', () => {
    const call = foldCall([history({ direction: 'out', missed: true })], []);
    expect(call).toMatchObject({ outcome: 'unreachable', done: true });
  });
});

describe('a call that webhooks told of, too', () => {
  it.each([
    ['the answer never came', [newCall(), hangup({ at: at(130) })], 'answered'],
    ['the caller gave up, as the webhook says', [newCall(), hangup({ cause: 'cancel' })], 'missed'],
    ['voicemail took it', [newCall(), answer({ user: voicemail }), hangup()], 'voicemail'],
    ['nothing more came', [newCall()], 'answered'],
  ] as const)('%s: the history fills in what is missing, and no more', (_, webhooks, outcome) => {
    const call = foldCall([...webhooks, history({ durationSeconds: 120 })], []);
    expect(call).toMatchObject({ outcome, state: 'ended', assumed: false, fromHistory: false });
  });

  it('gets its end from the history where it was never reported', () => {
    const call = foldCall([newCall(), answer(), history({ durationSeconds: 60, at: at(1) })], []);
    expect(call).toMatchObject({ answeredAt: at(5), endedAt: at(65), talkingSeconds: 60, waitingSeconds: 5 });
  });

  it('goes on while somebody has it on the phone, though another phone rang in vain', () => {
    const call = foldCall([newCall(), answer(), history({ missed: true, durationSeconds: 0 })], []);
    expect(call.state).toBe('connected');
  });

  it('began when the history says, where only its end was heard', () => {
    const call = foldCall([hangup({ at: at(40) }), history({ durationSeconds: 30 })], []);
    expect(call).toMatchObject({
      startedAt: at(0),
      endedAt: at(40),
      outcome: 'answered',
      talkingSeconds: 30,
    });
  });

  it('shows in its timeline only what webhooks did not tell', () => {
    const kindsOf = (events: Parameters<typeof foldCall>[0]) =>
      timelineOf([{ call: foldCall(events, []), events: [...events], marks: [] }]).map(({ kind }) => kind);
    expect(kindsOf([newCall(), hangup(), history()])).toEqual(['rang', 'ended']);
    expect(kindsOf([newCall(), history({ at: at(2) })])).toEqual(['rang', 'history']);
  });
});

/** As `history:…`: the entry names no call, or one that no webhook named. */
const loose = (id: string, fields: Partial<HistoryEvent> = {}): HistoryEvent =>
  history({ callId: `history:${id}`, historyId: id, ...fields });

describe('an entry that names no known call', () => {
  const bookOf = (...events: Parameters<ReturnType<typeof createCallBook>['addEvent']>[0][]) => {
    const book = createCallBook(() => at(100_000));
    for (const event of events) book.addEvent(event);
    return book;
  };
  const idsOf = (book: ReturnType<typeof createCallBook>) =>
    book
      .entries()
      .map(({ conversationId }) => conversationId)
      .sort();

  it('is the call with the same numbers that began within a minute of it', () => {
    const book = bookOf(newCall(), loose('1', { at: at(-20), durationSeconds: 90 }));
    expect(book.entries()).toHaveLength(1);
    expect(book.entry('a')).toMatchObject({ outcome: 'answered', talkingSeconds: 90, fromHistory: false });
  });

  it.each([
    ['another number', { from: '4940111111' }],
    ['another line', { to: '4940222222' }],
    ['another direction', { direction: 'out' as const, from: '492111234567', to: '4930609854180' }],
    ['more than a minute apart', { at: at(61) }],
  ])('is a call of its own with %s', (_, fields) => {
    expect(idsOf(bookOf(newCall(), hangup(), loose('1', fields)))).toEqual(['a', 'history:1']);
  });

  it('fits where the history names a phone instead of the number that was called', () => {
    expect(idsOf(bookOf(newCall(), loose('1', { to: 'p0' })))).toEqual(['a']);
  });

  it('belongs to a call of which only the end was heard', () => {
    expect(idsOf(bookOf(loose('1', { durationSeconds: 300 }), hangup({ at: at(310) })))).toEqual(['a']);
  });

  it('counts as one call each where somebody called twice in a minute', () => {
    const twice = bookOf(
      newCall(),
      hangup({ cause: 'cancel' }),
      loose('1', { missed: true }),
      loose('2', { missed: true, at: at(30) }),
    );
    expect(idsOf(twice)).toEqual(['a', 'history:2']);
  });

  it('steps back when the entry of that very call comes', () => {
    const book = bookOf(newCall(), hangup({ cause: 'cancel' }), loose('2', { missed: true, at: at(30) }));
    expect(idsOf(book)).toEqual(['a']);
    const change = book.addEvent(history({ missed: true }));
    expect(changesIn(change).map(({ entry }) => entry.conversationId)).toEqual(['history:2', 'a']);
    expect(idsOf(book)).toEqual(['a', 'history:2']);
  });

  it('takes what a person set on it along', () => {
    const book = bookOf(loose('1', { missed: true }));
    book.addMark(mark(true, { callId: 'history:1', note: 'called back' }));
    const change = book.addEvent(newCall());
    expect(change).toMatchObject({ removed: ['history:1'], entry: { done: true, note: 'called back' } });
    expect(book.conversation('history:1')?.entry.conversationId).toBe('a');
    book.addMark({ callId: 'history:1', at: at(200), note: 'again' });
    expect(book.entry('a')?.note).toBe('again');
  });

  it('stands for itself where webhooks name its call as the one that another came from', () => {
    const book = bookOf(
      newCall(),
      history({ callId: 'x', at: at(5) }),
      newCall({ callId: 'y', origCallId: 'x', at: at(50) }),
    );
    expect(idsOf(book)).toEqual(['a', 'x']);
  });

  it('never takes the place of digits alone', () => {
    expect(idsOf(bookOf(dtmf({ at: at(1) }), loose('1')))).toEqual(['history:1']);
  });

  it('leads to the same calls in whatever order everything came', () => {
    const ids = ['c1', 'c2', 'x1', 'x2', 'x3'];
    const item = fc.oneof(...ids.map((id) => (id.startsWith('c') ? anyEvent(id) : anyHistory(id))));
    const both = fc
      .array(item, { minLength: 2, maxLength: 10 })
      .chain((events) => fc.tuple(fc.constant(events), reordered(events)));
    const contentOf = (events: Parameters<typeof bookOf>) =>
      bookOf(...events)
        .entries()
        .sort((a, b) => (a.conversationId < b.conversationId ? -1 : 1));
    fc.assert(
      fc.property(both, ([one, other]) => {
        expect(contentOf(other)).toEqual(contentOf(one));
      }),
      { numRuns: 1_000 },
    );
  });
});
