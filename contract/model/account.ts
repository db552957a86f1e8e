import * as z from 'zod';
import type { TokenState } from './service-token.ts';
import type {
  ScopeFinding,
  TelephonyEdition,
  TelephonyIdentity,
  TelephonyProblem,
  TelephonyWebhooks,
} from './telephony.ts';

/** What was asked of the telephone system, or why there is no answer. */
export type TelephonyResult<T> = { ok: true; value: T } | { ok: false; problem: TelephonyProblem };

/** The account as this desktop knows it, for the windows. The token itself never comes to a window. */
export interface AccountStatus {
  apiUrl: string;
  token: TokenState;
  /** As the telephone system said when it was asked last; unknown before. */
  edition: TelephonyEdition;
  /** The latest webhook that was signed by the telephone system, and not by this app's own test; null: none that is known of. */
  lastWebhook: { at: string; direction: 'in' | 'out' } | null;
  /** The telephone system's contacts in the phone book; null where they are not read. */
  contacts: AccountContactsState | null;
}

/** How it stands with the telephone system's contacts in the phone book. */
export type AccountContactsState =
  | { state: 'reading' }
  | { state: 'read'; count: number; at: string }
  | { state: 'failed'; problem: TelephonyProblem };

/** Whose token it is, and what it may do. */
export interface AccountCheck extends TelephonyIdentity {
  /** Their name; empty where the token may not list users. */
  name: string;
  /** Whether they are an administrator; null where the token may not list users. */
  admin: boolean | null;
  scopes: ScopeFinding[];
}

/** One of the team's numbers, or a group. */
export interface AccountLine {
  /** E.164 with its plus, or as the telephone system has it. */
  number: string;
  /** As a person reads it: `+49 211 1234567`. */
  shown: string;
  /** What is behind it, such as `p0` or `g0`; null where nothing is. */
  endpointId: string | null;
  /** Its name; perhaps nothing. */
  endpointName: string;
  kind: 'line' | 'group' | 'other';
}

/** A user of the account and the agent whom they belong to, now or as proposed. */
export interface UserMatch {
  userId: string;
  name: string;
  email: string;
  /** The agent; null: nobody yet. */
  agentId: string | null;
  /** Why it is that one; `new`: nobody fits, an agent would be added. */
  by: 'userId' | 'email' | 'name' | 'new';
}

/** Whom users are to belong to: an agent's id, or null for an agent of their own. */
export const userChoiceSchema = z.strictObject({
  userId: z.string().min(1).max(50),
  agentId: z.string().max(200).nullable(),
});
export type UserChoice = z.infer<typeof userChoiceSchema>;

/** What the telephone system's webhook settings are, compared with what this app needs. */
export interface WebhookComparison {
  /** As the telephone system has them. */
  is: TelephonyWebhooks;
  /** Addresses that the telephone system should have; null until the public address is known. */
  wanted: { incomingUrl: string; outgoingUrl: string } | null;
  incoming: UrlFinding;
  outgoing: UrlFinding;
  /** Lines and groups that trigger webhooks, with names where they are known. */
  sources: { state: 'all' | 'some' | 'none'; names: string[] };
  /** Why the addresses cannot be set; `httpsOnly`: the account is on a system that takes no others. */
  obstacle: 'noPublicUrl' | 'httpsOnly' | null;
  /** The public address is http and nobody knows whether the account takes that. */
  perhapsHttpsOnly: boolean;
}

/** How an address at the telephone system relates to this app's. */
export type UrlFinding =
  | 'right'
  /** There is none. */
  | 'empty'
  /** This app's place, with a token that is no longer valid. */
  | 'oldToken'
  /** This app's, but the one for the other direction. */
  | 'swapped'
  | 'elsewhere'
  /** Nothing to compare it with. */
  | 'unknown';

/** What became of setting webhooks. */
export type WebhooksSet =
  /** `comparison`: read anew afterwards. */
  | { ok: true; comparison: WebhookComparison }
  /** Somebody has changed them at the telephone system meanwhile: nothing was set. */
  | { ok: false; why: 'changedMeanwhile'; comparison: WebhookComparison }
  | { ok: false; why: 'problem'; problem: TelephonyProblem };
