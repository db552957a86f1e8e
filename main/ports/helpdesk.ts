import type { Contact } from '../../contract/model/contacts/contact.ts';
import type {
  HelpdeskAccount,
  HelpdeskCustomer,
  HelpdeskProblem,
  TicketSummary,
} from '../../contract/model/helpdesk.ts';
import type { HelpdeskKind } from '../../contract/settings/helpdesk.ts';

/** Thrown by everything that asks a helpdesk: what went wrong, ready to be shown. */
export class HelpdeskError extends Error {
  constructor(readonly problem: HelpdeskProblem) {
    super(`helpdesk: ${problem.kind}${problem.detail === '' ? '' : ` (${problem.detail})`}`);
  }
}

/** A customer to be made; every text may be empty, but not all of them. */
export interface NewCustomer {
  firstName: string;
  lastName: string;
  email: string;
  /** As it is to stand there. */
  phone: string;
}

/** A ticket to be made of a call. */
export interface NewTicket {
  title: string;
  /** A group's name. */
  group: string;
  /** A customer of the helpdesk; for an e-mail address that it does not know, it makes one. */
  customer: { id: number } | { email: string };
  /** What was said; plain text, at least a word. */
  body: string;
}

/** Whom the helpdesk knows. */
export interface HelpdeskCustomers {
  /**
   * Whom a number belongs to, last changed first.
   * @param number E.164 digits without plus
   * @param country home country, ISO 3166: how numbers in the helpdesk are read
   * @param names whom it probably belongs to: they are found however their number is written
   */
  byNumber: (number: string, country: string, names?: readonly string[]) => Promise<HelpdeskCustomer[]>;
  /** Finds people by names, addresses and whatever else the helpdesk searches; nobody for an empty text. */
  search: (text: string) => Promise<HelpdeskCustomer[]>;
  /** Makes a customer of an unknown caller. Where a ticket is to follow, keep the id: a second try may make a second customer. */
  create: (customer: NewCustomer) => Promise<HelpdeskCustomer>;
}

export interface HelpdeskTickets {
  /** A customer's tickets that the token may see, last changed first. */
  ofCustomer: (customerId: number, atMost?: number) => Promise<TicketSummary[]>;
  /**
   * Makes a ticket with the call as its first article. Where the problem says `perhapsDone`, the ticket may be there, and a person
   * has to look.
   */
  create: (ticket: NewTicket) => Promise<TicketSummary>;
  /**
   * Writes the time of a call to a ticket; nothing for less than a second. Apart from the ticket itself, so that the ticket stays
   * where the helpdesk takes no time (`timeAccountingOff`, or `notFound` where it has no such thing).
   */
  accountTime: (ticketId: number, talkingSeconds: number) => Promise<void>;
}

/** Pages of the helpdesk for a browser. */
export interface HelpdeskLinks {
  ticket: (id: number) => string;
  /** A form for a new ticket, with the customer filled in where they are known. */
  newTicket: (customerId: number | null) => string;
  profile: (customerId: number) => string;
}

/**
 * A helpdesk, with the token of one of its users. Everything rejects with a `HelpdeskError`, and with nothing else; nothing is tried
 * twice, as a second try could make a second ticket.
 */
export interface Helpdesk {
  /** What its contacts have as their source. */
  contactSource: Contact['source'];
  /** Whom the token belongs to: shows that address and token are right. */
  account: () => Promise<HelpdeskAccount>;
  /** Names of the groups that tickets can go to, as far as the token may list them: people may also type a name. */
  groups: () => Promise<string[]>;
  customers: HelpdeskCustomers;
  tickets: HelpdeskTickets;
  links: HelpdeskLinks;
  /**
   * Customers with a number as contacts of the phone book, a page at a time; `sourceId` is the customer's id. The pages before one
   * that does not come hold.
   */
  contacts: () => AsyncIterable<Contact[]>;
}

/** A kind of helpdesk. */
export interface HelpdeskSystem extends Pick<Helpdesk, 'contactSource'> {
  /**
   * Asks nothing yet.
   * @param url without a slash at its end
   */
  connect: (url: string, token: string) => Helpdesk;
}

/** All the kinds that the settings can name; a root fills them in. */
export type HelpdeskSystems = Record<HelpdeskKind, HelpdeskSystem>;
