import { userIdsKey, type Agent } from '../../../contract/settings/agent.ts';
import type { UserChoice, UserMatch } from '../../../contract/model/account.ts';
import type { TelephonyUser } from '../../../contract/model/telephony.ts';
import { foldText } from '../../lib/pure/fold-text.ts';
import { agentName } from '../../../contract/model/display-name.ts';

/**
 * Which agent a user of the telephone system belongs to: the one who has their id already, else the one with their e-mail address, else the only
 * one with their name.
 */
export function matchUsers(users: readonly TelephonyUser[], agents: readonly Agent[]): UserMatch[] {
  return users.map(({ id, name, email }) => {
    const known = agents.find((agent) => hasUser(agent, id));
    const sameEmail = email === '' ? [] : agents.filter((agent) => isSame(agent.email, email));
    const sameName = name === '' ? [] : agents.filter((agent) => isSame(agent.name, name));
    const user = { userId: id, name, email };
    if (known) return { ...user, agentId: known.id, by: 'userId' };
    // Of two people with the same name nobody can say which one it is.
    if (sameEmail[0] && sameEmail.length === 1) return { ...user, agentId: sameEmail[0].id, by: 'email' };
    if (sameName[0] && sameName.length === 1) return { ...user, agentId: sameName[0].id, by: 'name' };
    return { ...user, agentId: null, by: 'new' };
  });
}

/**
 * The agents once users belong to whom somebody chose. A user belongs to one agent: another who had them has them no more.
 * Agents keep what else they have; one whose e-mail address is missing gets it from the telephone system.
 */
export function assignUsers(
  agents: readonly Agent[],
  users: readonly TelephonyUser[],
  choices: readonly UserChoice[],
): Agent[] {
  let result = [...agents];
  for (const { userId, agentId } of choices) {
    const user = users.find(({ id }) => id === userId);
    if (!user) continue;
    const without = result.map((agent) =>
      hasUser(agent, userId) && agent.id !== agentId
        ? { ...agent, [userIdsKey]: agent[userIdsKey].filter((text) => !isUser(text, userId)) }
        : agent,
    );
    result =
      agentId === null
        ? [...without, newAgent(user, without)]
        : without.map((agent) => (agent.id === agentId ? withUser(agent, user) : agent));
  }
  return result;
}

function withUser(agent: Agent, user: TelephonyUser): Agent {
  return {
    ...agent,
    email: agent.email === '' ? user.email : agent.email,
    [userIdsKey]: hasUser(agent, user.id) ? agent[userIdsKey] : [...agent[userIdsKey], user.id],
  };
}

function newAgent({ id, name, email }: TelephonyUser, agents: readonly Agent[]): Agent {
  const taken = new Set(agents.map((agent) => agent.id));
  const slug = foldText(name).replace(/[^a-z\d]+/g, '-');
  const wanted = slug === '' ? id : slug;
  let free = wanted;
  for (let number = 2; taken.has(free); number += 1) free = `${wanted}-${number}`;
  return { id: free, name: agentName({ id, name }), email, [userIdsKey]: [id], numbers: [] };
}

function hasUser(agent: Agent, userId: string): boolean {
  return agent[userIdsKey].some((text) => isUser(text, userId));
}

/** `1234567w0` is `w0` of an account; there is but one account. */
function isUser(text: string, userId: string): boolean {
  return text.trim().toLowerCase().replace(/^\d+/, '') === userId.toLowerCase();
}

function isSame(one: string, other: string): boolean {
  return foldText(one.trim()) === foldText(other.trim());
}
