import type { Outcome } from './calls/call.ts';
import type { Party } from './calls/caller-log.ts';
import type { DialWay } from '../settings/dial-way.ts';
import type { TelephonyProblem } from './telephony.ts';

/** Why there is nothing to dial in a link or a text. */
export type DialRefusal =
  /** No `tel:`, `callto:`, `sip:` or `sips:` link. */
  | 'scheme'
  /** Nothing stands behind the scheme. */
  | 'empty'
  /** More digits than a telephone number has: 15. */
  | 'tooManyDigits'
  /** Begins with `*` or has a `#`: it would change how the phone is set up. */
  | 'serviceCode'
  /** A SIP address with a name instead of a number. */
  | 'userName'
  /** Something else than digits and what people put between them. */
  | 'notANumber'
  /** A spreadsheet took it for an amount, and its last digits are gone: `4,93023E+11`. */
  | 'damagedBySpreadsheet'
  /** With its country code it has too few digits, or there is no such country code. */
  | 'notPossible'
  /** A text without any number. */
  | 'nothingFound';

/** A number that can be dialled. */
export interface DialTarget {
  /** `+` and E.164 digits, or the digits of a local or internal number. */
  number: string;
  /** What is read: `+49 30 609854180`. */
  label: string;
  /** What is to be dialled once somebody answered: digits, `*` and `#`; null where there is nothing. */
  extension: string | null;
}

/** Where the wish to dial comes from. */
export type DialSource = 'link' | 'clipboard' | 'app';

/** Somebody wants to dial: nothing is dialled before they confirm. */
export type DialRequest = { id: number; source: DialSource } & (
  | {
      kind: 'offer';
      /** One, or up to five to choose from. */
      targets: (DialTarget & { party: Party | null })[];
    }
  | {
      kind: 'refused';
      reason: DialRefusal;
      /** The text that was read, shortened; without control characters. */
      shown: string;
    }
);

/** One way to dial, as the system has it at this moment. */
export interface DialWayState {
  way: DialWay;
  /** The program that opens such links, in the system's words; null where it names none. */
  program: string | null;
  /** Links of this scheme come back to this app, so that nothing would ever be dialled. */
  isKlingel: boolean;
  /** Why this way is not there. */
  block: 'noToken' | null;
}

/** What became of dialling. */
export type DialResult =
  | { ok: true }
  /** `notFull`: the telephone system dials numbers with their country code alone. `noPhone`: it knows no phone of this agent's. */
  | { ok: false; problem: 'isKlingel' | 'failed' | 'noToken' | 'notFull' | 'noPhone'; message: string }
  | { ok: false; problem: 'telephony'; said: TelephonyProblem };

/** A phone of this desktop's agent at the telephone system. */
export interface DialPhone {
  /** Such as `e0`. */
  id: string;
  name: string;
  /** Null where the telephone system does not say. */
  online: boolean | null;
  doNotDisturb: boolean | null;
}

/** The phones to choose from. */
export type DialPhones =
  | {
      ok: true;
      phones: DialPhone[];
      /** The one that rings; null where there is none. */
      chosen: string | null;
    }
  | { ok: false; said: TelephonyProblem | null };

/** How a call goes on that the telephone system was asked to start. */
export interface DialProgress {
  label: string;
  party: Party | null;
  /** The phone here rings, then that of the person called; `silent`: the telephone system has told nothing for a while. */
  stage: 'ringingHere' | 'ringingThere' | 'connected' | 'ended' | 'silent';
  /** The name of the phone here. */
  phone: string;
  /** Null until it has ended. */
  outcome: Outcome | null;
  /** The telephone system can be asked to end it: its webhooks have come. */
  canHangUp: boolean;
  /** Why it was not ended when somebody wanted that. */
  problem: TelephonyProblem | null;
}
