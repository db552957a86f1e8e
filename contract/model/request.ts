import * as z from 'zod';
import { callEventSchema, directionSchema, historyEventSchema, markSchema } from './calls/call.ts';

/** The header with the signature of who sent a request: the telephone system, or this app's own test. */
export const signatureHeader = 'x-sipgate-signature';

/** How the path of the addresses begins that the telephone system posts to, in front of the receiver's token. */
export const webhookRoot = 'sipgate';

/** Why a request was turned away. */
export const refusalSchema = z.enum([
  'wrongToken',
  'tooManyWrongTokens',
  'noEndpoint',
  'method',
  'contentType',
  'tooLarge',
  'compressed',
  'unreadable',
  'signature',
  'switchedOff',
  'direction',
]);
export type Refusal = z.infer<typeof refusalSchema>;

/** One request to the receiver and what it answered: what the recent logs show. */
const webhookRequestSchema = z.object({
  at: z.iso.datetime({ precision: 3 }),
  endpoint: directionSchema.nullable(),
  method: z.string(),
  remoteAddress: z.string(),
  /** Those that help, names in lower case; repeated headers joined by a comma. */
  headers: z.record(z.string(), z.string()),
  /** The raw body; empty where it was not read. Of what was turned away its beginning. */
  body: z.string(),
  /** How many characters the body had; only where that is more than were recorded. */
  bodyLength: z.int().exactOptional(),
  /** The event's name as sent, if there is one. */
  event: z.string().nullable(),
  status: z.int(),
  /** The body of the answer. */
  response: z.string(),
  /** Why it was turned away, `unknown` for what another version of the app calls it; null for what was taken in. */
  reason: z
    .union([refusalSchema, z.literal('unknown')])
    .nullable()
    .catch('unknown'),
  /** From its arrival until the answer stood; milliseconds. */
  milliseconds: z.number(),
  /** So many more were turned away before it and not recorded; only where there were some. */
  unrecorded: z.int().exactOptional(),
});
export type WebhookRequest = z.infer<typeof webhookRequestSchema>;

/** How often the same request came again. It adds nothing, so this is all that there is of it. */
export interface Repeats {
  /** Counted since the app was started, without the one that is recorded; 1 or more. */
  count: number;
  /** When the last of them arrived; ISO 8601. */
  lastAt: string;
}

/** What the list of recent requests shows of one. */
export interface RequestSummary {
  /** Where it stands in the journal: day and byte. */
  id: string;
  at: string;
  endpoint: 'in' | 'out' | null;
  method: string;
  event: string | null;
  status: number;
  reason: WebhookRequest['reason'];
  milliseconds: number;
  /** So many more were turned away before it and not recorded. */
  unrecorded: number;
  /** Null where it did not come again, as far as that is known. */
  repeats: Repeats | null;
}

/** All that is shown of one request; secrets are shortened. */
export interface RequestDetail extends RequestSummary {
  remoteAddress: string;
  headers: [name: string, value: string][];
  /** The form's fields, decoded, in the order sent. */
  fields: [name: string, value: string][];
  /** The raw body, cut after 8,000 characters. */
  body: string;
  /** How many characters the body has; more than are shown where it was cut. */
  bodyLength: number;
  response: string;
}

/** A line of the journal. */
export const journalEntrySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('request'),
    request: webhookRequestSchema,
    /** Null where the request told of no call. */
    event: callEventSchema.nullable(),
  }),
  z.object({ kind: z.literal('mark'), mark: markSchema }),
  z.object({ kind: z.literal('history'), event: historyEventSchema }),
]);
export type JournalEntry = z.infer<typeof journalEntrySchema>;
/** A request as the journal holds it, with what it told of a call. */
export type RequestEntry = Extract<JournalEntry, { kind: 'request' }>;
