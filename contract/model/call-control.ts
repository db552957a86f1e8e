import * as z from 'zod';
import type { TelephonyProblem, TelephonyScope } from './telephony.ts';

/** What can be done with a call through the telephone system; `hold` and `mute` also undo themselves. */
export type ControlKind = 'reject' | 'hangUp' | 'hold' | 'mute' | 'transfer';

/** Why something cannot be done although there is a token. */
export type ControlBlock =
  /** What the token lacks. */
  | { kind: 'scope'; scope: TelephonyScope }
  /** The telephone system has not said yet whether it lets this call be controlled. */
  | { kind: 'checking' }
  /** The telephone system does not list this call; `mayListNone`: on this account it may list none. */
  | { kind: 'notListed'; mayListNone: boolean }
  | { kind: 'notAsked'; problem: TelephonyProblem };

/** What can be done with a call at the moment, and what came of it. */
export interface CallControl {
  callId: string;
  /** In the order in which they are shown; `block` null: it can be done. */
  offers: { kind: ControlKind; block: ControlBlock | null }[];
  onHold: boolean;
  muted: boolean;
  /** What the telephone system was asked for and has not answered. */
  busy: ControlKind | null;
  /** What the telephone system has said yes to, and what the webhooks will tell of. */
  done: ControlKind | null;
  failure: { kind: ControlKind; problem: TelephonyProblem } | null;
}

export const callActionSchema = z.enum(['reject', 'hangUp', 'hold', 'resume', 'mute', 'unmute']);
export type CallAction = z.infer<typeof callActionSchema>;

/** To whom a call is handed over. */
export const transferTargetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('agent'), id: z.string().max(200) }),
  z.strictObject({ kind: z.literal('number'), text: z.string().max(100) }),
]);
export type TransferTarget = z.infer<typeof transferTargetSchema>;

/** An agent whom a call can be handed over to. */
export interface TransferAgent {
  id: string;
  name: string;
  /** As it is read; null where the settings have no number of theirs. */
  number: string | null;
}

/** What became of handing a call over; what the telephone system says against it stands in the call's control. */
export type TransferResult = 'done' | 'notANumber' | 'noNumber' | 'failed';
