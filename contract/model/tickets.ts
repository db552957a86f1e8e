import * as z from 'zod';
import type { HelpdeskCustomer, HelpdeskProblem, TicketSummary } from './helpdesk.ts';

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
