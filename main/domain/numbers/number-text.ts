import { spelledOutEnds, splitExtensions } from './shared-main-number.ts';

// What people, word processors, web pages and spreadsheets do to a number before anybody reads it. All that reads a
// number, or looks for some in a text, reads the text that comes out of here.

/** Blanks of every kind, what is invisible (soft hyphens, marks of zero width), and dots in the middle of a line. */
const blanks = /[\p{Zs}\t\p{Cf}\u00b7\u0387\u2022\u2027\u2219\u22c5\u30fb\uff65]/gu;
const hyphens = /[\p{Pd}\u2212]/gu;

/** Behind a main number: the extension, which in Austria and Germany is dialled straight after it. */
const extension =
  /(\d)(?: ?- ?0(?!\d))? ?,? ?\(? ?(?:DW|Durchwahl|Kl\.?|Klappe)[.:]? ?-? ?(\d{1,5})\)?(?![\d.,])/gi;

/** Spreadsheets that took a number for an amount write it so: without a plus or any separator. */
const spreadsheetZero = /(?<![+\d.,][ ()/-]{0,3})(\d{7,})[.,]0(?!\d)/g;

/** A number of which a spreadsheet has kept the first digits alone. */
const spreadsheetPower = /(?<![\p{L}\d.,])[+-]?\d(?:[.,]\d+)?E\+\d{2,3}(?![\p{L}\d])/giu;

/** Nothing that has no more than these needs any of the above. */
const untouched = /^[+\d ()/-]*$/;

/** All but Latin letters and what is on a keyboard: only among it are other blanks and hyphens, and most texts have none. */
const unusual = /[^\n\r -~\u00c0-\u024f]+/g;

/**
 * What has digits, and is no number: days, bank accounts (IBAN), amounts of money, numbers of orders and customers. Behind a
 * plus or `00` and a few digits more (the lookbehinds) it is a part of a number.
 */
const otherFigures = [
  /(?<![\d.-])(?<!(?:\+|\b00[1-9])[\d ()./-]{0,9})(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\d-])/g,
  /(?<![\d./])(?<!(?:\+|\b00[1-9])[\d ()./-]{0,9})(?:0?[1-9]|[12]\d|3[01])([./])(?:0?[1-9]|1[0-2])\1(?:(?:19|20)\d\d|\d\d)(?![./-]?\d)/g,
  /\b[A-Z]{2}\d\d(?: ?[\dA-Z]{4}){2,7}(?: ?[\dA-Z]{1,4})?\b/g,
  spreadsheetPower,
  /(?<![\d.,])(?<!(?:\+|\b00[1-9])[\d ()./-]{0,9})\d{1,3}(?:[. ]\d{3})+,\d\d?(?!\d)/g,
  /(?<![\d.,])\d+[.,]\d\d? ?(?:\p{Sc}|EUR|USD|CHF)/gu,
  /\p{Sc} ?\d[\d.,]*/gu,
  /(?<!\p{L})(?:Kd|Kunden|Auftrags?|Bestell|Rechnungs?|Artikel|Liefer|Vertrags?|Vorgangs?|Steuer|Konto|Order|Invoice|Customer|Ticket)[- ]?(?:nr|no|nummer|number|id|#)[.:]? ?#?[\p{Lu}-]{0,6}\d[\d./-]*/giu,
];

const dayAtBeginning =
  /^(?:(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)|(?:0?[1-9]|[12]\d|3[01])([./])(?:0?[1-9]|1[0-2])\1(?:(?:19|20)\d\d|\d\d)(?![./-]?\d))/;

/** A single number as most people write it: in it there is nothing to make plain, no day and no other extension. */
const plainNumber = /^(?!\d{4}-)[+(]?\d[\d ()-]*$/;

/** Brackets, a plus, and digits with what people put between them. */
const numberLike = /^\(? ?\+? ?\(? ?\d[\d ()./-]*$/;

/** Characters; a number has separators, but not many. */
const longestNumber = 60;

/**
 * Writes a text with plain blanks and hyphens. `DW 15` behind a number becomes the extension that it is, `-15`, the
 * `.0` that a spreadsheet put behind one goes, and `23125801 oder 802` is written out.
 */
export function plainText(text: string): string {
  if (untouched.test(text)) return text;
  const plain = text.replace(unusual, (some) => some.replace(blanks, ' ').replace(hyphens, '-'));
  return spelledOutEnds(plain.replace(spreadsheetZero, '$1').replace(extension, '$1-$2'));
}

/**
 * @returns the text of a single number in plain characters; null for a text that does not look like one, or is several
 *   extensions. It may still be no number of any country
 */
export function numberText(text: string): string | null {
  if (text.length > 4 * longestNumber) return null;
  const trimmed = text.trim();
  if (trimmed.length <= longestNumber && plainNumber.test(trimmed)) return trimmed;
  const plain = plainText(trimmed)
    .trim()
    .replace(/^(?:tel|callto):\s*/i, '');
  if (plain.length > longestNumber || !numberLike.test(plain) || dayAtBeginning.test(plain)) return null;
  return splitExtensions(plain).length > 0 ? null : plain;
}

/**
 * @param plain as `plainText` makes it
 * @returns the text without figures that are no numbers, a line's end in the place of each
 */
export function withoutOtherFigures(plain: string): string {
  return otherFigures.reduce((rest, figures) => rest.replace(figures, '\n'), plain);
}

/**
 * Whether a spreadsheet has damaged a number beyond repair: `4,93023E+11` has lost its last digits. (`491713920081.0` has
 * lost nothing and is read.)
 */
export function isDamagedBySpreadsheet(text: string): boolean {
  // Asked for every number of an import.
  if (!/E\+\d/i.test(text)) return false;
  const plain = plainText(text).trim();
  return plain.replace(spreadsheetPower, '') === '' && plain !== '';
}
