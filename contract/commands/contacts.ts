import * as z from 'zod';
import { command, type Nothing } from '../define.ts';
import type { NumberView } from '../model/calls/caller-log.ts';
import type {
  ContactChange,
  ContactDetail,
  ContactPage,
  DuplicateList,
  ImportResult,
  ImportStep,
} from '../model/contacts/contact-book.ts';
import { csvFormatSchema, csvMappingSchema } from '../model/contacts/contact-import.ts';
import { contactFieldsSchema, numberKindSchema, type ContactFields } from '../model/contacts/contact.ts';

const idSchema = z.string().min(1).max(200);
const mergedIdsSchema = z.array(idSchema).min(2).max(50);

/** Some of the contacts that a search finds; the place of one that is named is told with them. */
const contactSearchSchema = z.strictObject({
  typed: z.string().max(200),
  offset: z.int().min(0),
  count: z.int().min(1).max(500),
  place: idSchema.nullable(),
});

/** The commands that show contacts, change them and take them to and from files. */
export const contactCommands = {
  /** Some of the contacts that a search finds. Nothing typed finds everybody, by name. */
  findContacts: command({ from: 'app', args: [contactSearchSchema] }).returns<ContactPage>(),
  /** Null where it is gone. */
  getContact: command({ from: 'app', args: [idSchema] }).returns<ContactDetail | null>(),
  /** How numbers are read that somebody types. */
  readNumbers: command({ from: 'app', args: [z.array(z.string().max(100)).max(50)] }).returns<
    NumberView[][]
  >(),
  /** Takes the place of an own contact; without an id a new one is made. */
  saveContact: command({
    from: 'app',
    args: [idSchema.nullable(), contactFieldsSchema],
  }).returns<ContactChange>(),
  /** Gives a contact one more number; one from elsewhere is copied to the own ones for it. */
  addNumber: command({
    from: 'app',
    args: [idSchema, z.string().min(1).max(100), numberKindSchema],
  }).returns<ContactChange>(),
  /** Makes an own contact of one from elsewhere. */
  copyContact: command({ from: 'app', args: [idSchema] }).returns<ContactChange>(),
  deleteContacts: command({
    from: 'app',
    args: [z.array(idSchema).min(1).max(1_000)],
  }).returns<ContactChange>(),
  /** What merging would make of these; null where their notes are too long for one. */
  previewMerge: command({ from: 'app', args: [mergedIdsSchema] }).returns<ContactFields | null>(),
  /** The first stays, the others go. */
  mergeContacts: command({ from: 'app', args: [mergedIdsSchema] }).returns<ContactChange>(),
  /** Contacts that were changed again since are left as they are. False where there is nothing left to undo. */
  undoContacts: command({ from: 'app', args: [z.int()] }).returns<boolean>(),
  getDuplicates: command({ from: 'app' }).returns<DuplicateList>(),
  /** Asks for a file of contacts and looks into it; null where none was chosen. */
  openContactFile: command({ from: 'app' }).returns<ImportStep | null>(),
  /** Looks into the CSV file anew: it is written otherwise than it seemed. */
  analyseContactFile: command({ from: 'app', args: [csvFormatSchema] }).returns<ImportStep>(),
  /** Reads the CSV file as settled. */
  previewContactFile: command({ from: 'app', args: [csvMappingSchema] }).returns<ImportStep>(),
  /** Keeps what the preview told: all of it or, where it fails, nothing. */
  importContacts: command({ from: 'app' }).returns<ImportResult>(),
  /** Ends the import; a file that is being read is not read on. */
  cancelImport: command({ from: 'app' }).returns<Nothing>(),
  /** Asks where to, and writes all contacts that a search finds. Null where no file was chosen. */
  exportContacts: command({
    from: 'app',
    args: [z.enum(['vcard', 'csv']), z.string().max(200)],
  }).returns<{ file: string; count: number } | null>(),
};
