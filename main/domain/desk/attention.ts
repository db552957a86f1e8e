import type { Call } from '../../../contract/model/calls/call.ts';
import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import type { Preferences } from '../../../contract/settings/preferences.ts';
import { isVoicemail } from '../calls/call.ts';
import type { Roster } from '../calls/roster.ts';

/** Who of the team a conversation is for; ids of agents. */
export interface Attention {
  /** Who is told of calls to this line: whose caller log shows it. */
  told: string[];
  /** For whom it rings, or who has it on the phone; everybody told where no agent is known to be. */
  concerned: string[];
  /** Who answered an inbound call: whose screen shows the caller. The last one, where it was passed on. */
  answered: string | null;
}

/** What of the preferences decides about attention. */
export type DeskPreferences = Pick<
  Preferences,
  'agentId' | 'phoneOn' | 'doNotDisturbUntil' | 'announcedCalls'
>;

/** Works out whom a conversation is for. */
export function attentionOf(entry: Pick<LogEntry, 'legs' | 'direction'>, roster: Roster): Attention {
  const { legs, direction } = entry;
  const lines = legs.map((leg) => (direction === 'in' ? leg.to : leg.from));
  const rules = lines.map(roster.toldOf);
  const told = unique(rules.flatMap((rule) => rule ?? [...roster.everybody]));
  const mapped = agentsInvolved(entry, roster);
  const answers = legs
    .filter((leg) => leg.direction === 'in' && leg.answeredAt !== null && !isVoicemail(leg.answeredBy))
    .filter(({ foreignLine }) => foreignLine !== true)
    .sort((a, b) => ((a.answeredAt ?? '') < (b.answeredAt ?? '') ? -1 : 1));
  const answered = answers.flatMap((leg) => roster.agentsOf(leg.answeredBy, leg.answeringNumber).slice(0, 1));
  return { told, concerned: mapped.length > 0 ? mapped : told, answered: answered.at(-1) ?? null };
}

/** The agents for whom it rings or rang, who answered or who called. */
export function agentsInvolved({ legs }: Pick<LogEntry, 'legs'>, roster: Roster): string[] {
  return unique(legs.flatMap((leg) => agentsOfLeg(leg, roster)));
}

/**
 * Who of the team makes a call; nobody where it comes in. The telephone system names its user; only where it names none, or one who is
 * nobody's, the number that they call from counts.
 */
export function callersOf(leg: Call, roster: Roster): string[] {
  return leg.direction === 'out' ? unique(agentsOfLeg(leg, roster)) : [];
}

/** Whether an inbound call is announced on this desktop. Nobody's desktop, a reception's, hears of everything. */
export function isAnnounced(
  { told, concerned }: Attention,
  preferences: DeskPreferences,
  now: string,
): boolean {
  const { agentId, announcedCalls } = preferences;
  if (!isPhoneOn(preferences, now)) return false;
  if (agentId === null || announcedCalls === 'all') return true;
  return (announcedCalls === 'mine' ? concerned : [...told, ...concerned]).includes(agentId);
}

/** Whether this desktop's log shows a conversation. */
export function isLogged({ told, concerned }: Attention, agentId: string | null): boolean {
  return agentId === null || told.includes(agentId) || concerned.includes(agentId);
}

/** Whose desktop this is; nobody's where that agent is no longer part of the team. */
export function agentAtDesk(agentId: string | null, roster: Roster): string | null {
  return agentId !== null && roster.everybody.includes(agentId) ? agentId : null;
}

/** The phone switch and "do not disturb", taken together. */
export function isPhoneOn(
  { phoneOn, doNotDisturbUntil }: Pick<Preferences, 'phoneOn' | 'doNotDisturbUntil'>,
  now: string,
): boolean {
  return phoneOn && (doNotDisturbUntil === null || doNotDisturbUntil <= now);
}

function agentsOfLeg(leg: Call, roster: Roster): string[] {
  const ringing = leg.users.flatMap((user) => roster.agentsOf(user, null));
  const own = leg.direction === 'in' ? leg.to : leg.from;
  const answerer = leg.direction === 'in' ? roster.agentsOf(leg.answeredBy, leg.answeringNumber) : [];
  const mapped = [...ringing, ...answerer];
  return mapped.length > 0 ? mapped : roster.agentsOf(null, own);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
