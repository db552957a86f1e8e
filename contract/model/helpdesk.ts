import * as z from 'zod';
import type { ProblemReport, ServiceProblem } from './service-problem.ts';

/** What may stand in braces in a URL template; what has no value is filled in as nothing. */
export const urlPlaceholderSchema = z.enum([
  /** The caller's number as a person reads it: `+49 30 609854180`. */
  'number',
  /** With its plus: `+4930609854180`; nothing for internal and withheld numbers. */
  'e164',
  /** Digits alone: `4930609854180`; internal numbers as they are. */
  'digits',
  /** The contact's name; nothing for an unknown caller. */
  'name',
  'organisation',
  /** The contact's first e-mail address. */
  'email',
  /** The telephone system's id of the call that was answered. */
  'callId',
  /** The same for all calls of a transfer, forward or group. */
  'conversationId',
  /** The name of the agent who answered. */
  'agent',
  'agentEmail',
  /** The team's number that was called, as a person reads it. */
  'line',
  /** `in` or `out`. */
  'direction',
  /** ISO 8601 in UTC with milliseconds. */
  'startedAt',
]);
export type UrlPlaceholder = z.infer<typeof urlPlaceholderSchema>;

/** Why a URL template cannot be used. */
export type UrlTemplateProblem =
  | { code: 'empty' | 'tooLong' | 'forbiddenCharacter' | 'notHttps' | 'notAnAddress' }
  /** A placeholder in the scheme, host or port: a caller must not choose where the page comes from. */
  | { code: 'placeholderInHost' }
  /** User name or password in the address. */
  | { code: 'credentials' }
  /** A brace without its partner. */
  | { code: 'brace' }
  | { code: 'unknownPlaceholder'; name: string };

/** Whom the helpdesk's token belongs to. */
export interface HelpdeskAccount {
  id: number;
  name: string;
  email: string;
}

/** A person whom the helpdesk knows. */
export interface HelpdeskCustomer {
  id: number;
  name: string;
  organisation: string;
  email: string;
  /** As they were typed there. */
  numbers: string[];
  /** Their page in the helpdesk. */
  url: string;
}

export interface TicketSummary {
  id: number;
  /** What people call it by; not the id. */
  number: string;
  title: string;
  /** The helpdesk's own word, in English unless its admins renamed it: `new`, `open`, `pending reminder`, `closed`, … */
  state: string;
  /** Somebody still has to do something about it. */
  open: boolean;
  /** ISO 8601 in UTC with milliseconds. */
  createdAt: string;
  updatedAt: string;
  url: string;
}

/** What went wrong between this app and the helpdesk. */
export type HelpdeskProblem = ProblemReport &
  (
    | ServiceProblem
    /** `permission`: what the token or its owner probably lacks; null where something else is the reason. */
    | { kind: 'forbidden'; permission: string | null }
    /** Refused for what was in it; `detail` says what. */
    | { kind: 'invalid' }
    /** Time accounting is switched off there, or not meant for this ticket. */
    | { kind: 'timeAccountingOff' }
  );

/** What was asked of the helpdesk, or why there is no answer. */
export type HelpdeskResult<T> = { ok: true; value: T } | { ok: false; problem: HelpdeskProblem };

/** A template filled with an example, or why it cannot be. */
export type TemplatePreview = { ok: true; url: string } | { ok: false; problem: UrlTemplateProblem };

/** What went wrong beside what anybody asked for; one of a kind at a time. */
export type HelpdeskNotice =
  | {
      kind: 'screenPop';
      /** `noToken`: the helpdesk is to open, and nobody told the app its token. `link`: the system did not open the address. */
      why:
        | { kind: 'helpdesk'; problem: HelpdeskProblem }
        | { kind: 'template'; problem: UrlTemplateProblem }
        | { kind: 'noToken' }
        | { kind: 'link'; message: string };
    }
  | {
      kind: 'timeAccounting';
      ticket: Pick<TicketSummary, 'id' | 'number'>;
      talkingSeconds: number;
      problem: HelpdeskProblem;
    }
  /** Customers are not read into the phone book. */
  | { kind: 'contacts'; problem: HelpdeskProblem }
  /** The keychain does not open the token any more. */
  | { kind: 'token' };

/** How it stands with the helpdesk, for the windows. */
export interface HelpdeskStatus {
  /** Address and token are there, so tickets can be shown and made. */
  ready: boolean;
  /** The group that new tickets go to, unless somebody chooses another. */
  group: string;
  timeAccounting: boolean;
  notices: HelpdeskNotice[];
}
