import type { LiveCall } from '../ports/telephony.ts';
import { liveCallsSchema, nothingSchema, sessionSchema } from './sipgate-answers.ts';
import type { Ask, SipgateRequest } from './sipgate-http.ts';
import type { SipgateSession } from './sipgate-types.ts';

/** Starts calls and controls those that run; ids are those of the webhooks. Nothing that changes a call is tried twice. */
export interface SipgateCalls {
  /**
   * Rings the phone, and once it is picked up, the number.
   * @returns sipgate's id of what was started; not known to be the id of a call
   */
  start: (call: SipgateSession) => Promise<{ sessionId: string }>;
  /** Calls that both sides talk in; those that only ring are not among them. */
  live: () => Promise<LiveCall[]>;
  /** Ends a call, or turns one away that rings. */
  hangUp: (callId: string) => Promise<void>;
  mute: (callId: string, on: boolean) => Promise<void>;
  hold: (callId: string, on: boolean) => Promise<void>;
  /** @param announced whether both sides hear that they are recorded */
  record: (callId: string, on: boolean, announced: boolean) => Promise<void>;
  /** @param attended the two talk first; otherwise the call goes over at once */
  transfer: (callId: string, phoneNumber: string, attended: boolean) => Promise<void>;
  /** @param digits of a telephone's keys: `0`–`9`, `*`, `#` */
  sendDigits: (callId: string, digits: string) => Promise<void>;
}

/** A phone rings before the answer comes. */
const startTimeout = 10_000;

export function createSipgateCalls(ask: Ask): SipgateCalls {
  const control = async (
    callId: string,
    method: 'PUT' | 'POST' | 'DELETE',
    what = '',
    body?: object,
  ): Promise<void> => {
    const path = `/calls/${encodeURIComponent(callId)}${what}`;
    const request: SipgateRequest = { method, path, scope: 'rtcm:write', ...(body && { body }) };
    await ask(request, nothingSchema);
  };
  return {
    start: ({ callerId, ...call }) =>
      ask(
        {
          method: 'POST',
          path: '/sessions/calls',
          body: { ...call, ...(callerId !== undefined && { callerId }) },
          scope: 'sessions:calls:write',
          timeout: startTimeout,
        },
        sessionSchema,
      ),
    live: () => ask({ path: '/calls', scope: 'rtcm:read', answer: 'list' }, liveCallsSchema),
    hangUp: (callId) => control(callId, 'DELETE'),
    mute: (callId, value) => control(callId, 'PUT', '/muted', { value }),
    hold: (callId, value) => control(callId, 'PUT', '/hold', { value }),
    record: (callId, value, announcement) => control(callId, 'PUT', '/recording', { value, announcement }),
    transfer: (callId, phoneNumber, attended) =>
      control(callId, 'POST', '/transfer', { attended, phoneNumber }),
    sendDigits: (callId, sequence) => control(callId, 'POST', '/dtmf', { sequence }),
  };
}
