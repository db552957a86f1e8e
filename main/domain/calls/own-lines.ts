import type { CallUser, WebhookEvent } from '../../../contract/model/calls/call.ts';
import { readSentNumber } from '../numbers/phone-number.ts';

/** What is known of the team: what a call may be for. */
export interface Team {
  /** The account's numbers in E.164, with their plus or without; null: nobody knows them. */
  lines: readonly string[] | null;
  /** Whether it is an agent's user at the telephone system. */
  isAgent: (user: CallUser) => boolean;
}

/**
 * Whether a new call is for the team, in doubt yes: it came in for one of the account's numbers or was diverted from there, rings for an
 * agent, or is for what is no number of the public network (an extension, a SIP id). A line's number may have an extension behind it.
 */
export function isForTeam(
  { direction, to, diversion, users }: Extract<WebhookEvent, { kind: 'newCall' }>,
  { lines, isAgent }: Team,
): boolean {
  if (direction === 'out' || lines === null || lines.length === 0 || users.some(isAgent)) return true;
  const called = [to, diversion].flatMap((number) => (number === null ? [] : [readSentNumber(number)]));
  if (called.length === 0 || called.includes(null)) return true;
  const own = lines.map((line) => line.replace(/^\+/, ''));
  return called.some((number) => own.some((line) => number?.startsWith(line)));
}
