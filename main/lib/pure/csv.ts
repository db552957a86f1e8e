/** Comes first in a file: without it Excel takes UTF-8 for something else. */
export const byteOrderMark = '\uFEFF';

/** A cell of which a spreadsheet makes a formula. See "CSV Injection" at OWASP, which lists the full-width signs too. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** Digits and what is written between them: a sum at worst. Without its plus a number would be another one. */
const telephoneNumber = /^\+[\d ()/.-]*$/;

/**
 * Writes a line of CSV (RFC 4180), its end included. Cells are quoted where they have to be, and those that a
 * spreadsheet would run as a formula get an apostrophe in front, {@link withoutApostrophe} takes it away again; telephone
 * numbers with a plus stay as they are.
 */
export function csvLine(cells: readonly string[], separator: string): string {
  return `${cells.map((cell) => quote(withApostrophe(cell), separator)).join(separator)}\r\n`;
}

/** What Excel takes for a separator: what the system's region has for lists, `;` in German, `,` in English. */
export function csvSeparator(language: string): ',' | ';' {
  return language === 'de' ? ';' : ',';
}

/** A cell as it was before `csvLine` wrote it. */
export function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && runs(cell) ? cell.slice(1) : cell;
}

function withApostrophe(cell: string): string {
  return runs(cell) ? `'${cell}` : cell;
}

/** Apostrophes that are there already count as none: so one too many can be told from one that belongs there. */
function runs(cell: string): boolean {
  const text = cell.replace(/^'+/, '');
  return formula.test(text) && !telephoneNumber.test(text);
}

function quote(cell: string, separator: string): string {
  const plain = !cell.includes(separator) && !/["\r\n]|^\s|\s$/.test(cell);
  return plain ? cell : `"${cell.replaceAll('"', '""')}"`;
}
