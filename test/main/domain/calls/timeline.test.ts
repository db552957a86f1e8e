import { describe, expect, it } from 'vitest';
import type { CallEvent, Mark } from '../../../../contract/model/calls/call.ts';
import { foldCall, settle } from '../../../../main/domain/calls/call.ts';
import { timelineOf } from '../../../../main/domain/calls/timeline.ts';
import { answer, at, chris, dtmf, hangup, mark, newCall, voicemail } from '../../../support/unit/events.ts';

function leg(events: CallEvent[], marks: Mark[] = []) {
  return { call: foldCall(events, marks), events, marks };
}
const kinds = (...legs: ReturnType<typeof leg>[]) => timelineOf(legs).map(({ kind }) => kind);

describe('the timeline of a call', () => {
  it('tells every event with its time, whatever order they came in', () => {
    const steps = timelineOf([
      leg([hangup(), dtmf({ digits: '42#' }), answer(), newCall()], [mark(false, { note: 'call back' })]),
    ]);
    expect(steps).toMatchObject([
      { at: at(0), kind: 'rang', people: ['Emma', 'Chris'], number: { label: '+49 211 1234567' } },
      { at: at(5), kind: 'answered', by: 'Emma', number: { label: '+49 211 1234567' } },
      { at: at(8), kind: 'digits', digits: '42#' },
      { at: at(17), kind: 'ended', outcome: 'answered', cause: 'normalClearing' },
      { at: at(60), kind: 'markedDone', done: false },
      { at: at(60), kind: 'noted', note: 'call back' },
    ]);
  });

  it('tells what sipgate sent twice once', () => {
    expect(kinds(leg([newCall(), newCall({ at: at(1) }), hangup(), hangup({ at: at(20) })]))).toEqual([
      'rang',
      'ended',
    ]);
  });

  it('tells of voicemail, of a blocked caller and of a shown number', () => {
    expect(kinds(leg([newCall(), answer({ user: voicemail }), hangup()]))).toContain('voicemail');
    const blocked = leg([newCall({ answer: { action: 'reject', reason: 'busy', note: 'spam' } })]);
    expect(timelineOf([blocked])).toMatchObject([{ kind: 'blocked', how: 'busy', note: 'spam' }]);
    const shown = { action: 'showCallerId', callerId: '41715880339', number: '41446681811' } as const;
    expect(timelineOf([leg([newCall({ direction: 'out', answer: shown })])])[1]).toMatchObject({
      kind: 'shownAs',
      number: '+41 71 588 03 39',
    });
  });

  it('says where the end was never reported', () => {
    const events = [newCall()];
    const call = settle(foldCall(events, []), events, at(10_000));
    expect(timelineOf([{ call, events, marks: [] }]).map(({ kind }) => kind)).toEqual(['rang', 'assumedEnd']);
  });

  it('says which leg each step belongs to', () => {
    const transfer = { callId: 'b', origCallId: 'a', users: [chris] };
    const steps = timelineOf([
      leg([newCall(), answer(), hangup({ at: at(30) })]),
      leg([newCall({ at: at(10), ...transfer }), answer({ at: at(12), ...transfer, user: chris })]),
    ]);
    expect(steps.map(({ leg: number, kind }) => `${number} ${kind}`)).toEqual([
      '0 rang',
      '0 answered',
      '1 rang',
      '1 answered',
      '0 ended',
    ]);
  });
});
