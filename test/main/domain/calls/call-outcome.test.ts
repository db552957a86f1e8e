import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../contract/model/calls/call.ts';
import { foldCall, isVoicemail } from '../../../../main/domain/calls/call.ts';
import { answer, emma, hangup, newCall, voicemail } from '../../../support/unit/events.ts';

type Row = [cause: string | null, inbound: Outcome, outbound: Outcome];

const unanswered: Row[] = [
  ['busy', 'busy', 'busy'],
  ['cancel', 'missed', 'cancelled'],
  ['noAnswer', 'rejected', 'unreachable'],
  ['congestion', 'unreachable', 'unreachable'],
  ['notFound', 'notFound', 'notFound'],
  ['forwarded', 'forwarded', 'forwarded'],
  // It rang and ended, and nobody had picked up.
  ['normalClearing', 'missed', 'unknown'],
  ['somethingNew', 'missed', 'unknown'],
  [null, 'missed', 'unknown'],
  // Words that every object knows are no causes.
  ['constructor', 'missed', 'unknown'],
  ['__proto__', 'missed', 'unknown'],
  ['toString', 'missed', 'unknown'],
];

describe('the outcome of a call that nobody answered', () => {
  it.each(unanswered)('is by its cause: %s is %s inbound and %s outbound', (cause, inbound, outbound) => {
    const outcomeOf = (direction: 'in' | 'out') =>
      foldCall([newCall({ direction }), hangup({ direction, cause })], []);
    expect(outcomeOf('in')).toMatchObject({ outcome: inbound, cause });
    expect(outcomeOf('out')).toMatchObject({ outcome: outbound, cause });
  });

  it('is unknown where nothing tells whether it rang', () => {
    expect(foldCall([hangup()], [])).toMatchObject({ outcome: 'unknown', done: false });
    expect(foldCall([hangup({ cause: 'busy' })], []).outcome).toBe('busy');
  });
});

describe('the outcome of a call that was answered', () => {
  it.each(['normalClearing', 'cancel', 'busy', 'forwarded', null])(
    'is answered, also with cause %s',
    (cause) => {
      for (const direction of ['in', 'out'] as const) {
        const events = [newCall({ direction }), answer({ direction }), hangup({ direction, cause })];
        expect(foldCall(events, []).outcome).toBe('answered');
      }
    },
  );

  it('is voicemail where that picked up', () => {
    expect(foldCall([newCall(), answer({ user: voicemail }), hangup()], []).outcome).toBe('voicemail');
  });

  it('is answered where sipgate did not say who picked up', () => {
    expect(foldCall([newCall(), answer({ user: null }), hangup()], []).outcome).toBe('answered');
  });
});

describe('the voicemail', () => {
  it('is a user of that name, however it is spelled', () => {
    expect(isVoicemail(voicemail)).toBe(true);
    expect(isVoicemail({ name: 'Voicemail' })).toBe(true);
    expect(isVoicemail(emma)).toBe(false);
    expect(isVoicemail(null)).toBe(false);
    expect(isVoicemail(undefined)).toBe(false);
  });
});
