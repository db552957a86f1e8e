import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preferencesSchema, type Preferences } from '../../../../contract/settings/preferences.ts';
import type { CallEvent } from '../../../../contract/model/calls/call.ts';
import { callAtDesk } from '../../../../main/domain/desk/call-at-desk.ts';
import { compileRoster } from '../../../../main/domain/calls/roster.ts';
import { anyEvent } from '../../../support/unit/arbitraries.ts';
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

const agent = (id: string, user: string) => ({
  id,
  name: id,
  email: '',
  sipgateUserIds: [user],
  numbers: [],
});
const roster = compileRoster({
  agents: [agent('emma', 'w0'), agent('chris', 'w1'), agent('ole', 'w2')],
  notify: [],
  country: 'DE',
});

function desk(events: readonly CallEvent[], preferences: Partial<Preferences>) {
  return callAtDesk(entryOf(events), roster, preferencesSchema.parse(preferences), at(10));
}
const emmas = { agentId: 'emma' };
const oles = { agentId: 'ole' };
const nobodys = { agentId: null };

describe('a call that rings', () => {
  it('is wanted at the desktops of those whom it rings for, and at a reception', () => {
    expect(desk([newCall()], emmas)).toEqual({
      wanted: true,
      own: false,
      dials: false,
      phoneOn: true,
      others: ['Chris'],
      ringsForAgent: true,
      since: at(0),
      callId: 'a',
    });
    expect(desk([newCall()], oles)).toMatchObject({ wanted: false, others: ['Emma', 'Chris'] });
    expect(desk([newCall()], nobodys)).toMatchObject({ wanted: true, ringsForAgent: false });
  });

  it('is wanted where all calls are, and those of others on lines that one is told of', () => {
    expect(desk([newCall()], { ...oles, announcedCalls: 'lines' }).wanted).toBe(true);
    expect(desk([newCall()], { ...oles, announcedCalls: 'all' }).wanted).toBe(true);
  });

  it("is a reception's where its agent is no longer part of the team", () => {
    expect(desk([newCall()], { agentId: 'gone' })).toMatchObject({ wanted: true, ringsForAgent: false });
  });

  it('is wanted with the phone off, too; that is said apart', () => {
    expect(desk([newCall()], { ...emmas, phoneOn: false })).toMatchObject({ wanted: true, phoneOn: false });
    expect(desk([newCall()], { ...emmas, doNotDisturbUntil: at(11) }).phoneOn).toBe(false);
    expect(desk([newCall()], { ...emmas, doNotDisturbUntil: at(10) }).phoneOn).toBe(true);
  });

  it('is nobody’s where the caller is blocked, or it goes out', () => {
    const told = { action: 'voicemail', note: '' } as const;
    expect(desk([newCall({ answer: told })], nobodys).wanted).toBe(false);
    expect(desk([newCall({ direction: 'out' })], nobodys).wanted).toBe(false);
  });

  it('rings in a group until one has answered, whether or not the other calls have ended', () => {
    const legs = [
      newCall({ callId: 'a', users: [emma] }),
      newCall({ callId: 'b', origCallId: 'a', users: [chris] }),
    ];
    expect(desk(legs, emmas)).toMatchObject({ wanted: true, others: ['Chris'] });
    const taken = [...legs, answer({ callId: 'b', user: chris })];
    expect(desk(taken, emmas)).toMatchObject({ wanted: false, own: false });
    expect(desk(taken, { agentId: 'chris' })).toMatchObject({ wanted: false, own: true });
  });

  it('rings for whom it was forwarded to, not for whom it came from', () => {
    const events = [
      newCall({ users: [emma] }),
      hangup({ at: at(3), cause: 'forwarded' }),
      newCall({ callId: 'b', origCallId: 'a', at: at(4), users: [chris] }),
    ];
    expect(desk(events, emmas).wanted).toBe(false);
    expect(desk(events, { agentId: 'chris' })).toMatchObject({ wanted: true, since: at(4) });
    expect(desk(events, nobodys).wanted).toBe(true);
  });
});

describe('a call on the phone', () => {
  it('is own at the desktop of who answered, since then', () => {
    const events = [newCall(), answer()];
    expect(desk(events, emmas)).toMatchObject({ wanted: false, own: true, since: at(5) });
    expect(desk(events, { agentId: 'chris' }).own).toBe(false);
    expect(desk(events, nobodys).own).toBe(false);
  });

  it('is nobody’s own on voicemail, or after its end', () => {
    expect(desk([newCall({ users: [emma] }), answer({ user: voicemail })], emmas).own).toBe(false);
    expect(desk([newCall(), answer(), hangup()], emmas).own).toBe(false);
  });

  it('rings anew for whom it is to be handed over to, and stays own until that is done', () => {
    const handingOver = [
      newCall({ users: [emma] }),
      answer(),
      newCall({ callId: 'b', origCallId: 'a', at: at(8), users: [ole] }),
    ];
    expect(desk(handingOver, emmas)).toMatchObject({ wanted: false, own: true });
    expect(desk(handingOver, oles)).toMatchObject({ wanted: true, since: at(8) });
    expect(desk(handingOver, nobodys).wanted).toBe(false);
    const done = [...handingOver, answer({ callId: 'b', at: at(9), user: ole }), hangup({ at: at(9) })];
    expect(desk(done, emmas).own).toBe(false);
    expect(desk(done, oles)).toMatchObject({ wanted: false, own: true, since: at(9) });
  });
});

describe('a call out', () => {
  const dialled = newCall({ direction: 'out', from: '492111234567', to: '4930609854180', users: [emma] });
  const taken = answer({ direction: 'out', user: null, answeringNumber: '4930609854180' });

  it('is made at the desktop of who calls, and nowhere else', () => {
    expect(desk([dialled], emmas)).toMatchObject({
      wanted: false,
      own: false,
      dials: true,
      since: at(0),
      callId: 'a',
    });
    expect(desk([dialled], { agentId: 'chris', announcedCalls: 'all' })).toMatchObject({ dials: false });
    expect(desk([dialled], nobodys)).toMatchObject({ wanted: false, dials: false });
  });

  it('is theirs by the number that they call from where sipgate names no user', () => {
    const withNumber = { ...agent('emma', 'w0'), numbers: ['+49 211 1234567'] };
    const known = compileRoster({ agents: [withNumber], notify: [], country: 'DE' });
    const entry = entryOf([{ ...dialled, users: [] }]);
    expect(callAtDesk(entry, known, preferencesSchema.parse(emmas), at(10)).dials).toBe(true);
  });

  it('is on the phone there once somebody has answered, and no more after its end', () => {
    expect(desk([dialled, taken], emmas)).toMatchObject({ own: true, dials: false, since: at(5) });
    expect(desk([dialled, taken], { agentId: 'chris' }).own).toBe(false);
    const ended = [dialled, taken, hangup({ direction: 'out' })];
    expect(desk(ended, emmas)).toMatchObject({ own: false, dials: false, since: null });
  });

  it('rings for whom it is handed over to', () => {
    const over = [
      dialled,
      taken,
      newCall({ callId: 'b', origCallId: 'a', at: at(8), from: '4930609854180', users: [ole] }),
    ];
    expect(desk(over, emmas)).toMatchObject({ own: true, wanted: false });
    expect(desk(over, oles)).toMatchObject({ wanted: true, ringsForAgent: true, since: at(8) });
    expect(desk(over, nobodys).wanted).toBe(false);
  });

  it('that hands over one that came in is not an own call out', () => {
    const handsOver = [
      newCall({ users: [emma] }),
      answer(),
      hangup({ at: at(8) }),
      { ...dialled, callId: 'b', origCallId: 'a', at: at(7) },
    ];
    expect(desk(handsOver, emmas)).toMatchObject({ own: false, dials: false });
  });
});

describe('a call that is for no line of the account', () => {
  it.each([emmas, { agentId: null, announcedCalls: 'all' }] as const)(
    'rings at no desk (%j)',
    (preferences) => {
      const foreign = [newCall({ foreignLine: true })];
      expect(desk(foreign, preferences)).toMatchObject({ wanted: false, own: false, dials: false });
      expect(desk([...foreign, answer()], preferences)).toMatchObject({ wanted: false, own: false });
    },
  );
});

describe('whatever is reported', () => {
  const events = fc.array(anyEvent(), { maxLength: 8 });
  const agentId = fc.constantFrom('emma', 'chris', 'ole', null);

  it('nobody calls out at a desktop without an agent, nor while they have that call on the phone', () => {
    fc.assert(
      fc.property(events, agentId, (reported, id) => {
        fc.pre(reported.length > 0);
        const { dials, own } = desk(reported, { agentId: id, announcedCalls: 'all' });
        expect(dials && (own || id === null)).toBe(false);
      }),
    );
  });

  it('what is made or talked in here has a call and a beginning, and does not go by the preferences', () => {
    fc.assert(
      fc.property(events, agentId, fc.boolean(), (reported, id, phoneOn) => {
        fc.pre(reported.length > 0);
        const here = desk(reported, { agentId: id, announcedCalls: 'all', phoneOn });
        if (here.dials || here.own) expect([here.callId, here.since]).not.toContain(null);
        const other = desk(reported, { agentId: id, announcedCalls: 'mine', phoneOn: !phoneOn });
        expect([other.dials, other.own]).toEqual([here.dials, here.own]);
      }),
    );
  });
});
