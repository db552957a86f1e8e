import { join } from 'node:path';
import * as z from 'zod';
import { openJsonFile, type JsonFile } from './files/json-file.ts';

const waitingTimeSchema = z.strictObject({
  /** The origin of the helpdesk that the ticket is in. */
  helpdesk: z.string(),
  ticketId: z.int(),
  /** What people call the ticket by. */
  ticketNumber: z.string(),
  /** A call of the conversation whose time is meant. */
  callId: z.string().min(1),
  /** Since when it waits; ISO 8601. */
  since: z.iso.datetime({ precision: 3 }),
  /** The helpdesk is being asked: where that stands in a file, nobody knows what it answered. */
  asked: z.boolean(),
});

/** The time of a call that is to be written to a ticket once the call has ended. */
export type WaitingTime = z.infer<typeof waitingTimeSchema>;

const ticketTimesSchema = z.looseObject({
  version: z.literal(1).default(1),
  waiting: z.array(waitingTimeSchema).default([]),
});
export type TicketTimes = z.infer<typeof ticketTimesSchema>;

/** Opens `ticket-times.json`; without one nothing waits. */
export async function openTicketTimes(folder: string): Promise<JsonFile<TicketTimes>> {
  const path = join(folder, 'ticket-times.json');
  return await openJsonFile(path, ticketTimesSchema, () => ticketTimesSchema.parse({}), { newestVersion: 1 });
}
