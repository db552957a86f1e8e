import * as z from 'zod';
import type { ProblemReport, ServiceProblem } from './service-problem.ts';

/** What a personal access token may be allowed to do, as far as this app asks for it; sipgate's own names. */
export const sipgateScopeSchema = z.enum([
  'users:read',
  'devices:read',
  'numbers:read',
  'settings:sipgateio:read',
  'settings:sipgateio:write',
  'sessions:calls:write',
  'rtcm:read',
  'rtcm:write',
  'history:read',
  'contacts:read',
]);
export type SipgateScope = z.infer<typeof sipgateScopeSchema>;

/** Whether a token has a scope. `untried`: nothing that surely changes nothing would show it. */
export interface ScopeFinding {
  scope: SipgateScope;
  state: 'granted' | 'missing' | 'untried';
}

/** Which of sipgate's two telephone systems an account runs on; unknown where nothing says so. */
export type SipgateEdition = 'classic' | 'neo' | 'unknown';

/** Whose token it is. */
export interface SipgateIdentity {
  /** Such as `w0`. */
  userId: string;
  edition: SipgateEdition;
}

export interface SipgateUser {
  /** Such as `w0`. */
  id: string;
  /** First and last name; perhaps nothing. */
  name: string;
  email: string;
  admin: boolean;
  /** The phone that rings where none is chosen, such as `e0`; null where there is none. */
  defaultDevice: string | null;
}

export interface SipgateDevice {
  /** Such as `e0`. */
  id: string;
  /** Its name, as people gave it. */
  alias: string;
  /** sipgate's own word: `REGISTER`, `MOBILE`, `EXTERNAL`, … */
  type: string;
  /** Null where sipgate does not say. */
  online: boolean | null;
  /** Do not disturb; null where sipgate does not say. */
  doNotDisturb: boolean | null;
}

export interface SipgateNumber {
  id: string;
  /** As sipgate has it, mostly with its plus: `+4921163553355`. */
  number: string;
  /** As people in its country write it; perhaps nothing. */
  localised: string;
  /** sipgate's own word: `LANDLINE`, `MOBILE`, `QUICKDIAL`, … */
  type: string;
  /** What is behind it, such as the phone line `p0` or the group `g0`; null where nothing is. */
  endpointId: string | null;
  /** Its name; perhaps nothing. */
  endpointName: string;
}

/** What sipgate posts where: "sipgate.io → Webhooks" in its pages. */
export interface SipgateWebhooks {
  /** Empty: none. */
  incomingUrl: string;
  outgoingUrl: string;
  /** Whether sipgate keeps a debug log of them. */
  log: boolean;
  /** Lines and groups ("Sources") that trigger them, such as `p0`, `g0`; null: all. */
  sources: string[] | null;
}

/** A call that both sides talk in; sipgate lists no call that only rings. */
export interface SipgateLiveCall {
  /** The same as in the webhooks. */
  callId: string;
  muted: boolean;
  recording: boolean;
  onHold: boolean;
  /** Numbers of those who take part, as sipgate has them. */
  participants: string[];
}

/** A call as sipgate's history has it. */
export interface SipgatePastCall {
  id: string;
  /** Null where the entry has none. */
  callId: string | null;
  /** A number with or without its plus, or an extension; perhaps nothing. */
  source: string;
  target: string;
  sourceAlias: string;
  targetAlias: string;
  direction: 'INCOMING' | 'OUTGOING' | 'MISSED_INCOMING' | 'MISSED_OUTGOING';
  /** ISO 8601 in UTC with milliseconds. */
  createdAt: string;
  /** Null where sipgate does not say. */
  durationSeconds: number | null;
  /** sipgate's own word: `SUCCESS`, `MISSED`, `BUSY`, `VOICEMAIL_MESSAGE`, …; perhaps nothing. */
  status: string;
}

/** What went wrong between this app and sipgate's REST API. */
export type SipgateProblem = ProblemReport &
  (
    | ServiceProblem
    /**
     * `scope`: what the token lacks for this. For a call to be started it can also mean that the phone is none of the
     * token's owner, for other things that they are no administrator: sipgate answers all three alike.
     */
    | { kind: 'forbidden'; scope: SipgateScope | null }
    /** The account has no credit for this call. */
    | { kind: 'noCredit' }
    /** A web page or something else that sipgate does not answer. */
    | { kind: 'notSipgate' }
    /** Refused for what was in it; `detail` says what, where sipgate says so. */
    | { kind: 'invalid'; status: number }
  );
