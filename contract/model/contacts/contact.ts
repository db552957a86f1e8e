import * as z from 'zod';

export const numberKindSchema = z.enum(['work', 'mobile', 'home', 'fax', 'other']);
export type NumberKind = z.infer<typeof numberKindSchema>;

/** What a person enters of a contact. Every text may be empty; a contact without any number is one, too. */
export const contactFieldsSchema = z.strictObject({
  name: z.string().max(200),
  organisation: z.string().max(200),
  /** Numbers as they were typed or imported: they are read anew with the home country of the settings. */
  numbers: z.array(z.strictObject({ kind: numberKindSchema, number: z.string().min(1).max(100) })).max(50),
  emails: z.array(z.string().min(1).max(320)).max(50),
  address: z.string().max(1_000),
  webPage: z.string().max(2_000),
  tags: z.array(z.string().min(1).max(100)).max(50),
  note: z.string().max(20_000),
});
export type ContactFields = z.infer<typeof contactFieldsSchema>;

/** A contact of the phone book. */
export const contactSchema = z.looseObject({
  ...contactFieldsSchema.shape,
  id: z.string().min(1),
  /** Where it comes from: `own` can be changed here, the others are read from there. */
  source: z.enum(['own', 'sipgate', 'zammad']).default('own'),
  /** Its id at the source; null for `own`. */
  sourceId: z.string().nullable().default(null),
  /** ISO 8601 in UTC with milliseconds. */
  changedAt: z.iso.datetime({ precision: 3 }),
});
export type Contact = z.infer<typeof contactSchema>;
