import * as z from 'zod';
import type { ContactFields } from './contact.ts';

/** `windows-1252` stands for all that is no Unicode: what Windows calls ANSI in Western Europe. */
export const csvEncodingSchema = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']);
export type CsvEncoding = z.infer<typeof csvEncodingSchema>;

export const csvSeparatorSchema = z.enum([',', ';', '\t', '|']);
export type CsvSeparator = z.infer<typeof csvSeparatorSchema>;

/** What a column of a CSV file can be. Several columns may be the same: `main/contact-files` says how they are joined. */
export const csvFieldSchema = z.enum([
  'ignore',
  /** The whole name; goes before `firstName` and `lastName`. */
  'name',
  'firstName',
  'lastName',
  'organisation',
  'workNumber',
  'mobileNumber',
  'homeNumber',
  'faxNumber',
  'otherNumber',
  /** No number: a word such as "Mobile" that says of which kind the next column's number is. */
  'numberKind',
  'email',
  /** A whole address in one cell. */
  'address',
  'street',
  'postcode',
  'city',
  'region',
  'country',
  'webPage',
  'tags',
  'note',
]);
export type CsvField = z.infer<typeof csvFieldSchema>;

/** More columns than Excel has are no table of contacts. */
export const columnsAtMost = 16_384;

/** How a CSV file is to be read. */
export const csvFormatSchema = z.strictObject({
  encoding: csvEncodingSchema,
  separator: csvSeparatorSchema,
  /** Whether the first row names the columns. */
  hasHeader: z.boolean(),
});
export type CsvFormat = z.infer<typeof csvFormatSchema>;

/** What a person has settled about a CSV file: `fields` holds what each column is, in the order of the columns. */
export const csvMappingSchema = z.strictObject({
  ...csvFormatSchema.shape,
  fields: z.array(csvFieldSchema).min(1).max(columnsAtMost),
});
export type CsvMapping = z.infer<typeof csvMappingSchema>;

export interface CsvColumn {
  /** Empty where the file does not name it. */
  header: string;
  /** In how many rows something stands in it. */
  filled: number;
  /** What it looks like. */
  field: CsvField;
}

/** What a CSV file looks like, before anything of it is taken over. */
export interface CsvAnalysis extends CsvFormat {
  columns: CsvColumn[];
  /** The first rows, as many cells as they have; long cells are cut. */
  sampleRows: string[][];
  /** Rows in which something stands, without the header. */
  rowCount: number;
}

/** Why a card or a row of a file was not taken over. */
export type UnreadableReason =
  /** vCard: a line is no property, as "NAME:value". */
  | 'brokenLine'
  /** vCard: the card is not ended; what is there may be half of it. */
  | 'noEnd'
  /** vCard: it stands between two cards. */
  | 'outsideCard'
  /** vCard: a list of contacts, not a contact. */
  | 'group'
  /** CSV: fewer cells than columns. */
  | 'tooFewCells'
  /** CSV: more cells than columns, and something in them. */
  | 'tooManyCells'
  /** CSV: a quotation mark opens a cell and none closes it. */
  | 'brokenQuotes'
  /** Longer than a contact may be, even if all that is too long goes to the note. */
  | 'tooLong'
  /** Neither name nor organisation, number or e-mail address. */
  | 'empty';

/** A card or row that was not taken over. */
export interface Unreadable {
  /**
   * Counted from 1. vCard: the line, as an editor counts: the one that is wrong, or the first of the card. CSV: the row,
   * as a spreadsheet counts, header included.
   */
  line: number;
  reason: UnreadableReason;
  /** What stands there, or the card's name where a whole card is meant; at most 200 characters. */
  text: string;
}

/** Something that was taken over, and not as it stood. `line` as in {@link Unreadable}. */
export type ImportWarning =
  /** Too long, or more than a contact has room for: it stands in the contact's note now. */
  | { kind: 'movedToNote'; line: number; fields: (keyof ContactFields)[] }
  /** A spreadsheet made `4,93023E+11` of a telephone number: that is none any more, and stands in the contact's note. */
  | { kind: 'damagedNumber'; line: number; text: string }
  /** A letter was cut in the middle: U+FFFD stands there. */
  | { kind: 'brokenLetters'; line: number }
  /** It is not written in the encoding that is named, or that the rest of the file has. */
  | { kind: 'otherEncoding'; line: number }
  /** CSV: it has fewer cells than others, whose last ones are written also if they are empty. Those are taken to be missing. */
  | { kind: 'shortRow'; line: number }
  /** A contact has no such thing: so many cards had this property. */
  | { kind: 'leftOut'; property: string; count: number };

/** What a file of contacts holds. Nothing has been kept yet. */
export interface ContactImport {
  /** In the order of the file. */
  contacts: ContactFields[];
  /** In the order of the file. */
  unreadable: Unreadable[];
  warnings: ImportWarning[];
}

/** Why a whole file is not read. */
export type ContactFileRefusal =
  /** `limit` in bytes. */
  | { reason: 'tooLarge'; limit: number }
  | { reason: 'tooManyContacts'; limit: number }
  /** A picture, a workbook (`.xlsx`) or the like. */
  | { reason: 'notText' }
  /** No card or no row is in it. */
  | { reason: 'noContacts' }
  /** It has not the columns that the mapping was made for: it was changed since. */
  | { reason: 'otherColumns' };
