import * as z from 'zod';
import { longText, moment, neededText, text } from '../http/fields.ts';
import { listOf } from '../http/list-of.ts';

// What Zammad answers (docs.zammad.org, "REST API") to requests with `expand=true`, as far as it is used here.

export const userSchema = z.looseObject({
  id: z.int(),
  firstname: text,
  lastname: text,
  email: text,
  phone: text,
  mobile: text,
  fax: text,
  web: text,
  street: text,
  zip: text,
  city: text,
  country: text,
  address: text,
  note: longText,
  /** Its name. */
  organization: text,
  active: z.boolean().default(true),
  updated_at: moment,
});
export type ZammadUser = z.infer<typeof userSchema>;

export const usersSchema = listOf(userSchema);

/** The token's owner: groups by name, each with what may be done in it. */
export const ownerSchema = z.looseObject({
  ...userSchema.shape,
  groups: z.record(z.string(), z.array(z.string())).catch({}),
});

export const ticketSchema = z.looseObject({
  id: z.int(),
  number: neededText,
  title: neededText,
  customer_id: z.int(),
  /** Its name. */
  state: neededText,
  created_at: moment,
  updated_at: moment,
});
export type ZammadTicket = z.infer<typeof ticketSchema>;

export const ticketsSchema = listOf(ticketSchema);

export const groupsSchema = listOf(z.looseObject({ name: neededText, active: z.boolean().default(true) }));

/** Admins name states as they like; the type says what a state is. */
export const statesSchema = listOf(z.looseObject({ name: neededText, state_type: text }));

export const timeAccountingSchema = z.looseObject({ id: z.int(), ticket_id: z.int() });
