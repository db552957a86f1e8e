import * as z from 'zod';
import type { LogEntry, NumberView } from './caller-log.ts';
import { contactFieldsSchema, numberKindSchema, type Contact, type NumberKind } from './contact.ts';
import { csvFormatSchema, csvMappingSchema, type CsvAnalysis } from './contact-import.ts';
import type { ContactFileRefusal, ImportWarning, Unreadable } from './contact-import.ts';

/** A contact as the list shows it. */
export interface ContactRow {
  id: string;
  name: string;
  organisation: string;
  /** Its first number as a person reads it; null where it has none. */
  number: string | null;
  source: Contact['source'];
}

/** Some of the contacts that a search finds. */
export interface ContactPage {
  /** Where the rows begin; 0 is the first that was found. */
  offset: number;
  rows: ContactRow[];
  /** How many were found. */
  total: number;
  /** How many there are. */
  all: number;
  /** Where the contact that was asked for stands among those found; null where it does not, or nobody knows. */
  placeOf: number | null;
}

/** A number of a contact, as it was typed and as it is read. */
export interface ContactNumberView {
  kind: NumberKind;
  typed: string;
  /** Usually one; none where it is no number. */
  readAs: NumberView[];
}

/** All there is to show of a contact. */
export interface ContactDetail {
  contact: Contact;
  numbers: ContactNumberView[];
  /** Numbers that were only found in its note. */
  maybeNumbers: NumberView[];
  /** The last calls with one of its numbers, newest first. */
  calls: LogEntry[];
}

/** What contacts have in common: a number as a person reads it, an e-mail address or a name. */
export interface SharedTrait {
  kind: 'number' | 'email' | 'name';
  value: string;
}

/** Contacts that look like the same person. */
export interface Duplicates {
  contacts: Contact[];
  reasons: SharedTrait[];
}

export interface DuplicateList {
  /** The surest first, at most as many as can be looked through. */
  groups: Duplicates[];
  /** How many groups there are. */
  total: number;
}

/** A change that can be undone. */
export interface ContactChange {
  /** For `undoContacts`. */
  undo: number;
  /** The contact that was made or changed; null where there is not one of them. */
  id: string | null;
}

/** What a file of contacts would bring. */
export interface ImportPreview {
  /** How many are not there yet. */
  fresh: number;
  /** How many are there already, with the same name and a number in common, or stand in the file twice. */
  known: number;
  /** How many cards or rows cannot be read, and the first of them. */
  unreadableCount: number;
  unreadable: Unreadable[];
  /** How many notices there are, and the first of them. */
  warningCount: number;
  warnings: ImportWarning[];
  /** The first that are not there yet. */
  samples: ContactRow[];
}

/** Where an import stands. Nothing is kept before its last step. */
export type ImportStep =
  | { step: 'columns'; file: string; analysis: CsvAnalysis }
  | { step: 'preview'; file: string; preview: ImportPreview }
  | { step: 'refused'; file: string; refusal: ContactFileRefusal | { reason: 'failed'; message: string } }
  | { step: 'cancelled' };

/** What came of an import. */
export interface ImportResult extends ContactChange {
  added: number;
}

const idSchema = z.string().min(1).max(200);

/** The commands of the phone book; `ipc.ts` lists them with the others. */
export const contactCommands = {
  /**
   * Some of the contacts that a search finds. Nothing typed finds everybody, by name. The place of a contact, if one is
   * named, is told with them.
   */
  findContacts: {
    from: 'app',
    args: z.tuple([
      z.strictObject({
        typed: z.string().max(200),
        offset: z.int().min(0),
        count: z.int().min(1).max(500),
        place: idSchema.nullable(),
      }),
    ]),
  },
  /** Null where it is gone. */
  getContact: { from: 'app', args: z.tuple([idSchema]) },
  /** How numbers are read that somebody types. */
  readNumbers: { from: 'app', args: z.tuple([z.array(z.string().max(100)).max(50)]) },
  /** Takes the place of an own contact; without an id a new one is made. */
  saveContact: { from: 'app', args: z.tuple([idSchema.nullable(), contactFieldsSchema]) },
  /** Gives a contact one more number; one from elsewhere is copied to the own ones for it. */
  addNumber: { from: 'app', args: z.tuple([idSchema, z.string().min(1).max(100), numberKindSchema]) },
  /** Makes an own contact of one from elsewhere. */
  copyContact: { from: 'app', args: z.tuple([idSchema]) },
  deleteContacts: { from: 'app', args: z.tuple([z.array(idSchema).min(1).max(1_000)]) },
  /** What merging would make of these; null where their notes are too long for one. */
  previewMerge: { from: 'app', args: z.tuple([z.array(idSchema).min(2).max(50)]) },
  /** The first stays, the others go. */
  mergeContacts: { from: 'app', args: z.tuple([z.array(idSchema).min(2).max(50)]) },
  /** Contacts that were changed again since are left as they are. False where there is nothing left to undo. */
  undoContacts: { from: 'app', args: z.tuple([z.int()]) },
  getDuplicates: { from: 'app', args: z.tuple([]) },
  /** Asks for a file of contacts and looks into it; null where none was chosen. */
  openContactFile: { from: 'app', args: z.tuple([]) },
  /** Looks into the CSV file anew: it is written otherwise than it seemed. */
  analyseContactFile: { from: 'app', args: z.tuple([csvFormatSchema]) },
  /** Reads the CSV file as settled. */
  previewContactFile: { from: 'app', args: z.tuple([csvMappingSchema]) },
  /** Keeps what the preview told: all of it or, where it fails, nothing. */
  importContacts: { from: 'app', args: z.tuple([]) },
  /** Ends the import; a file that is being read is not read on. */
  cancelImport: { from: 'app', args: z.tuple([]) },
  /** Asks where to, and writes all contacts that a search finds. Null where no file was chosen. */
  exportContacts: { from: 'app', args: z.tuple([z.enum(['vcard', 'csv']), z.string().max(200)]) },
  /** Opens an address in the system's program for it: a web page or an e-mail. */
  openAddress: { from: 'app', args: z.tuple([z.string().max(2_100)]) },
} as const satisfies Record<string, { from: 'app'; args: z.ZodType<unknown[]> }>;

export interface ContactResults {
  findContacts: ContactPage;
  getContact: ContactDetail | null;
  readNumbers: NumberView[][];
  saveContact: ContactChange;
  addNumber: ContactChange;
  copyContact: ContactChange;
  deleteContacts: ContactChange;
  previewMerge: z.infer<typeof contactFieldsSchema> | null;
  mergeContacts: ContactChange;
  undoContacts: boolean;
  getDuplicates: DuplicateList;
  openContactFile: ImportStep | null;
  analyseContactFile: ImportStep;
  previewContactFile: ImportStep;
  importContacts: ImportResult;
  exportContacts: { file: string; count: number } | null;
}

export interface ContactNotifications {
  /** Contacts are new, changed or gone, or all of them can be found now. */
  contactsChanged: null;
  /** How much of the file has been read; null where that is not known. */
  importProgress: { read: number | null };
}
