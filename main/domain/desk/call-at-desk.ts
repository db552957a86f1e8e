import type { Call } from '../../../contract/model/calls/call.ts';
import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import {
  agentAtDesk,
  attentionOf,
  callersOf,
  isAnnounced,
  isPhoneOn,
  type DeskPreferences,
} from './attention.ts';
import { isVoicemail } from '../calls/call.ts';
import type { Roster } from '../calls/roster.ts';
import { userName } from '../../../contract/model/display-name.ts';

/** What a conversation is to this desktop at the moment. */
export interface CallAtDesk {
  /** It rings, and is to be announced here if the phone is on. */
  wanted: boolean;
  /** This desktop's agent has it on the phone, whoever called whom. */
  own: boolean;
  /** This desktop's agent calls somebody who has not answered yet; what they have on the phone goes before it. */
  dials: boolean;
  /** Neither the phone switch nor "do not disturb" keeps it quiet. */
  phoneOn: boolean;
  /** Names of those whom it rings for, without this desktop's agent. */
  others: string[];
  ringsForAgent: boolean;
  /** Since when it has been on the phone here or, where it is not, been ringing, there or here; ISO 8601. Null where it does neither. */
  since: string | null;
  /**
   * The call on the phone here or, where there is none, the one that this desktop's agent makes or, where they make none, the one
   * that rings, for them before others.
   */
  callId: string | null;
}

/**
 * Works out what a conversation is to this desktop. What counts are the legs that ring now: a call that was forwarded from
 * Emma to Chris, or that she wants to hand over to him, rings for Chris.
 */
export function callAtDesk(
  whole: LogEntry,
  roster: Roster,
  preferences: DeskPreferences,
  now: string,
): CallAtDesk {
  const agentId = agentAtDesk(preferences.agentId, roster);
  // What is for no line of the account is in the log alone.
  const entry = { ...whole, legs: whole.legs.filter(({ foreignLine }) => foreignLine !== true) };
  const legs = ringingLegs(entry);
  const own = entry.legs.find((leg) => agentId !== null && isOwn(leg, entry, agentId, roster));
  const dialled = entry.legs.find((leg) => agentId !== null && isDialled(leg, entry, agentId, roster));
  const begun = own ?? dialled;
  const users = legs.flatMap((leg) => leg.users);
  const isAgent = (user: Call['users'][number]): boolean =>
    agentId !== null && roster.agentsOf(user, null).includes(agentId);
  return {
    wanted:
      legs.length > 0 && isWanted({ ...entry, direction: 'in', legs }, agentId, roster, preferences, now),
    own: own !== undefined,
    dials: own === undefined && dialled !== undefined,
    phoneOn: isPhoneOn(preferences, now),
    others: [...new Set(users.filter((user) => !isAgent(user)).map(userName))].filter((name) => name !== ''),
    ringsForAgent: users.some(isAgent),
    since: begun?.answeredAt ?? begun?.startedAt ?? legs[0]?.startedAt ?? null,
    callId: (begun ?? legs.find((leg) => leg.users.some(isAgent)) ?? legs[0])?.callId ?? null,
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

/**
 * Inbound legs that somebody can still take, also where the team called first and then hands over. A blocked caller rings for
 * nobody.
 */
function ringingLegs({ legs, blockedNote }: LogEntry): Call[] {
  if (blockedNote !== null) return [];
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

function isOwn(leg: Call, entry: LogEntry, agentId: string, roster: Roster): boolean {
  if (leg.state !== 'connected') return false;
  if (leg.direction === 'out') return isMadeBy(leg, entry, agentId, roster);
  return attentionOf({ direction: 'in', legs: [leg] }, roster).answered === agentId;
}

function isDialled(leg: Call, entry: LogEntry, agentId: string, roster: Roster): boolean {
  return leg.state === 'ringing' && isMadeBy(leg, entry, agentId, roster);
}

/** A call out that is part of one that came in hands it over: it is not what this agent wanted to call about. */
function isMadeBy(leg: Call, { direction }: LogEntry, agentId: string, roster: Roster): boolean {
  return direction === 'out' && callersOf(leg, roster).includes(agentId);
}
