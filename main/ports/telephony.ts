import type { ControlKind } from '../../contract/model/call-control.ts';
import type { Contact } from '../../contract/model/contacts/contact.ts';
import type {
  LineKind,
  PastCall,
  ScopeFinding,
  TelephonyIdentity,
  TelephonyProblem,
  TelephonyToken,
  TelephonyUser,
  TelephonyWebhooks,
  WebhookUrls,
} from '../../contract/model/telephony.ts';
import type { Settings } from '../../contract/settings/settings.ts';

/** Thrown by everything that asks a telephone system: what went wrong, ready to be shown. */
export class TelephonyError extends Error {
  constructor(readonly problem: TelephonyProblem) {
    super(`telephone system: ${problem.kind}${problem.detail === '' ? '' : ` (${problem.detail})`}`);
  }
}

/** What an account's telephone system does differently from another's, as far as this app has to know. */
export interface TelephonyCapabilities {
  webhookUrls: WebhookUrls;
  /** False: it may list none of the calls that are talked in, so that one which is not listed need not be over. */
  listsLiveCalls: boolean;
  /** False: its history may hold no calls. */
  historyHoldsCalls: boolean;
}

/** Whose token it is, and what their account can do. */
export interface TelephonyAccount extends TelephonyIdentity {
  capabilities: TelephonyCapabilities;
}

/** What somebody is called on: a line of a person or place, or a group that rings several. */
export interface Line {
  /** As webhook settings name it as a source; null where it has no id. */
  id: string | null;
  /** Perhaps nothing. */
  name: string;
  kind: LineKind;
  /** As the telephone system has them, mostly with their plus; none where it cannot be called from outside. */
  numbers: string[];
  /** Ids of the users whose line it is; null where the telephone system does not say. */
  userIds: string[] | null;
}

/** What rings at a person: a desk phone, a mobile, an app. */
export interface Phone {
  id: string;
  /** As people gave it; perhaps nothing. */
  name: string;
  /** Null where the telephone system does not say. */
  online: boolean | null;
  doNotDisturb: boolean | null;
}

/** A call to be started. */
export interface NewCall {
  /** The phone that rings first. */
  phoneId: string;
  /** Who is called: E.164 with its plus. */
  to: string;
  /** The number that they see, E.164 with its plus; undefined: what the telephone system has set. */
  callerId?: string | undefined;
  /** The line that it goes out on; undefined: the phone's own, which is all there is where lines cannot be chosen. */
  lineId?: string | undefined;
}

/** A call that both sides talk in. */
export interface LiveCall {
  /** The same as in the webhooks. */
  callId: string;
  muted: boolean;
  recording: boolean;
  onHold: boolean;
  /** Numbers of those who take part, as the telephone system has them. */
  participants: string[];
}

/** Which part of the history is read. */
export interface HistoryRange {
  /** What began from then on; ISO 8601. */
  from: string;
  /** And until then; undefined: until now. */
  to?: string;
  /** Where reading went as far as, once: entries up to there may be left out. */
  after?: string;
}

/** A page of the history. */
export interface HistoryPage {
  /** In no particular order; each entry comes once. */
  calls: PastCall[];
  /**
   * Where the history has been read up to with this page, in the telephone system's own terms, to be given as `after`; null where
   * it goes by moments alone.
   */
  position: string | null;
}

/**
 * Starts calls and controls those that run; ids are those of the webhooks. Nothing here is tried twice: a second try could ring a
 * second time.
 */
export interface TelephonyCalls {
  /** What can be done with a call at all; what is not in it is not offered to people, and rejects with `notFound`. */
  controls: readonly ControlKind[];
  /**
   * Rings the phone, and once it is picked up, the number.
   * @returns an id of what was started, which may be the id of its call or not
   */
  start: (call: NewCall) => Promise<{ sessionId: string }>;
  /** Calls that both sides talk in; those that only ring are not among them. See `listsLiveCalls`. */
  live: () => Promise<LiveCall[]>;
  /** Ends a call, or turns one away that rings. */
  hangUp: (callId: string) => Promise<void>;
  mute: (callId: string, on: boolean) => Promise<void>;
  hold: (callId: string, on: boolean) => Promise<void>;
  /** @param attended the two talk first; otherwise the call goes over at once */
  transfer: (callId: string, phoneNumber: string, attended: boolean) => Promise<void>;
}

/**
 * An account at a telephone system, with the token of one of its users. Everything rejects with a `TelephonyError`, and with
 * nothing else. What only reads may be tried again behind it, what changes something never is; where nobody knows whether it was
 * changed, the problem says `perhapsDone`.
 */
export interface Telephony {
  /** Whose token it is: shows that address and token are right. */
  whoAmI: () => Promise<TelephonyAccount>;
  /**
   * What the token may do.
   * @param userId whose it is
   */
  scopes: (userId: string) => Promise<ScopeFinding[]>;
  users: () => Promise<TelephonyUser[]>;
  /** The phones of a user, in the order in which they would be proposed. */
  phones: (userId: string) => Promise<Phone[]>;
  lines: () => Promise<Line[]>;
  webhooks: {
    read: () => Promise<TelephonyWebhooks>;
    /** Sets all of it at once. */
    write: (webhooks: TelephonyWebhooks) => Promise<void>;
  };
  calls: TelephonyCalls;
  /** Calls that are over, a page at a time; the pages before one that does not come hold. */
  history: (range: HistoryRange) => AsyncIterable<HistoryPage>;
  /** The account's address book as contacts of the phone book, a page at a time; each contact once. */
  contacts: () => AsyncIterable<Contact[]>;
}

/** The way to the team's telephone system, for whatever part of it somebody needs. */
export interface TelephonyAccess<Part extends keyof Telephony = keyof Telephony> {
  /** Null where there is no token. The same one until address or token change. */
  current: () => Pick<Telephony, Part> | null;
}

/** A kind of telephone system; a root says which one the team has. */
export interface TelephonySystem {
  /** What its contacts have as their source. */
  contactSource: Contact['source'];
  /** Where the settings say that it is: an address without a slash at its end. */
  addressIn: (settings: Settings) => string;
  /** Asks nothing yet. */
  connect: (address: string, token: TelephonyToken) => Telephony;
  /** A token as one text, to be kept; `readToken` is the opposite. */
  writeToken: (token: TelephonyToken) => string;
  /** Null for a text that is none. */
  readToken: (text: string) => TelephonyToken | null;
}
