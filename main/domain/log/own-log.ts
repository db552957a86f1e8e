import type { Call } from '../../../contract/model/calls/call.ts';
import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import { agentsInvolved, attentionOf, isLogged } from '../desk/attention.ts';
import { memoizeByKey } from '../../lib/pure/memoize.ts';
import type { Roster } from '../calls/roster.ts';

/** How many different answers are remembered: a team has few lines and few ways in which they ring. */
const mostAnswers = 10_000;

/**
 * Whose conversations a desktop's log shows.
 * @param agentId the desktop's agent; one whom the settings do not have (any more) counts as nobody
 * @returns null: all of them
 */
export function ownLog(roster: Roster, agentId: string | null): ((entry: LogEntry) => boolean) | null {
  if (agentId === null || !roster.everybody.includes(agentId)) return null;
  return memoizeByKey((entry) => isLogged(attentionOf(entry, roster), agentId), keyOf, mostAnswers);
}

/** Whether an agent has, or had, to do with a conversation: it rang for them, they answered, or they called. */
export function involves(roster: Roster, agentId: string): (entry: LogEntry) => boolean {
  return memoizeByKey((entry) => agentsInvolved(entry, roster).includes(agentId), keyOf, mostAnswers);
}

/**
 * All that whom a conversation is for depends on: among 100,000 conversations there are few different ones, and working it
 * out takes a while.
 */
function keyOf({ direction, legs }: LogEntry): string {
  return direction + legs.map(keyOfLeg).join('\n');
}

function keyOfLeg({ direction, from, to, users, answeredBy, answeringNumber, answeredAt }: Call): string {
  const own = direction === 'in' ? to : from;
  const people = [...users, answeredBy].map((user) => `${user?.fullId ?? ''} ${user?.id ?? ''}`).join('|');
  return `${direction}|${own ?? ''}|${people}|${answeringNumber ?? ''}|${answeredAt === null ? '' : 'answered'}`;
}
