import type { LogEntry, NumberView } from '../calls/caller-log.ts';
import type { ContactFileRefusal, CsvAnalysis, ImportWarning, Unreadable } from './contact-import.ts';
import type { Contact, NumberKind } from './contact.ts';

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
