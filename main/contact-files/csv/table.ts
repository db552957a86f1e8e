import {
  columnsAtMost,
  csvSeparatorSchema,
  type CsvEncoding,
  type CsvFormat,
  type CsvSeparator,
} from '../../../contract/model/contacts/contact-import.ts';
import { isTelling } from './fields.ts';
import { rowsOf, type CsvRow } from './rows.ts';
import { ContactFileRefused } from '../refusal.ts';

/** How much of a file is looked at to find its separator; bytes. */
const lookedAt = 64 * 1024;

/**
 * Reads the rows in which something stands. The line `sep=;` that Excel puts before everything is none of them.
 * @throws {ContactFileRefused} if the file is too large, no text, or no table
 */
export async function* tableOf(
  bytes: Uint8Array,
  format: Omit<CsvFormat, 'hasHeader'>,
): AsyncGenerator<CsvRow[]> {
  for await (const rows of rowsOf(bytes, format)) {
    for (const row of rows) {
      if ('cells' in row && row.cells.length > columnsAtMost) {
        throw new ContactFileRefused({ reason: 'notText' });
      }
    }
    yield rows.filter((row) => !('cells' in row) || !isEmpty(row.cells, row.number, format.separator));
  }
}

function isEmpty(cells: readonly string[], number: number, separator: CsvSeparator): boolean {
  if (number === 1 && separatorNamed(cells.join(separator)) !== undefined) return true;
  // Of separators alone, whichever of them is the one.
  return cells.every((cell) => /^[\s,;|]*$/.test(cell));
}

/** What Excel's line `sep=;` names. */
function separatorNamed(line: string): CsvSeparator | undefined {
  return csvSeparatorSchema.options.find((separator) => line.toLowerCase() === `sep=${separator}`);
}

/**
 * Finds the separator. With the right one telephone numbers and e-mail addresses fill their cells, so it is the one with which
 * most rows have such a cell; of several the one with which most rows have as many cells as the first, which has to have two of
 * them; a comma where there is none. Cells are no proof by themselves: some programs leave out empty ones at a row's end, and
 * `Krause, Nina` has a comma in every row.
 */
export async function detectSeparator(bytes: Uint8Array, encoding: CsvEncoding): Promise<CsvSeparator> {
  let best = { separator: ',' as CsvSeparator, merits: [0, 0, 0] };
  for (const separator of csvSeparatorSchema.options) {
    const found: string[][] = [];
    for await (const rows of rowsOf(bytes.subarray(0, lookedAt), { encoding, separator })) {
      for (const row of rows) if ('cells' in row && row.cells.join('') !== '') found.push(row.cells);
    }
    const named = separatorNamed(found[0]?.join(separator) ?? '');
    if (named) return named;
    const columns = found[0]?.length ?? 0;
    if (columns < 2) continue;
    const telling = found.filter((cells) => cells.length > 1 && cells.some(isTelling)).length;
    const alike = found.filter((cells) => cells.length === columns).length;
    const merits = [telling, alike, columns];
    if (isMore(merits, best.merits)) best = { separator, merits };
  }
  return best.separator;
}

/** Compares by the first that differs. */
function isMore(merits: readonly number[], others: readonly number[]): boolean {
  const at = merits.findIndex((merit, index) => merit !== others[index]);
  return at !== -1 && (merits[at] ?? 0) > (others[at] ?? 0);
}
