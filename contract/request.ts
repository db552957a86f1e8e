import { z } from 'zod';
import { callEventSchema, directionSchema, markSchema } from './call.ts';

/** One request to the receiver and what it answered: what the recent logs show. */
const webhookRequestSchema = z.object({
  at: z.iso.datetime({ precision: 3 }),
  endpoint: directionSchema.nullable(),
  method: z.string(),
  remoteAddress: z.string(),
  /** Names in lower case; repeated headers joined by a comma. */
  headers: z.record(z.string(), z.string()),
  /** The raw body; empty where it was not read. */
  body: z.string(),
  /** The event's name as sent, if there is one. */
  event: z.string().nullable(),
  status: z.int(),
  /** The body of the answer. */
  response: z.string(),
  /** Why it was turned away; null for what was taken in. */
  reason: z.string().nullable(),
  /** From its arrival until the answer stood; milliseconds. */
  milliseconds: z.number(),
});
export type WebhookRequest = z.infer<typeof webhookRequestSchema>;

/** A line of the journal. */
export const journalEntrySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('request'),
    request: webhookRequestSchema,
    /** Null where the request told of no call. */
    event: callEventSchema.nullable(),
  }),
  z.object({ kind: z.literal('mark'), mark: markSchema }),
]);
export type JournalEntry = z.infer<typeof journalEntrySchema>;
