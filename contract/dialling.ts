import * as z from 'zod';
import type { Party } from './caller-log.ts';
import { dialWays } from './dial-ways.ts';

export const dialWaySchema = z.enum(dialWays);
export type DialWay = z.infer<typeof dialWaySchema>;

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
}

/** What became of dialling. */
export type DialResult = { ok: true } | { ok: false; problem: 'isKlingel' | 'failed'; message: string };
