import type { Call } from '../../contract/call.ts';
import type { LogEntry } from '../../contract/caller-log.ts';
import { agentAtDesk, attentionOf, isAnnounced, isPhoneOn, type DeskPreferences } from './attention.ts';
import { isVoicemail } from './call.ts';
import { nameOf } from './caller-log.ts';
import type { Roster } from './roster.ts';

/** What a conversation is to this desktop at the moment. */
export interface CallAtDesk {
  /** It rings, and is to be announced here if the phone is on. */
  wanted: boolean;
  /** This desktop's agent has it on the phone. */
  own: boolean;
  /** Neither the phone switch nor "do not disturb" keeps it quiet. */
  phoneOn: boolean;
  /** Names of those whom it rings for, without this desktop's agent. */
  others: string[];
  ringsForAgent: boolean;
  /** Since when it has been on the phone here or, where it is not, been ringing; ISO 8601. Null where it does neither. */
  since: string | null;
  /** The call on the phone here or, where there is none, the one that rings, for this desktop's agent before others. */
  callId: string | null;
}

/**
 * Works out what a conversation is to this desktop. What counts are the legs that ring now: a call that was forwarded from
 * Emma to Chris, or that she wants to hand over to him, rings for Chris.
 */
export function callAtDesk(
  entry: LogEntry,
  roster: Roster,
  preferences: DeskPreferences,
  now: string,
): CallAtDesk {
  const agentId = agentAtDesk(preferences.agentId, roster);
  const legs = ringingLegs(entry);
  const own = entry.legs.find((leg) => agentId !== null && isOwn(leg, agentId, roster));
  const users = legs.flatMap((leg) => leg.users);
  const isAgent = (user: Call['users'][number]): boolean =>
    agentId !== null && roster.agentsOf(user, null).includes(agentId);
  return {
    wanted: legs.length > 0 && isWanted({ ...entry, legs }, agentId, roster, preferences, now),
    own: own !== undefined,
    phoneOn: isPhoneOn(preferences, now),
    others: [...new Set(users.filter((user) => !isAgent(user)).map(nameOf))].filter((name) => name !== ''),
    ringsForAgent: users.some(isAgent),
    since: own?.answeredAt ?? legs[0]?.startedAt ?? null,
    callId: (own ?? legs.find((leg) => leg.users.some(isAgent)) ?? legs[0])?.callId ?? null,
  };
}

function isWanted(
  ringing: LogEntry,
  agentId: string | null,
  roster: Roster,
  preferences: DeskPreferences,
  now: string,
): boolean {
  const attention = attentionOf(ringing, roster);
  // One that somebody has on the phone already has been announced; now it concerns nobody but whom it is handed to.
  if (ringing.state === 'connected') return agentId !== null && attention.concerned.includes(agentId);
  return isAnnounced(attention, { ...preferences, agentId, phoneOn: true, doNotDisturbUntil: null }, now);
}

/** Inbound legs that somebody can still take. A blocked caller rings for nobody. */
function ringingLegs({ direction, legs, blockedNote }: LogEntry): Call[] {
  if (direction !== 'in' || blockedNote !== null) return [];
  return legs.filter(
    (leg) =>
      leg.direction === 'in' &&
      leg.state === 'ringing' &&
      // Those that rang beside one that was answered end in a moment.
      !legs.some((other) => isAnswered(other) && (other.answeredAt ?? '') >= leg.startedAt),
  );
}

function isAnswered(leg: Call): boolean {
  return leg.answeredAt !== null && !isVoicemail(leg.answeredBy);
}

function isOwn(leg: Call, agentId: string, roster: Roster): boolean {
  if (leg.direction !== 'in' || leg.state !== 'connected') return false;
  return attentionOf({ direction: 'in', legs: [leg] }, roster).answered === agentId;
}
