/** A cell of which a spreadsheet makes a formula. See "CSV Injection" at OWASP, which lists the full-width signs too. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** Digits and what is written between them: a sum at worst. Without its plus a number would be another one. */
const telephoneNumber = /^\+[\d ()/.-]*$/;

/**
 * Writes a line of CSV (RFC 4180), its end included. Cells are quoted where they have to be, and those that a
 * spreadsheet would run as a formula get an apostrophe in front; telephone numbers with a plus stay as they are.
 */
export function csvLine(cells: readonly string[], separator: ',' | ';'): string {
  return `${cells.map((cell) => quote(withApostrophe(cell), separator)).join(separator)}\r\n`;
}

function withApostrophe(cell: string): string {
  return formula.test(cell) && !telephoneNumber.test(cell) ? `'${cell}` : cell;
}

function quote(cell: string, separator: string): string {
  const plain = !cell.includes(separator) && !/["\r\n]|^\s|\s$/.test(cell);
  return plain ? cell : `"${cell.replaceAll('"', '""')}"`;
}
