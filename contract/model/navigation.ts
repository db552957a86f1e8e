import * as z from 'zod';

/** What of the app window somebody wants to see who clicked elsewhere: in a pop-up, a notification or the tray. */
export const navigationSchema = z.strictObject({
  /** The call itself; a new ticket for it; the contact; a new contact with the number; the number's way to one that is there. */
  view: z.enum(['call', 'newTicket', 'contact', 'newContact', 'addToContact']),
  /** The conversation that it is about. */
  conversationId: z.string(),
  /** For `contact`; for `addToContact` the one that it may belong to. */
  contactId: z.string().nullable(),
  /** Of the person outside the team; null where it is withheld or unknown. */
  number: z.string().max(100).nullable(),
});
export type Navigation = z.infer<typeof navigationSchema>;
