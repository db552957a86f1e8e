import * as z from 'zod';
import type { Direction } from './calls/call.ts';
import type { ProblemReport, ServiceProblem } from './service-problem.ts';

// What crosses the border about the team's telephone system, whichever it is.

/** A token of an account, in two parts as it was made: its name, and what is secret. */
export interface TelephonyToken {
  id: string;
  secret: string;
}

/**
 * What a token may be allowed to do, as far as this app asks for it. They are the telephone system's own names: an admin has to find
 * them again where the token is made.
 */
export const telephonyScopeSchema = z.enum([
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
export type TelephonyScope = z.infer<typeof telephonyScopeSchema>;

/** Whether a token has a scope. `untried`: nothing that surely changes nothing would show it. */
export interface ScopeFinding {
  scope: TelephonyScope;
  state: 'granted' | 'missing' | 'untried';
}

/** Which system an account runs on where its provider has two; to be shown, not to decide by. */
export type TelephonyEdition = 'classic' | 'neo' | 'unknown';

/** Whose token it is. */
export interface TelephonyIdentity {
  /** Such as `w0`. */
  userId: string;
  edition: TelephonyEdition;
}

/** A person of the account. */
export interface TelephonyUser {
  /** Such as `w0`. */
  id: string;
  /** First and last name; perhaps nothing. */
  name: string;
  email: string;
  admin: boolean;
  /** The phone that rings where none is chosen, such as `e0`; null where there is none. */
  defaultDevice: string | null;
}

/** What a line is: of a person or place, a group that rings several, or something else that takes calls. */
export type LineKind = 'line' | 'group' | 'other';

/** Which requests the telephone system posts where. */
export interface TelephonyWebhooks {
  /** Empty: none. */
  incomingUrl: string;
  outgoingUrl: string;
  /** Whether the telephone system keeps a debug log of them. */
  log: boolean;
  /** Ids of the lines and groups that trigger them, such as `p0`, `g0`; null: all. */
  sources: string[] | null;
}

/** Which addresses a telephone system posts webhooks to; `unknown`: perhaps to https alone. */
export type WebhookUrls = 'any' | 'httpsOnly' | 'unknown';

/** A call that is over, as the account's history has it. */
export interface PastCall {
  /** Of the entry: the same one whenever it is read. */
  id: string;
  /** The same as in the webhooks; null where the entry has none. */
  callId: string | null;
  direction: Direction;
  /** Nobody picked up. */
  missed: boolean;
  /** A number with or without its plus, or an extension; perhaps nothing. */
  from: string;
  to: string;
  /** How the telephone system calls the two sides: a name, the number once more, or nothing. */
  fromName: string;
  toName: string;
  /** When it began: ISO 8601 in UTC with milliseconds. */
  startedAt: string;
  /** How long they talked; null where the telephone system does not say. */
  durationSeconds: number | null;
  /** How it ended, in the telephone system's own word; perhaps nothing. */
  status: string;
}

/** What went wrong between this app and the telephone system. */
export type TelephonyProblem = ProblemReport &
  (
    | ServiceProblem
    /**
     * `scope`: what the token lacks for this. For a call to be started it can also mean that the phone is none of the
     * token's owner, for other things that they are no administrator, where the telephone system answers all three alike.
     */
    | { kind: 'forbidden'; scope: TelephonyScope | null }
    /** The account has no credit for this call. */
    | { kind: 'noCredit' }
    /** Refused for what was in it; `detail` says what, where the telephone system says so. */
    | { kind: 'invalid'; status: number }
  );
