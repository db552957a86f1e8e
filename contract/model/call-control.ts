import * as z from 'zod';
import type { SipgateProblem, SipgateScope } from './sipgate.ts';

/** What can be done with a call through sipgate; `hold` and `mute` also undo themselves. */
export type ControlKind = 'reject' | 'hangUp' | 'hold' | 'mute' | 'transfer';

/** Why something cannot be done although there is a token. */
export type ControlBlock =
  /** What the token lacks. */
  | { kind: 'scope'; scope: SipgateScope }
  /** sipgate has not said yet whether it lets this call be controlled. */
  | { kind: 'checking' }
  /** sipgate does not list this call; on sipgate neo it may list none. */
  | { kind: 'notListed'; neo: boolean }
  | { kind: 'notAsked'; problem: SipgateProblem };

/** What can be done with a call at the moment, and what came of it. */
export interface CallControl {
  callId: string;
  /** In the order in which they are shown; `block` null: it can be done. */
  offers: { kind: ControlKind; block: ControlBlock | null }[];
  onHold: boolean;
  muted: boolean;
  /** What sipgate was asked for and has not answered. */
  busy: ControlKind | null;
  /** What sipgate has said yes to, and what the webhooks will tell of. */
  done: ControlKind | null;
  failure: { kind: ControlKind; problem: SipgateProblem } | null;
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

/** What became of handing a call over; what sipgate says against it stands in the call's control. */
export type TransferResult = 'done' | 'notANumber' | 'noNumber' | 'failed';
