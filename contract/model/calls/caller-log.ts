import type { Call, CallState, Direction, Outcome } from './call.ts';

/** A number on its way to a person's eyes. */
export interface NumberView {
  /** What is copied and dialled: `+49…`, or the number as sent; null where it is withheld or unknown. */
  number: string | null;
  /** What is read: `+49 30 609854180`; null where the words for "withheld" or "unknown" stand instead. */
  label: string | null;
  /** The caller asked sipgate not to show it. */
  withheld: boolean;
}

/** Who a number belongs to, by the phone book. */
export interface Party {
  /** `known`: it stands among a contact's numbers; `maybe`: it was found in a text about them. */
  certainty: 'known' | 'maybe';
  /** Newest first, one per contact, at most 20; never none. */
  contacts: { id: string; name: string; organisation: string }[];
  /** How many there are in all. */
  total: number;
}

/** A conversation as the caller log and the pop-up show it: one call, or the legs of a transfer, forward or group. */
export interface LogEntry {
  conversationId: string;
  direction: Direction;
  state: CallState;
  /** Null until everything has ended. */
  outcome: Outcome | null;
  done: boolean;
  /** The person outside the team. */
  remote: NumberView;
  /** Who that is; null where the phone book does not know. */
  party: Party | null;
  /** The team's number that was called (in); null for outbound calls. */
  line: NumberView | null;
  /** The number shown to the person called, where a rule changed it. */
  presentedCallerId: string | null;
  /** Names: whom it rang for (in), or who called (out). */
  people: string[];
  /** Names, in the order in which they took it over. */
  answeredBy: string[];
  /** How it ended was never reported. */
  assumed: boolean;
  /** No webhook told of it: it was found in sipgate's history. */
  fromHistory: boolean;
  startedAt: string;
  answeredAt: string | null;
  endedAt: string | null;
  waitingSeconds: number | null;
  talkingSeconds: number | null;
  /** Set where the caller is blocked: what an admin noted beside the rule, perhaps nothing. */
  blockedNote: string | null;
  /** What a person noted about it; empty where nobody did. */
  note: string;
  legs: Call[];
}

/** The log is not what it was: whoever shows a part of it asks for that again. */
export interface LogChange {
  /** Conversations that are new, changed or part of another now; null: any may be. */
  changed: string[] | null;
  /** How many inbound conversations are to do. */
  openCount: number;
}
