import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { numberKindSchema, type ContactFields } from '../../../contract/model/contacts/contact.ts';
import type { ContactImport, CsvMapping } from '../../../contract/model/contacts/contact-import.ts';
import { analyseCsv, readCsv } from '../../../main/contact-files/read-csv.ts';

/** A file as a program wrote it, from the folder beside this one. */
export function sampleFile(name: string): Promise<Uint8Array> {
  return readFile(join(import.meta.dirname, '../contact-files', name));
}

/** Imports a CSV file as somebody does who changes nothing of what was guessed. */
export async function importCsv(bytes: Uint8Array): Promise<ContactImport> {
  return readCsv(bytes, await guessedMapping(bytes));
}

export async function guessedMapping(bytes: Uint8Array): Promise<CsvMapping> {
  const { encoding, separator, hasHeader, columns } = await analyseCsv(bytes);
  return { encoding, separator, hasHeader, fields: columns.map(({ field }) => field) };
}

/** A contact of which only this is known. */
export function contact(fields: Partial<ContactFields>): ContactFields {
  return {
    name: '',
    organisation: '',
    numbers: [],
    emails: [],
    address: '',
    webPage: '',
    tags: [],
    note: '',
    ...fields,
  };
}

/** Characters that mean something in one of the formats, and some that are rare. */
const awkward = fc.constantFrom(
  ...[
    '\n',
    '\r',
    '\r\n',
    '\t',
    ' ',
    '"',
    "'",
    ';',
    ',',
    ':',
    ':::',
    '\\',
    '\\n',
    '|',
    '=',
    '+',
    '-',
    '@',
    '=3D',
    '=\n',
  ],
  ...['BEGIN:VCARD', 'END:VCARD', '\0', '\uFEFF', '\u200E', '\u2028', 'ß', '€', 'é', '漢', '👩‍💻', '1', 'a'],
);

/** Any text of at most so many characters, awkward ones among them, without halves of surrogate pairs. */
function anyText(most: number): fc.Arbitrary<string> {
  return fc
    .oneof(fc.string({ unit: awkward, maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 200 }))
    .map((text) => text.slice(0, most).replace(/\p{Cs}/gu, ''));
}

function anyWord(most: number): fc.Arbitrary<string> {
  return anyText(most).filter((text) => text !== '');
}

/** Any contact that may be kept. */
export const anyContact: fc.Arbitrary<ContactFields> = fc.record({
  name: anyText(200),
  organisation: anyText(200),
  numbers: fc.array(
    fc.record({
      kind: fc.constantFrom(...numberKindSchema.options),
      number: fc.oneof(anyWord(100), fc.stringMatching(/^\+49 [1-9]\d{1,3} \d{3,8}$/)),
    }),
    { maxLength: 50 },
  ),
  emails: fc.array(anyWord(320), { maxLength: 50 }),
  address: anyText(1_000),
  webPage: anyText(2_000),
  tags: fc.array(anyWord(100), { maxLength: 50 }),
  note: fc.oneof(
    { weight: 40, arbitrary: anyText(20_000) },
    { weight: 1, arbitrary: anyWord(100).map((text) => text.repeat(20_000 / text.length)) },
  ),
});
