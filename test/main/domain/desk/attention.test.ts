import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../../../contract/settings/settings.ts';
import {
  attentionOf,
  isAnnounced,
  isLogged,
  isPhoneOn,
  type Attention,
} from '../../../../main/domain/desk/attention.ts';
import { compileRoster } from '../../../../main/domain/calls/roster.ts';
import {
  answer,
  at,
  chris,
  emma,
  entryOf,
  newCall,
  ofCall,
  ole,
  voicemail,
} from '../../../support/unit/events.ts';

const agents = [
  { id: 'emma', name: 'Emma Taylor', sipgateUserIds: ['w0'] },
  { id: 'chris', name: 'Chris', sipgateUserIds: ['1234567w1', 'e7'] },
  { id: 'ole', name: 'Ole', numbers: ['+49 211 99 88 77'] },
];

function rosterOf(more: object = {}) {
  return compileRoster(
    settingsSchema.parse({ version: 1, receiver: { token: 't'.repeat(43) }, agents, ...more }),
  );
}

describe('a sipgate user', () => {
  const one = (id: string) => compileRoster({ agents: [agentWith([id])], notify: [], country: 'DE' });
  const agentWith = (sipgateUserIds: string[]) => ({
    id: 'emma',
    name: '',
    email: '',
    sipgateUserIds,
    numbers: [],
  });

  it.each([
    ['w0', { id: 'w0', fullId: '1234567w0' }, true],
    ['w0', { id: 'w0', fullId: null }, true],
    ['w0', { id: null, fullId: '1234567w0' }, true],
    ['1234567w0', { id: 'w0', fullId: '1234567w0' }, true],
    ['1234567w0', { id: 'w0', fullId: null }, true],
    ['1234567w0', { id: 'w0', fullId: '7654321w0' }, false],
    ['1234567e0', { id: 'e0', fullId: '1234567e0' }, true],
    [' E0 ', { id: 'e0', fullId: null }, true],
    ['w0', { id: 'w00', fullId: null }, false],
    ['w0', { id: 'w10', fullId: '1234567w10' }, false],
    ['w0', { id: 'e0', fullId: null }, false],
    ['nonsense', { id: 'nonsense', fullId: null }, false],
  ])('%s and %j', (known, sent, is) => {
    expect(one(known).agentsOf({ name: 'Somebody', ...sent }, null)).toEqual(is ? ['emma'] : []);
  });

  it('is never recognised by the name', () => {
    const { agentsOf } = rosterOf();
    expect(agentsOf({ name: 'Emma Taylor', id: null, fullId: null }, null)).toEqual([]);
  });

  it('counts more than the number', () => {
    const { agentsOf } = rosterOf();
    expect(agentsOf(emma, '49211998877')).toEqual(['emma']);
    expect(agentsOf({ ...emma, id: 'w9', fullId: '1234567w9' }, '49211998877')).toEqual(['ole']);
  });

  it('may be shared', () => {
    const { agentsOf } = rosterOf({ agents: [...agents, { id: 'second', sipgateUserIds: ['w0'] }] });
    expect(agentsOf(emma, null)).toEqual(['emma', 'second']);
  });
});

describe('a group call', () => {
  it('concerns those for whom it rings', () => {
    const call = entryOf([newCall({ users: [emma, chris] })]);
    expect(attentionOf(call, rosterOf())).toEqual({
      told: ['emma', 'chris', 'ole'],
      concerned: ['emma', 'chris'],
      answered: null,
    });
  });

  it('announced leg by leg concerns all of them', () => {
    const legs = [emma, chris].flatMap((who, index) =>
      ofCall(`leg${index}`, [newCall({ users: [who], origCallId: 'a' })]),
    );
    expect(attentionOf(entryOf(legs), rosterOf()).concerned).toEqual(['emma', 'chris']);
  });

  it('concerns everybody who is told where no agent is known to be rung', () => {
    const call = entryOf([newCall({ users: [{ name: 'Reception', id: 'w20', fullId: null }] })]);
    expect(attentionOf(call, rosterOf()).concerned).toEqual(['emma', 'chris', 'ole']);
  });

  it('concerns the owner of the number that was called', () => {
    const call = entryOf([newCall({ users: [], to: '49211998877' })]);
    expect(attentionOf(call, rosterOf()).concerned).toEqual(['ole']);
  });
});

describe('who answered', () => {
  it('is found by the user, then by the number that picked up', () => {
    const by = (fields: Parameters<typeof answer>[0]) =>
      attentionOf(entryOf([newCall(), answer(fields)]), rosterOf()).answered;
    expect(by({ user: chris })).toBe('chris');
    expect(by({ user: null, answeringNumber: '49211998877' })).toBe('ole');
    expect(by({ user: { name: 'Emma Taylor', id: null, fullId: null } })).toBeNull();
    expect(by({ user: voicemail })).toBeNull();
  });

  it('is the last one where the call was passed on', () => {
    const events = [
      newCall(),
      answer({ user: emma }),
      ...ofCall('b', [newCall({ at: at(20), origCallId: 'a' }), answer({ at: at(25), user: chris })]),
    ];
    expect(attentionOf(entryOf(events), rosterOf()).answered).toBe('chris');
  });

  it('is nobody on an outbound call', () => {
    const out = { direction: 'out' as const };
    expect(
      attentionOf(entryOf([newCall(out), answer({ ...out, user: emma })]), rosterOf()).answered,
    ).toBeNull();
  });
});

describe('who is told', () => {
  const notify = [
    { destination: '+49 211 1234567', agentIds: ['emma'] },
    { destination: '49211*', agentIds: ['emma', 'chris'] },
  ];

  it('is everybody without a rule for the line', () => {
    expect(attentionOf(entryOf([newCall({ to: '4940111' })]), rosterOf({ notify })).told).toEqual([
      'emma',
      'chris',
      'ole',
    ]);
  });

  it('is whom the rules name, all of them', () => {
    expect(attentionOf(entryOf([newCall({ to: '492111234567' })]), rosterOf({ notify })).told).toEqual([
      'emma',
      'chris',
    ]);
  });

  it('also goes by the line of an outbound call', () => {
    const call = newCall({ direction: 'out', from: '492111234567', to: '4930609854180', users: [ole] });
    expect(attentionOf(entryOf([call]), rosterOf({ notify })).told).toEqual(['emma', 'chris']);
  });
});

describe('this desktop', () => {
  const attention: Attention = { told: ['emma', 'chris'], concerned: ['emma'], answered: null };
  const base = { agentId: 'emma', phoneOn: true, doNotDisturbUntil: null, announcedCalls: 'mine' } as const;
  const announced = (changes: object) => isAnnounced(attention, { ...base, ...changes }, at(0));

  it('announces what the agent wants to hear of', () => {
    expect(announced({})).toBe(true);
    expect(announced({ agentId: 'chris' })).toBe(false);
    expect(announced({ agentId: 'chris', announcedCalls: 'lines' })).toBe(true);
    expect(announced({ agentId: 'ole', announcedCalls: 'lines' })).toBe(false);
    expect(announced({ agentId: 'ole', announcedCalls: 'all' })).toBe(true);
  });

  it('announces everything where it is nobody’s', () => {
    expect(announced({ agentId: null })).toBe(true);
  });

  it('is silent while the phone is off, and until the time that was set', () => {
    expect(announced({ phoneOn: false })).toBe(false);
    expect(announced({ doNotDisturbUntil: at(1) })).toBe(false);
    expect(announced({ doNotDisturbUntil: at(0) })).toBe(true);
    expect(announced({ agentId: null, phoneOn: false })).toBe(false);
    expect(isPhoneOn({ phoneOn: false, doNotDisturbUntil: null }, at(0))).toBe(false);
  });

  it('logs what the agent is told of, or took part in', () => {
    expect(isLogged(attention, 'chris')).toBe(true);
    expect(isLogged(attention, 'ole')).toBe(false);
    expect(isLogged({ ...attention, concerned: ['ole'] }, 'ole')).toBe(true);
    expect(isLogged(attention, null)).toBe(true);
  });
});
