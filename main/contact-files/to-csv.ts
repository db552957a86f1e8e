import type { CsvSeparator } from '../../contract/model/contacts/contact-import.ts';
import { byteOrderMark, csvLine } from '../lib/pure/csv.ts';
import { createTimedYield } from '../lib/yield-to-loop.ts';

/** Writes rows as CSV, see `csvLine`, with a byte order mark. The event loop runs meanwhile. */
export async function toCsv(rows: Iterable<readonly string[]>, separator: CsvSeparator): Promise<string> {
  const pause = createTimedYield();
  const lines = [byteOrderMark];
  for (const row of rows) {
    lines.push(csvLine(row, separator));
    const rest = pause();
    if (rest) await rest;
  }
  return lines.join('');
}
