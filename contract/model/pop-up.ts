import * as z from 'zod';
import type { Direction, Outcome } from './calls/call.ts';
import type { CallControl } from './call-control.ts';
import type { LogEntry } from './calls/caller-log.ts';
import type { TicketSummary } from './helpdesk.ts';

/** What was before with a caller. */
export interface CallerHistory {
  /** The newest other conversation with the same number. */
  last: {
    direction: Direction;
    /** ISO 8601 in UTC. */
    startedAt: string;
    /** Null while it goes on. */
    outcome: Outcome | null;
    talkingSeconds: number | null;
    /** Names: who took it over (in), or who called (out). */
    people: string[];
    note: string;
  };
  /** How many other inbound conversations with this number are still to do. */
  open: number;
}

/** What is open in the helpdesk with a caller: it is being asked, it could not be, or it has answered. */
export type CallerTickets =
  | { state: 'asking' | 'failed' }
  | {
      state: 'known';
      /** How many tickets are open. */
      count: number;
      /** The one of them that changed last. */
      latest: Pick<TicketSummary, 'id' | 'number' | 'title'> | null;
    };

/**
 * How far a pop-up is: somebody can take the call; this desktop's agent calls somebody who has not answered yet; they have it on
 * the phone; that has ended; or it says for a moment what became of the call.
 */
export type PopUpStage = 'ringing' | 'dialling' | 'talking' | 'ended' | 'leaving';

/** Which of the pop-ups' windows a page is in: the usual one or, where that gets no keyboard, the one for notes. */
export const popUpFrameSchema = z.enum(['usual', 'writable']);
export type PopUpFrame = z.infer<typeof popUpFrameSchema>;

/** A conversation that pops up on this desktop. */
export interface PopUp {
  /** Stays the same where the conversation turns out to be part of another one. */
  card: string;
  entry: LogEntry;
  stage: PopUpStage;
  /** Since when it has been ringing, here or there, or been on the phone; ISO 8601 in UTC. */
  since: string;
  /** Whom it rings for besides this desktop's agent; names. */
  others: string[];
  /** Whether it rings for this desktop's agent. */
  ringsForAgent: boolean;
  /** The call of the conversation that rings here, or that this desktop's agent makes or has on the phone. */
  callId: string | null;
  /** What can be done with it; null where that is nothing. */
  control: CallControl | null;
  /** Null where nothing is known, or the number is withheld. */
  history: CallerHistory | null;
  /** Null where there is no helpdesk to ask, or the number is withheld. */
  tickets: CallerTickets | null;
}

/** What the pop-up window shows and plays. */
export interface PopUps {
  /** Oldest first. */
  popUps: PopUp[];
  /** How many more conversations there are than are shown. */
  more: number;
  /** How loud it rings, 0 to 1; null: not at all. */
  ring: number | null;
  /** A helpdesk is set up, so tickets can be made. */
  canMakeTickets: boolean;
}
