import type {
  ContactImport,
  CsvAnalysis,
  CsvFormat,
  CsvMapping,
} from '../../contract/model/contacts/contact-import.ts';
import { detectEncoding } from './csv/encoding.ts';
import { guessFields, isHeader } from './csv/fields.ts';
import { createCsvResult, type CsvResult } from './csv/result.ts';
import type { CellsRow, CsvRow } from './csv/rows.ts';
import { detectSeparator, tableOf } from './csv/table.ts';
import { ContactFileRefused, contactsAtMost, fileBytesAtMost } from './refusal.ts';
import { tidyLine } from './tidy.ts';

const sampledRows = 20;
const sampledCharacters = 200;

/**
 * Looks at a CSV file: how it is written, what its columns are called and what they seem to be. The event loop runs
 * meanwhile.
 * @param chosen what a person knows better
 * @throws {ContactFileRefused} if the file is too large, no text, or empty, or has too many rows
 */
export async function analyseCsv(
  bytes: Uint8Array,
  chosen: { [Key in keyof CsvFormat]?: CsvFormat[Key] | undefined } = {},
): Promise<CsvAnalysis> {
  if (bytes.length > fileBytesAtMost) {
    throw new ContactFileRefused({ reason: 'tooLarge', limit: fileBytesAtMost });
  }
  const encoding = chosen.encoding ?? (await detectEncoding(bytes));
  const separator = chosen.separator ?? (await detectSeparator(bytes, encoding));
  let first: string[] | null = null;
  let hasHeader = chosen.hasHeader ?? true;
  let rowCount = 0;
  let width = 0;
  const filled: number[] = [];
  const samples: string[][] = [];

  for await (const rows of tableOf(bytes, { encoding, separator })) {
    for (const row of rows) {
      if (first === null && 'cells' in row) {
        first = row.cells;
        width = first.length;
        hasHeader = chosen.hasHeader ?? isHeader(first);
        if (hasHeader) continue;
      }
      rowCount++;
      if (rowCount > contactsAtMost) {
        throw new ContactFileRefused({ reason: 'tooManyContacts', limit: contactsAtMost });
      }
      if (!('cells' in row)) continue;
      // Where nothing names the columns, the first row may be one of those whose last cells were left out.
      if (!hasHeader) width = Math.max(width, row.cells.length);
      if (samples.length < sampledRows)
        samples.push(row.cells.map((cell) => cell.slice(0, sampledCharacters)));
      for (const [index, cell] of row.cells.entries()) {
        if (cell.trim() !== '') filled[index] = (filled[index] ?? 0) + 1;
      }
    }
  }
  if (first === null) throw new ContactFileRefused({ reason: 'noContacts' });
  const names = hasHeader ? first : [];
  const headers = Array.from({ length: width }, (_, index) =>
    tidyLine((names[index] ?? '').slice(0, sampledCharacters)),
  );
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
  const width = mapping.fields.length;
  let result: CsvResult | null = null;
  /** Broken rows before the first that is well, which says whether the file is the right one. */
  const before: CsvRow[] = [];

  const begin = (first: CellsRow): CsvResult => {
    const isOther = mapping.hasHeader ? first.cells.length !== width : first.cells.length > width;
    if (isOther) throw new ContactFileRefused({ reason: 'otherColumns' });
    const begun = createCsvResult(mapping, mapping.hasHeader ? first.cells.map(tidyLine) : [], atMost);
    for (const row of before) begun.add(row);
    if (!mapping.hasHeader) begun.add(first);
    return begun;
  };

  for await (const rows of tableOf(bytes, mapping)) {
    for (const row of rows) {
      if (result !== null) result.add(row);
      else if ('cells' in row) result = begin(row);
      else before.push(row);
    }
  }
  if (result === null) throw new ContactFileRefused({ reason: 'otherColumns' });
  return result.finish();
}
