import * as z from 'zod';
import type { CommandRule } from '../define.ts';
import type { Contact } from '../model/contact.ts';
import {
  type HelpdeskAccount,
  type HelpdeskCustomer,
  type HelpdeskProblem,
  type TicketSummary,
  type UrlTemplateProblem,
} from '../model/helpdesk.ts';
import { helpdeskSchema } from '../settings/helpdesk.ts';

/** Where the helpdesk's token is kept. The token itself never comes to a window. */
export type TokenState =
  /** There is none for this address. */
  | 'missing'
  /** Encrypted by the system's keychain. */
  | 'keychain'
  /** As it is, in a file of this user account. */
  | 'readable'
  /** In memory: it is gone when the app quits. */
  | 'session'
  /** There is one that the keychain does not open any more. */
  | 'unreadable';

/** Where a token is to be kept; `keychain` fails where the system has none that deserves the name. */
export const tokenPlaceSchema = z.enum(['keychain', 'session', 'readable']);
export type TokenPlace = z.infer<typeof tokenPlaceSchema>;

/** What was asked of the helpdesk, or why there is no answer. */
export type HelpdeskResult<T> = { ok: true; value: T } | { ok: false; problem: HelpdeskProblem };

/** A template filled with an example, or why it cannot be. */
export type TemplatePreview = { ok: true; url: string } | { ok: false; problem: UrlTemplateProblem };

const numberSchema = z.string().min(1).max(100);

/** A ticket to be made of a call. */
export const newTicketSchema = z.strictObject({
  /** The call it is about; null: none, so there is no time to account for. */
  conversationId: z.string().max(200).nullable(),
  title: z.string().trim().min(1).max(250),
  group: z.string().trim().min(1).max(200),
  customer: z.union([
    z.strictObject({ id: z.int() }),
    z.strictObject({
      firstName: z.string().max(100),
      lastName: z.string().max(100),
      email: z.string().max(320),
      phone: z.string().max(100),
    }),
  ]),
  body: z.string().trim().min(1).max(20_000),
  accountTime: z.boolean(),
});
export type NewTicketOrder = z.infer<typeof newTicketSchema>;

/** What became of a new ticket. */
export type TicketMade =
  | {
      ok: true;
      ticket: TicketSummary;
      /** Of the time of talking; `later`: when the call ends. */
      time: 'none' | 'written' | 'later' | 'failed';
    }
  | {
      ok: false;
      /** What could not be made. */
      step: 'customer' | 'ticket';
      /** The customer who was made on the way: a second try must not make another one. */
      customer: HelpdeskCustomer | null;
      problem: HelpdeskProblem;
    };

/** What went wrong beside what anybody asked for; one of a kind at a time. */
export type HelpdeskNotice =
  | {
      kind: 'screenPop';
      /** `noToken`: Zammad is to open, and nobody told the app its token. `link`: the system did not open the address. */
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

/** Takes in what a source of contacts has now, in place of what it had before. */
export type OnContacts = (source: Contact['source'], contacts: readonly Contact[]) => void;

/** The commands for screen pop, helpdesk and tickets. */
export const helpdeskCommands = {
  /** What is kept for the address of the helpdesk that is saved. */
  getHelpdeskToken: { from: 'app', args: z.tuple([]) },
  /** Keeps the token for the address of the helpdesk that is saved. False: there is no keychain, nothing was kept. */
  setHelpdeskToken: {
    from: 'app',
    args: z.tuple([z.string().trim().min(1).max(500), tokenPlaceSchema]),
    admin: true,
  },
  clearHelpdeskToken: { from: 'app', args: z.tuple([]), admin: true },
  /** Who one is at this address with this token; null: with the one that is kept for it. */
  checkHelpdesk: {
    from: 'app',
    args: z.tuple([helpdeskSchema.shape.url, z.string().trim().min(1).max(500).nullable()]),
  },
  previewTemplate: { from: 'app', args: z.tuple([z.string().max(10_000)]) },
  getHelpdeskStatus: { from: 'app', args: z.tuple([]) },
  dismissHelpdeskNotice: {
    from: 'app',
    args: z.tuple([z.enum(['screenPop', 'timeAccounting', 'contacts', 'token'])]),
  },
  getHelpdeskGroups: { from: 'app', args: z.tuple([]) },
  /** Whom a number belongs to in the helpdesk, and their tickets: open ones first, then last changed first. */
  getTickets: { from: 'app', args: z.tuple([numberSchema]) },
  searchCustomers: { from: 'app', args: z.tuple([z.string().max(200)]) },
  createTicket: { from: 'app', args: z.tuple([newTicketSchema]) },
  /** Opens a page of the helpdesk in the browser. */
  openInHelpdesk: { from: 'any', args: z.tuple([z.enum(['ticket', 'profile']), z.int()]) },
} as const satisfies Record<string, CommandRule>;

export interface HelpdeskCommandResults {
  getHelpdeskToken: TokenState;
  setHelpdeskToken: boolean;
  checkHelpdesk: HelpdeskResult<{ account: HelpdeskAccount; groups: string[] }>;
  previewTemplate: TemplatePreview;
  getHelpdeskStatus: HelpdeskStatus;
  getHelpdeskGroups: HelpdeskResult<string[]>;
  getTickets: HelpdeskResult<{ customers: HelpdeskCustomer[]; tickets: TicketSummary[] }>;
  searchCustomers: HelpdeskResult<HelpdeskCustomer[]>;
  createTicket: TicketMade;
}

export interface HelpdeskNotifications {
  helpdeskChanged: HelpdeskStatus;
  /** The screen pop wants a new ticket for this conversation to be filled in. */
  ticketWanted: { conversationId: string };
}
