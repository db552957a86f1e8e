import { userIdsKey, type Agent, type NotifyRule } from '../../../contract/settings/agent.ts';
import type { CallUser } from '../../../contract/model/calls/call.ts';
import { numberMatcher } from '../numbers/phone-number-pattern.ts';

/** The team as the settings have it, ready to be asked at every event. */
export interface Roster {
  /** The agents whom a user of the telephone system or a number belongs to. */
  agentsOf: (user: CallUser | null, number: string | null) => string[];
  /** The agents who are told of calls to a line; null: no rule names it, so everybody is. */
  toldOf: (line: string | null) => string[] | null;
  everybody: readonly string[];
}

/**
 * Compiles agents and "who is told of what". A user of the telephone system counts first, a number second, a display name
 * never: names
 * change, and two people may share one.
 */
export function compileRoster(settings: {
  agents: readonly Agent[];
  notify: readonly NotifyRule[];
  country: string;
}): Roster {
  const { country } = settings;
  const agents = settings.agents.map(({ id, [userIdsKey]: userIds, numbers }) => ({
    id,
    users: userIds.map((text) => readUserId(text)).filter((user) => user !== null),
    hasNumber: numbers.map((number) => numberMatcher(number, country)),
  }));
  const rules = settings.notify.map(({ destination, agentIds }) => ({
    matches: numberMatcher(destination, country),
    agentIds,
  }));

  return {
    everybody: agents.map(({ id }) => id),
    agentsOf(user, number) {
      const byUser = agents.filter(({ users }) => users.some((known) => isUser(known, user)));
      const found =
        byUser.length > 0 ? byUser : agents.filter(({ hasNumber }) => hasNumber.some((is) => is(number)));
      return found.map(({ id }) => id);
    },
    toldOf(line) {
      const fitting = rules.filter(({ matches }) => matches(line));
      return fitting.length === 0 ? null : [...new Set(fitting.flatMap(({ agentIds }) => agentIds))];
    },
  };
}

/** A user or device of the telephone system: its extension (`w0`, `e0`) and, where it was given, the account before it. */
interface UserId {
  account: string | null;
  extension: string;
}

export function readUserId(text: string): UserId | null {
  const [, account = '', extension = ''] = /^(\d*)([a-z]\d+)$/i.exec(text.trim()) ?? [];
  return extension === ''
    ? null
    : { account: account === '' ? null : account, extension: extension.toLowerCase() };
}

/** Accounts are compared where both sides name one. */
function isUser(known: UserId, user: CallUser | null): boolean {
  return [user?.fullId, user?.id].some((text) => {
    const sent = readUserId(text ?? '');
    if (sent?.extension !== known.extension) return false;
    const account = sent.account ?? readUserId(user?.fullId ?? '')?.account ?? null;
    return account === null || known.account === null || account === known.account;
  });
}
