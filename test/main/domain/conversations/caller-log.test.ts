import { describe, expect, it } from 'vitest';
import { isOpen, toLogEntry } from '../../../../main/domain/conversations/caller-log.ts';
import {
  answer,
  at,
  chris,
  emma,
  entryOf,
  hangup,
  newCall,
  ole,
  voicemail,
} from '../../../support/unit/events.ts';

describe('an entry of one call', () => {
  it('shows the caller, the line and the people it rang for', () => {
    expect(entryOf([newCall()])).toMatchObject({
      conversationId: 'a',
      direction: 'in',
      state: 'ringing',
      outcome: null,
      done: false,
      remote: { number: '+4930609854180', label: '+49 30 609854180', withheld: false },
      line: { number: '+492111234567' },
      people: ['Emma', 'Chris'],
      answeredBy: [],
      blockedNote: null,
    });
  });

  it('shows who answered and how long they talked', () => {
    expect(entryOf([newCall(), answer({ user: chris }), hangup()])).toMatchObject({
      state: 'ended',
      outcome: 'answered',
      done: true,
      answeredBy: ['Chris'],
      waitingSeconds: 5,
      talkingSeconds: 12,
      startedAt: at(0),
      answeredAt: at(5),
      endedAt: at(17),
    });
  });

  it('shows whom an outbound call went to, who called, and the shown number', () => {
    const shown = { action: 'showCallerId', callerId: '41715880339', number: '41446681811' } as const;
    const out = { direction: 'out', from: '492111234567', to: '41446681811' } as const;
    const entry = entryOf([
      newCall({ ...out, users: [chris], answer: shown }),
      answer({ ...out, user: null }),
    ]);
    expect(entry).toMatchObject({ direction: 'out', line: null, people: ['Chris'], answeredBy: [] });
    expect(entry.remote.number).toBe('+41446681811');
    expect(entry.presentedCallerId).toBe('+41 71 588 03 39');
  });

  it('calls people by their ids where sipgate left the names out', () => {
    const nameless = [
      { name: '', id: 'w7', fullId: '1234567w7' },
      { name: '', id: null, fullId: '1234567w8' },
      { name: '', id: null, fullId: null },
    ];
    expect(entryOf([newCall({ users: nameless })]).people).toEqual(['w7', '1234567w8']);
  });

  it('names the number that answered where sipgate did not say who', () => {
    const entry = entryOf([newCall(), answer({ user: null, answeringNumber: '492111234567' })]);
    expect(entry.answeredBy).toEqual(['+49 211 1234567']);
  });

  it('does not count voicemail as somebody who answered', () => {
    const entry = entryOf([newCall(), answer({ user: voicemail }), hangup()]);
    expect(entry).toMatchObject({ outcome: 'voicemail', answeredBy: [], done: false });
  });

  it('shows the line that was dialled, not the number it was diverted from elsewhere', () => {
    expect(entryOf([newCall({ diversion: '4989123456' })]).line?.number).toBe('+492111234567');
  });

  it('has the note of the rule that blocked the caller', () => {
    const reject = { action: 'reject', reason: 'busy', note: 'spam' } as const;
    expect(entryOf([newCall({ answer: reject })])).toMatchObject({
      blockedNote: 'spam',
      state: 'ended',
      outcome: 'blocked',
    });
  });

  it('needs a call', () => {
    expect(() => toLogEntry('a', [])).toThrow('at least one call');
  });
});

describe('a transfer', () => {
  const b = { callId: 'b', origCallId: 'a', diversion: '492111234567' };
  const toMarty = { ...b, to: '4921199', users: [chris] };
  const beginning = [newCall({ users: [emma] }), answer({ at: at(5) }), newCall({ at: at(10), ...toMarty })];

  it('is connected while any of its calls is', () => {
    expect(entryOf(beginning)).toMatchObject({
      state: 'connected',
      outcome: null,
      endedAt: null,
      done: false,
    });
    const taken = [...beginning, answer({ at: at(15), ...b, user: chris }), hangup({ at: at(16) })];
    expect(entryOf(taken)).toMatchObject({ state: 'connected', talkingSeconds: null, done: true });
  });

  it('is one entry with both people, in the order in which they took it', () => {
    const end = [
      answer({ at: at(15), ...b, user: chris }),
      hangup({ at: at(20) }),
      hangup({ at: at(40), ...b }),
    ];
    const entry = entryOf([...end, ...beginning]);
    expect(entry).toMatchObject({
      state: 'ended',
      outcome: 'answered',
      done: true,
      answeredBy: ['Emma', 'Chris'],
      people: ['Emma', 'Chris'],
      line: { number: '+492111234567' },
      startedAt: at(0),
      answeredAt: at(5),
      endedAt: at(40),
      waitingSeconds: 5,
    });
    expect(entry.legs.map(({ callId }) => callId)).toEqual(['a', 'b']);
  });

  it('counts the time in which both were on the phone once', () => {
    const overlapping = [answer({ at: at(15), ...b }), hangup({ at: at(20) }), hangup({ at: at(40), ...b })];
    expect(entryOf([...beginning, ...overlapping]).talkingSeconds).toBe(35);
    const within = [answer({ at: at(15), ...b }), hangup({ at: at(20), ...b }), hangup({ at: at(40) })];
    expect(entryOf([...beginning, ...within]).talkingSeconds).toBe(35);
  });

  it('does not count the time in which nobody was on the phone', () => {
    const apart = [hangup({ at: at(12) }), answer({ at: at(15), ...b }), hangup({ at: at(40), ...b })];
    expect(entryOf([...beginning, ...apart]).talkingSeconds).toBe(7 + 25);
  });

  it('in which the caller was lost on the way is still to do', () => {
    const lost = [hangup({ at: at(12) }), hangup({ at: at(25), ...b, cause: 'cancel' })];
    const entry = entryOf([...beginning, ...lost]);
    expect(entry).toMatchObject({ state: 'ended', done: false, answeredBy: ['Emma'] });
    expect(isOpen(entry)).toBe(true);
  });

  it('that ended at voicemail is still to do', () => {
    const message = [
      hangup({ at: at(12) }),
      answer({ at: at(30), ...b, user: voicemail }),
      hangup({ at: at(50), ...b }),
    ];
    expect(entryOf([...beginning, ...message]).done).toBe(false);
  });

  it('names a person who took it twice once', () => {
    const back = { callId: 'c', origCallId: 'b' };
    const again = [
      answer({ at: at(15), ...b, user: chris }),
      newCall({ at: at(20), ...back, users: [emma] }),
      answer({ at: at(22), ...back, user: emma }),
    ];
    expect(entryOf([...beginning, ...again]).answeredBy).toEqual(['Emma', 'Chris']);
  });
});

describe('a forward', () => {
  const b = { callId: 'b', origCallId: 'a', diversion: '492111234567', to: '4921199' };
  const away = [newCall({ users: [emma] }), hangup({ at: at(3), cause: 'forwarded' })];
  const onward = newCall({ at: at(4), ...b, users: [chris] });

  it('needs nobody any more, as far as is known', () => {
    expect(entryOf(away)).toMatchObject({ state: 'ended', outcome: 'forwarded', done: true });
  });

  it('rings again where it went', () => {
    expect(entryOf([...away, onward])).toMatchObject({ state: 'ringing', outcome: null, done: false });
  });

  it('shows the line that was dialled first', () => {
    expect(entryOf([...away, onward]).line?.number).toBe('+492111234567');
    // Also where the first call never became known.
    expect(entryOf([onward]).line?.number).toBe('+492111234567');
  });

  it('has waited since the first call', () => {
    const taken = [answer({ at: at(9), ...b, user: chris }), hangup({ at: at(19), ...b })];
    expect(entryOf([...away, onward, ...taken])).toMatchObject({
      outcome: 'answered',
      answeredBy: ['Chris'],
      waitingSeconds: 9,
      talkingSeconds: 10,
      done: true,
    });
  });

  it('that nobody took is missed, not forwarded', () => {
    expect(entryOf([...away, onward, hangup({ at: at(20), ...b, cause: 'cancel' })])).toMatchObject({
      outcome: 'missed',
      done: false,
      waitingSeconds: 20,
    });
  });
});

describe('a call that goes on in another direction', () => {
  const out = { direction: 'out', from: '492111234567', to: '41446681811' } as const;

  it('is about the call that it began with: a forward to a number outside came in', () => {
    const forwarded = [
      newCall(),
      hangup({ at: at(3), cause: 'forwarded' }),
      newCall({ callId: 'b', origCallId: 'a', at: at(3), ...out }),
    ];
    expect(entryOf(forwarded)).toMatchObject({
      direction: 'in',
      remote: { number: '+4930609854180' },
      line: { number: '+492111234567' },
    });
  });

  it('is about it also where a call that came from it became known before', () => {
    const overtaken = [
      newCall({ callId: 'b', origCallId: 'a' }),
      newCall({ at: at(0.01), users: [chris], ...out }),
    ];
    const entry = entryOf(overtaken);
    expect(entry).toMatchObject({ direction: 'out', remote: { number: '+41446681811' }, line: null });
    expect(entry.startedAt).toBe(at(0));
  });

  it('is about the earliest that is known where the one that it began with is not', () => {
    const known = [
      newCall({ callId: 'b', origCallId: 'a', at: at(1), ...out }),
      newCall({ callId: 'c', origCallId: 'b', at: at(2) }),
    ];
    expect(entryOf(known)).toMatchObject({ direction: 'out', remote: { number: '+41446681811' } });
  });
});

describe('a group call', () => {
  const group = (callId: string) => ({ callId, origCallId: 'group' });
  const ringing = [
    newCall({ ...group('a'), users: [emma] }),
    newCall({ ...group('b'), users: [chris], at: at(0.01) }),
    newCall({ ...group('c'), users: [ole], at: at(0.02) }),
  ];

  it('is one entry that shows everybody it rings for', () => {
    const entry = entryOf(ringing);
    expect(entry).toMatchObject({ state: 'ringing', people: ['Emma', 'Chris', 'Ole'] });
    expect(entry.legs).toHaveLength(3);
  });

  it('is connected when one of them takes it, and the others need not call back', () => {
    const taken = [
      ...ringing,
      answer({ ...group('b'), user: chris }),
      hangup({ ...group('a'), at: at(5), cause: 'cancel' }),
      hangup({ ...group('c'), at: at(5), cause: 'cancel' }),
    ];
    expect(entryOf(taken)).toMatchObject({ state: 'connected', answeredBy: ['Chris'], done: true });
    expect(entryOf([...taken, hangup({ ...group('b'), at: at(30) })])).toMatchObject({
      outcome: 'answered',
      done: true,
      talkingSeconds: 25,
    });
  });

  it('that nobody took is missed', () => {
    const given = ['a', 'b', 'c'].map((id) => hangup({ ...group(id), at: at(20), cause: 'cancel' }));
    const entry = entryOf([...ringing, ...given]);
    expect(entry).toMatchObject({ outcome: 'missed', done: false, answeredBy: [] });
    expect(isOpen(entry)).toBe(true);
  });

  it('that voicemail took for one of them is still to do', () => {
    const message = [
      answer({ ...group('c'), user: voicemail, at: at(20) }),
      ...['a', 'b'].map((id) => hangup({ ...group(id), at: at(20), cause: 'cancel' })),
      hangup({ ...group('c'), at: at(40) }),
    ];
    expect(entryOf([...ringing, ...message])).toMatchObject({ outcome: 'voicemail', done: false });
  });
});

describe('the number on the badge', () => {
  const missed = entryOf([newCall(), hangup({ cause: 'cancel' })]);
  const answered = entryOf([newCall(), answer(), hangup()]);

  it('counts inbound conversations that ended and are still to do', () => {
    expect([missed, answered].map(isOpen)).toEqual([true, false]);
  });

  it('does not count what still rings, nor what the team dialled', () => {
    const marked = { callId: 'a', at: at(60), done: false };
    const outbound = entryOf(
      [newCall({ direction: 'out' }), hangup({ direction: 'out', cause: 'busy' })],
      [marked],
    );
    expect(outbound.done).toBe(false);
    expect([entryOf([newCall()]), outbound].map(isOpen)).toEqual([false, false]);
  });

  it('counts an answered one that a person opened again', () => {
    const marks = [{ callId: 'a', at: at(60), done: false }];
    expect(isOpen(entryOf([newCall(), answer(), hangup()], marks))).toBe(true);
  });
});
