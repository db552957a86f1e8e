import { userIdsKey, type Agent } from '../../../contract/settings/agent.ts';
import type { Call } from '../../../contract/model/calls/call.ts';
import type { DialProgress } from '../../../contract/model/dialling.ts';
import { numberKey } from '../numbers/number-key.ts';
import { sentKey } from '../numbers/phone-number.ts';

/** A call that the telephone system was asked to start. */
export interface Dialled {
  sessionId: string;
  /** E.164 digits. */
  to: string;
  /** Earlier calls are others; ISO 8601. */
  since: string;
  /** Once its webhooks have come. */
  callId: string | null;
}

/**
 * Which of these calls is the one that was started. Nothing says that a session has the id of its call: the first call
 * to that number since then is the one.
 */
export function legDialled(legs: readonly Call[], { callId, sessionId, to, since }: Dialled): Call | null {
  const isIt = (leg: Call): boolean => {
    if (callId !== null) return leg.callId === callId;
    const isTo = leg.direction === 'out' && sentKey(leg.to ?? '') === numberKey(to);
    return leg.callId === sessionId || (isTo && leg.startedAt >= since);
  };
  return legs.find(isIt) ?? null;
}

/** How far it is. */
export function stageOf({ state }: Call): DialProgress['stage'] {
  return state === 'ringing' ? 'ringingThere' : state;
}

/** The agent's user at the telephone system, such as `w0`; null where the settings name none. */
export function telephonyUserOf(agent: Pick<Agent, typeof userIdsKey> | undefined): string | null {
  const users = (agent?.[userIdsKey] ?? []).map((text) => /^\d*(w\d+)$/i.exec(text.trim())?.[1] ?? null);
  return users.find((user) => user !== null)?.toLowerCase() ?? null;
}
