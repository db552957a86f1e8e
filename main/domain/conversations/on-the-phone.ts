import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import type { Call } from '../../../contract/model/calls/call.ts';
import type { Talker } from '../../../contract/model/calls/log-query.ts';
import { isVoicemail } from '../calls/call.ts';
import type { Roster } from '../calls/roster.ts';
import { userName } from '../../../contract/model/display-name.ts';

/**
 * Who of the team is on the phone, whoever is told of those calls: so that nobody puts a caller through in vain.
 * @param entries conversations, those that go on among them
 * @param agentName what an agent is called, by id
 * @returns each person once, who has been on the phone longest first
 */
export function onThePhone(
  entries: readonly Pick<LogEntry, 'legs'>[],
  roster: Roster,
  agentName: (id: string) => string,
): Talker[] {
  const talkers = new Map<string, Talker>();
  const legs = entries.flatMap((entry) => entry.legs).filter(isTalking);
  for (const leg of legs.sort((a, b) => (sinceOf(a) < sinceOf(b) ? -1 : 1))) {
    for (const name of namesOn(leg, roster, agentName)) {
      if (!talkers.has(name)) talkers.set(name, { name, since: sinceOf(leg) });
    }
  }
  return [...talkers.values()];
}

function isTalking({ state, answeredBy }: Call): boolean {
  return state === 'connected' && !isVoicemail(answeredBy);
}

function sinceOf({ answeredAt, startedAt }: Call): string {
  return answeredAt ?? startedAt;
}

/** Agents as the settings name them; a user of the telephone system who is none of them as that does. */
function namesOn(leg: Call, roster: Roster, agentName: (id: string) => string): string[] {
  const isInbound = leg.direction === 'in';
  const users = isInbound ? [leg.answeredBy] : leg.users.length > 0 ? leg.users : [null];
  const number = isInbound ? leg.answeringNumber : leg.from;
  return users.flatMap((user) => {
    const agents = roster.agentsOf(user, number).map(agentName);
    if (agents.length > 0) return agents;
    return user === null || userName(user) === '' ? [] : [userName(user)];
  });
}
