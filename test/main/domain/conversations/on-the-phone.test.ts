import { describe, expect, it } from 'vitest';
import type { CallEvent } from '../../../../contract/model/calls/call.ts';
import { onThePhone } from '../../../../main/domain/conversations/on-the-phone.ts';
import { compileRoster } from '../../../../main/domain/calls/roster.ts';
import {
  answer,
  at,
  callsOf,
  chris,
  emma,
  hangup,
  newCall,
  ofCall,
  ole,
  voicemail,
} from '../../../support/unit/events.ts';

const roster = compileRoster({
  agents: [
    { id: 'emma', name: 'Emma Taylor', email: '', sipgateUserIds: ['w0'], numbers: [] },
    { id: 'chris', name: 'Chris Miller', email: '', sipgateUserIds: [], numbers: ['+49 211 7654321'] },
  ],
  notify: [],
  country: 'DE',
});
const names: Record<string, string> = { emma: 'Emma Taylor', chris: 'Chris Miller' };

function talking(...events: CallEvent[]) {
  return onThePhone([{ legs: callsOf(events) }], roster, (id) => names[id] ?? id);
}

describe('who is on the phone', () => {
  it('is nobody while it rings, who answered from then on, and nobody after the end', () => {
    expect(talking(newCall())).toEqual([]);
    expect(talking(newCall(), answer())).toEqual([{ name: 'Emma Taylor', since: at(5) }]);
    expect(talking(newCall(), answer(), hangup())).toEqual([]);
  });

  it('is known by the number that answered, and by sipgate’s name who is no agent', () => {
    const byNumber = { user: chris, answeringNumber: '492117654321' };
    expect(talking(newCall(), answer(byNumber))).toEqual([{ name: 'Chris Miller', since: at(5) }]);
    expect(talking(newCall(), answer({ user: ole }))).toEqual([{ name: 'Ole', since: at(5) }]);
  });

  it('is who called', () => {
    const out = { direction: 'out', from: '492111234567', to: '4930609854180' } as const;
    expect(talking(newCall({ ...out, users: [emma] }))).toEqual([]);
    const connected = [newCall({ ...out, users: [emma] }), answer({ ...out, user: null })];
    expect(talking(...connected)).toEqual([{ name: 'Emma Taylor', since: at(5) }]);
    const byLine = { ...out, from: '492117654321' };
    expect(talking(newCall({ ...byLine, users: [] }), answer({ ...byLine, user: null }))).toEqual([
      { name: 'Chris Miller', since: at(5) },
    ]);
  });

  it('is no machine', () => {
    expect(talking(newCall(), answer({ user: voicemail }))).toEqual([]);
  });

  it('is each person once, the longest first', () => {
    const second = ofCall('b', [newCall({ at: at(1) }), answer({ at: at(2), user: ole })]);
    const third = ofCall('c', [newCall({ at: at(8) }), answer({ at: at(9) })]);
    expect(talking(newCall(), answer(), ...second, ...third)).toEqual([
      { name: 'Ole', since: at(2) },
      { name: 'Emma Taylor', since: at(5) },
    ]);
  });
});
