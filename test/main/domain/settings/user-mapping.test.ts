import { describe, expect, it } from 'vitest';
import { agentSchema } from '../../../../contract/settings/agent.ts';
import type { TelephonyUser } from '../../../../contract/model/telephony.ts';
import { assignUsers, matchUsers } from '../../../../main/domain/settings/user-mapping.ts';

const user = (id: string, name: string, email = ''): TelephonyUser => ({
  id,
  name,
  email,
  admin: false,
  defaultDevice: null,
});
const agent = (id: string, rest: object = {}) => agentSchema.parse({ id, name: id, ...rest });

describe('a sipgate user', () => {
  it.each([
    ['by the id', { sipgateUserIds: ['1234567W0 '] }, 'userId'],
    ['by the e-mail address', { email: 'Emma@Example.com' }, 'email'],
    ['by the name, however it is written', { name: 'ÉMMA  taylor' }, 'name'],
  ] as const)('is found %s', (_, rest, by) => {
    const agents = [agent('other', { name: 'Doc' }), agent('emma', rest)];
    expect(matchUsers([user('w0', 'Emma Taylor', 'emma@example.com')], agents)).toEqual([
      { userId: 'w0', name: 'Emma Taylor', email: 'emma@example.com', agentId: 'emma', by },
    ]);
  });

  it('belongs first to whom has the id, then the e-mail address, then the name', () => {
    const byName = agent('a', { name: 'Emma' });
    const byEmail = agent('b', { email: 'e@x.de' });
    const byId = agent('c', { sipgateUserIds: ['w0'] });
    const find = (...agents: (typeof byId)[]) =>
      matchUsers([user('w0', 'Emma', 'e@x.de')], agents)[0]?.agentId;
    expect([find(byName, byEmail, byId), find(byName, byEmail), find(byName)]).toEqual(['c', 'b', 'a']);
  });

  it('is nobody where two have the same name, and where there is nothing to go by', () => {
    const agents = [agent('a', { name: 'Emma' }), agent('b', { name: 'Emma' }), agent('c', { name: '' })];
    expect(matchUsers([user('w0', 'Emma'), user('w1', '')], agents)).toMatchObject([
      { agentId: null, by: 'new' },
      { agentId: null, by: 'new' },
    ]);
  });

  it('is not another whose id only begins alike', () => {
    expect(matchUsers([user('w1', '')], [agent('a', { sipgateUserIds: ['w10', 'e1'] })])).toMatchObject([
      { by: 'new' },
    ]);
  });
});

describe('putting users to agents', () => {
  const users = [user('w0', 'Emma Taylor', 'emma@example.com'), user('w1', 'Émile Zola'), user('w2', '')];

  it('keeps all else that agents have', () => {
    const before = agent('emma', {
      email: 'own@example.com',
      numbers: ['1'],
      note: 'x',
      sipgateUserIds: ['e5'],
    });
    expect(assignUsers([before], users, [{ userId: 'w0', agentId: 'emma' }])).toEqual([
      { ...before, sipgateUserIds: ['e5', 'w0'] },
    ]);
  });

  it('fills in an e-mail address that is missing', () => {
    expect(assignUsers([agent('emma')], users, [{ userId: 'w0', agentId: 'emma' }])).toMatchObject([
      { email: 'emma@example.com' },
    ]);
  });

  it('takes the user away from whom they belonged to', () => {
    const agents = [agent('a', { sipgateUserIds: ['1234567w0', 'w9'] }), agent('b')];
    expect(assignUsers(agents, users, [{ userId: 'w0', agentId: 'b' }])).toMatchObject([
      { id: 'a', sipgateUserIds: ['w9'] },
      { id: 'b', sipgateUserIds: ['w0'] },
    ]);
  });

  it('adds agents with ids that nobody has', () => {
    const choices = ['w0', 'w1', 'w2'].map((userId) => ({ userId, agentId: null }));
    expect(assignUsers([agent('emma-taylor')], users, choices)).toMatchObject([
      { id: 'emma-taylor' },
      { id: 'emma-taylor-2', name: 'Emma Taylor', sipgateUserIds: ['w0'] },
      { id: 'emile-zola' },
      { id: 'w2', name: 'w2' },
    ]);
  });

  it('does nothing twice, and nothing for users and agents that are gone', () => {
    const once = assignUsers([agent('emma')], users, [{ userId: 'w0', agentId: 'emma' }]);
    expect(assignUsers(once, users, [{ userId: 'w0', agentId: 'emma' }])).toEqual(once);
    expect(assignUsers(once, users, [{ userId: 'w77', agentId: null }])).toEqual(once);
    expect(assignUsers(once, users, [{ userId: 'w1', agentId: 'gone' }])).toEqual(once);
  });
});
