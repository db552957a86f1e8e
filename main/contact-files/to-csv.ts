import type { CsvSeparator } from '../../contract/model/contact-import.ts';
import { createPauses } from './pauses.ts';

/** A cell of which a spreadsheet makes a formula. See "CSV Injection" at OWASP, which lists the full-width signs too. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** Digits and what is written between them: a sum at worst. Without its plus a number would be another one. */
const telephoneNumber = /^\+[\d ()/.-]*$/;

/**
 * Writes rows as CSV (RFC 4180): lines end with CRLF, cells are quoted where they have to be. A byte order mark comes
 * first, as Excel takes UTF-8 for something else without it. Cells that a spreadsheet would run as a formula get an
 * apostrophe in front, {@link withoutApostrophe} takes it away again; telephone numbers with a plus stay as they are.
 * The event loop runs meanwhile.
 * @param separator Excel takes what the system's region has for lists: `;` in German, `,` in English
 */
export async function toCsv(rows: Iterable<readonly string[]>, separator: CsvSeparator): Promise<string> {
  const pause = createPauses();
  const lines = ['\uFEFF'];
  for (const row of rows) {
    lines.push(`${row.map((cell) => quote(withApostrophe(cell), separator)).join(separator)}\r\n`);
    await pause();
  }
  return lines.join('');
}

function withApostrophe(cell: string): string {
  return runs(cell) ? `'${cell}` : cell;
}

/** A cell as it was before `toCsv` wrote it. */
export function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && runs(cell) ? cell.slice(1) : cell;
}

/** Apostrophes that are there already count as none: so one too many can be told from one that belongs there. */
function runs(cell: string): boolean {
  const text = cell.replace(/^'+/, '');
  return formula.test(text) && !telephoneNumber.test(text);
}

function quote(cell: string, separator: CsvSeparator): string {
  const plain = !cell.includes(separator) && !/["\r\n]|^\s|\s$/.test(cell);
  return plain ? cell : `"${cell.replaceAll('"', '""')}"`;
}
