import { describe, expect, it } from 'vitest';
import { foldCall } from '../../../../main/domain/calls/call.ts';
import { answer, at, chris, dtmf, emma, hangup, newCall, voicemail } from '../../../support/unit/events.ts';

describe('the state of a call', () => {
  it('is ringing after newCall', () => {
    const call = foldCall([newCall()], []);
    expect(call).toMatchObject({ state: 'ringing', outcome: null, startedAt: at(0), endedAt: null });
    expect(call).toMatchObject({ answeredAt: null, waitingSeconds: null, talkingSeconds: null });
  });

  it('is connected after an answer, and the waiting is over', () => {
    const call = foldCall([newCall(), answer()], []);
    expect(call).toMatchObject({ state: 'connected', outcome: null, answeredAt: at(5), waitingSeconds: 5 });
    expect(call).toMatchObject({ endedAt: null, talkingSeconds: null });
  });

  it('is ended after a hangup, with the time of waiting and talking', () => {
    const call = foldCall([newCall(), answer(), hangup()], []);
    expect(call).toMatchObject({ state: 'ended', outcome: 'answered', endedAt: at(17) });
    expect(call).toMatchObject({ waitingSeconds: 5, talkingSeconds: 12, cause: 'normalClearing' });
  });

  it('has waited until the hangup where nobody answered', () => {
    const call = foldCall([newCall(), hangup({ at: at(18.9), cause: 'cancel' })], []);
    expect(call).toMatchObject({ waitingSeconds: 18, talkingSeconds: null, answeredAt: null });
  });

  it('is not changed by the digits that a caller types', () => {
    expect(foldCall([newCall(), answer(), dtmf()], [])).toEqual(foldCall([newCall(), answer()], []));
  });
});

describe('a call of which events are missing or late', () => {
  it('is connected where only the answer came', () => {
    const call = foldCall([answer()], []);
    expect(call).toMatchObject({
      state: 'connected',
      startedAt: at(5),
      answeredAt: at(5),
      waitingSeconds: 0,
    });
    expect(call).toMatchObject({ from: '4930609854180', to: '492111234567', users: [], answeredBy: emma });
  });

  it('is ended where only the hangup came', () => {
    const call = foldCall([hangup()], []);
    expect(call).toMatchObject({ state: 'ended', startedAt: at(17), endedAt: at(17), answeredAt: null });
    expect(call).toMatchObject({ waitingSeconds: 0, talkingSeconds: null, users: [] });
  });

  it('does not ring again when newCall comes after the hangup', () => {
    const call = foldCall([hangup({ at: at(0), cause: 'cancel' }), newCall({ at: at(1) })], []);
    expect(call).toMatchObject({ state: 'ended', outcome: 'missed', waitingSeconds: 0 });
  });

  it('is not opened again by an answer that comes after the hangup', () => {
    const call = foldCall([newCall(), hangup({ at: at(5) }), answer({ at: at(9) })], []);
    expect(call).toMatchObject({ state: 'ended', answeredAt: at(5), endedAt: at(5) });
    expect(call).toMatchObject({ outcome: 'answered', waitingSeconds: 5, talkingSeconds: 0 });
  });

  it('never has waited for less than nothing', () => {
    const call = foldCall([answer({ at: at(0) }), newCall({ at: at(2) })], []);
    expect(call).toMatchObject({ state: 'connected', startedAt: at(0), waitingSeconds: 0 });
  });

  it('cannot be made of nothing', () => {
    expect(() => foldCall([], [])).toThrow('at least one event');
  });
});

describe('events that come more than once', () => {
  it('count once, the first of them', () => {
    const once = foldCall([newCall(), answer(), hangup()], []);
    const repeats = [
      newCall({ at: at(1) }),
      answer({ at: at(6), user: chris }),
      hangup({ at: at(18), cause: 'cancel' }),
    ];
    expect(foldCall([newCall(), answer(), hangup(), ...repeats], [])).toEqual(once);
  });

  it('in the same millisecond count in the order of the life of a call', () => {
    const call = foldCall([hangup({ at: at(0) }), answer({ at: at(0) }), newCall()], []);
    expect(call).toMatchObject({ state: 'ended', outcome: 'answered', users: [emma, chris] });
  });
});

describe('what is known of a call', () => {
  it('is what newCall says, even where it was not the first to come', () => {
    const call = foldCall([answer({ at: at(0), from: '1', to: '2' }), newCall({ at: at(1) })], []);
    expect(call).toMatchObject({ from: '4930609854180', to: '492111234567' });
  });

  it('is filled in from later events where newCall lacks it', () => {
    const bare = newCall({ from: null, to: null });
    const full = hangup({ diversion: '4921199', origCallId: 'b' });
    expect(foldCall([bare, full], [])).toMatchObject({
      from: '4930609854180',
      to: '492111234567',
      diversion: '4921199',
      origCallId: 'b',
    });
  });

  it('is who it rang for, who answered, and at which number', () => {
    const call = foldCall([newCall(), answer({ user: chris, answeringNumber: '21199' })], []);
    expect(call).toMatchObject({ users: [emma, chris], answeredBy: chris, answeringNumber: '21199' });
  });

  it('takes the answering number from the hangup where no answer named one', () => {
    expect(foldCall([newCall(), hangup({ answeringNumber: '21199' })], []).answeringNumber).toBe('21199');
  });

  it('keeps who called on an outbound call, whoever answers', () => {
    const call = foldCall(
      [newCall({ direction: 'out', users: [chris] }), answer({ direction: 'out', user: emma })],
      [],
    );
    expect(call).toMatchObject({ direction: 'out', users: [chris], answeredBy: null, state: 'connected' });
  });

  it('has the shown number beside the own one where a rule changed it', () => {
    const shown = { action: 'showCallerId', callerId: '41715880339', number: '41446681811' } as const;
    const call = foldCall([newCall({ direction: 'out', from: '492111234567', answer: shown })], []);
    expect(call).toMatchObject({ from: '492111234567', presentedCallerId: '41715880339', blockedNote: null });
  });
});

describe('a blocked call', () => {
  const reject = { action: 'reject', reason: 'busy', note: 'spam' } as const;

  it('has ended at once when it was rejected, without waiting for a hangup', () => {
    const call = foldCall([newCall({ answer: reject })], []);
    expect(call).toMatchObject({ state: 'ended', outcome: 'blocked', endedAt: at(0), waitingSeconds: 0 });
    expect(call).toMatchObject({ done: true, blockedNote: 'spam' });
  });

  it('stays blocked whatever cause the hangup names', () => {
    const call = foldCall([newCall({ answer: reject }), hangup({ at: at(1), cause: 'busy' })], []);
    expect(call).toMatchObject({ outcome: 'blocked', cause: 'busy', endedAt: at(1), done: true });
  });

  it('is known as blocked without a note, too', () => {
    expect(foldCall([newCall({ answer: { ...reject, note: '' } })], []).blockedNote).toBe('');
    expect(foldCall([newCall()], []).blockedNote).toBeNull();
  });

  it('sent to voicemail goes on until it ends, and a message is to be heard', () => {
    const sent = newCall({ answer: { action: 'voicemail', note: 'salesman' } });
    expect(foldCall([sent], [])).toMatchObject({ state: 'ringing', blockedNote: 'salesman' });
    expect(foldCall([sent, answer({ user: voicemail }), hangup()], [])).toMatchObject({
      state: 'ended',
      outcome: 'voicemail',
      done: false,
    });
  });

  it('sent to voicemail where no message was left is blocked', () => {
    const sent = newCall({ answer: { action: 'voicemail', note: '' } });
    expect(foldCall([sent, hangup({ cause: 'cancel' })], [])).toMatchObject({
      outcome: 'blocked',
      done: true,
    });
  });
});
