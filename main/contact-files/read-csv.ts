import type {
  ContactImport,
  CsvAnalysis,
  CsvFormat,
  CsvMapping,
  ImportWarning,
  Unreadable,
} from '../../contract/model/contacts/contact-import.ts';
import type { ContactFields } from '../../contract/model/contacts/contact.ts';
import { createRowReader } from './csv-contact.ts';
import { guessFields, isHeader } from './csv-fields.ts';
import type { CsvRow } from './csv-rows.ts';
import { detectSeparator, tableOf } from './csv-table.ts';
import { detectEncoding } from './encoding.ts';
import { fitContact } from './fit-contact.ts';
import { ContactFileRefused, contactsAtMost, fileBytesAtMost } from './refusal.ts';
import { tidyLine } from './tidy.ts';
import { unreadableText } from './unreadable-text.ts';

const sampledRows = 20;
const sampledCharacters = 200;

/**
 * Looks at a CSV file: how it is written, what its columns are called and what they seem to be. The event loop runs
 * meanwhile.
 * @param chosen what a person knows better
 * @throws {ContactFileRefused} if the file is too large, no text, or empty
 */
export async function analyseCsv(
  bytes: Uint8Array,
  chosen: { [Key in keyof CsvFormat]?: CsvFormat[Key] | undefined } = {},
): Promise<CsvAnalysis> {
  if (bytes.length > fileBytesAtMost) {
    throw new ContactFileRefused({ reason: 'tooLarge', limit: fileBytesAtMost });
  }
  const encoding = chosen.encoding ?? detectEncoding(bytes);
  const separator = chosen.separator ?? (await detectSeparator(bytes, encoding));
  let first: string[] | null = null;
  let hasHeader = chosen.hasHeader ?? true;
  let rowCount = 0;
  const filled: number[] = [];
  const samples: string[][] = [];

  for await (const rows of tableOf(bytes, { encoding, separator })) {
    for (const row of rows) {
      if (first === null && 'cells' in row) {
        first = row.cells;
        hasHeader = chosen.hasHeader ?? isHeader(first);
        if (hasHeader) continue;
      }
      rowCount++;
      if (!('cells' in row)) continue;
      if (samples.length < sampledRows)
        samples.push(row.cells.map((cell) => cell.slice(0, sampledCharacters)));
      for (const [index, cell] of row.cells.entries()) {
        if (cell.trim() !== '') filled[index] = (filled[index] ?? 0) + 1;
      }
    }
  }
  if (first === null) throw new ContactFileRefused({ reason: 'noContacts' });
  const headers = first.map((cell) => (hasHeader ? tidyLine(cell).slice(0, sampledCharacters) : ''));
  const fields = guessFields(headers, samples);
  const columns = headers.map((header, index) => ({
    header,
    filled: filled[index] ?? 0,
    field: fields[index] ?? 'ignore',
  }));
  return { encoding, separator, hasHeader, columns, sampleRows: samples, rowCount };
}

/**
 * Reads a CSV file as a person has settled it. A row is taken over as a whole or not at all. The event loop runs
 * meanwhile.
 * @param atMost how many rows are read before the file is refused
 * @throws {ContactFileRefused} if the file is too large, no text, or not the one that the mapping was made for
 */
export async function readCsv(
  bytes: Uint8Array,
  mapping: CsvMapping,
  atMost = contactsAtMost,
): Promise<ContactImport> {
  const contacts: ContactFields[] = [];
  const unreadable: Unreadable[] = [];
  const warnings: ImportWarning[] = [];
  const width = mapping.fields.length;
  let read = mapping.hasHeader ? null : createRowReader(mapping.fields, []);
  let isFirst = true;

  const take = (row: CsvRow): void => {
    const line = row.number;
    const cells = 'cells' in row ? row.cells : null;
    const flaw = 'cells' in row ? wrongWidth(row.cells, width) : row.reason;
    const fitted = flaw === null && cells && read ? fitContact(read(cells)) : null;
    if (fitted?.contact) {
      contacts.push(fitted.contact);
      if (fitted.moved.length > 0) warnings.push({ kind: 'movedToNote', line, fields: fitted.moved });
      return;
    }
    const text = 'cells' in row ? row.cells.join(mapping.separator) : row.text;
    unreadable.push({ line, reason: fitted?.reason ?? flaw ?? 'empty', text: unreadableText(text) });
  };

  for await (const rows of tableOf(bytes, mapping)) {
    for (const row of rows) {
      if (isFirst && 'cells' in row) {
        isFirst = false;
        if (row.cells.length !== width) throw new ContactFileRefused({ reason: 'otherColumns' });
        if (read === null) {
          read = createRowReader(mapping.fields, row.cells.map(tidyLine));
          continue;
        }
      }
      if (contacts.length + unreadable.length >= atMost) {
        throw new ContactFileRefused({ reason: 'tooManyContacts', limit: atMost });
      }
      take(row);
    }
  }
  return { contacts, unreadable, warnings };
}

function wrongWidth(cells: readonly string[], width: number): 'tooFewCells' | 'tooManyCells' | null {
  if (cells.length < width) return 'tooFewCells';
  return cells.slice(width).every((cell) => cell.trim() === '') ? null : 'tooManyCells';
}
