import { splitRow, type Reading } from './find-numbers-split.ts';
import { isValidNumber, readTypedNumber } from './phone-number.ts';

// libphonenumber's own finder takes a comma for the beginning of an extension, misses numbers with nothing but a blank
// between them, reads digits without prefix as national ones and knows no `00`. So only the reading is left to it.

/** As far as a text is looked through; characters. A contact's note is no longer. */
const longestText = 20_000;

/** How many readings are tried in one text: a tenth of a second, whatever stands in it. */
const mostAttempts = 1_000;

const fewestDigits = 6;
const mostLocalDigits = 10;

/** Six digits with hardly anything between them: without these there is no number. */
const hasDigits = /\d(?:\D{0,4}\d){5}/;

/** Digits with what people put between those of a number; a line's end and a comma are not among it. */
const row = /(?<![\p{L}\p{N}])(?:\+ ?|\( ?\+? ?)?\d(?:[\p{Zs}\t()./\p{Pd}]{0,4}\d)+/gu;

/** Days, and international bank account numbers. */
const noNumbers = [
  /(?<![\d.-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\d-])/g,
  /(?<![\d./])(?:0?[1-9]|[12]\d|3[01])([./])(?:0?[1-9]|1[0-2])\1(?:(?:19|20)\d\d|\d\d)(?![./-]?\d)/g,
  /\b[A-Z]{2}\d\d(?: ?[\dA-Z]{4}){2,7}(?: ?[\dA-Z]{1,4})?\b/g,
];

/**
 * Finds numbers in free text by the rules of a typed number. A national number has to be a valid one, an international
 * one only possible; a single row of 6 to 10 digits that is neither stands for itself, as a local number. Days and bank
 * accounts are passed over, and so is what comes after 20,000 characters or 1,000 attempts.
 * @param country home country, ISO 3166
 * @returns E.164 digits without plus, or those of a local number, in the order of the text, each once
 */
export function findNumbers(text: string, country: string): string[] {
  if (!hasDigits.test(text)) return [];
  const cleaned = noNumbers.reduce((rest, none) => rest.replace(none, '\n'), beginningOf(text));
  let attempts = 0;
  const read = (part: string): Reading | null => {
    attempts += 1;
    return attempts > mostAttempts ? null : readNumber(part, country);
  };
  const found = [...cleaned.matchAll(row)].flatMap((match) =>
    readRow(withoutUnit(match[0], cleaned[match.index + match[0].length]), read),
  );
  return [...new Set(found)];
}

/** Cuts a long text, but not inside of a number. */
function beginningOf(text: string): string {
  if (text.length <= longestText) return text;
  let end = longestText;
  while (end > 0 && !/[\p{L}\n,;:]/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Leaves out the last digits where a unit or a word follows them at once, as in `2x` or `50%`. */
function withoutUnit(digits: string, next: string | undefined): string {
  return next !== undefined && /[\p{L}\p{N}\p{Sc}%]/u.test(next) ? digits.replace(/\d+$/, '') : digits;
}

function readRow(text: string, read: (part: string) => Reading | null): string[] {
  const count = text.replace(/\D/g, '').length;
  if (count < fewestDigits) return [];
  const whole = read(text);
  if (whole) return whole.numbers;
  if (/^[1-9]\d*$/.test(text)) return count <= mostLocalDigits ? [text] : [];
  return splitRow(text, read);
}

/** The fewer numbers, and the surer, the less a reading costs. */
function readNumber(text: string, country: string): Reading | null {
  const number = readTypedNumber(text, country);
  if (number === null) return null;
  const hasPrefix = /^\(? ?[+0]/.test(text);
  if (isValidNumber(number)) {
    return { numbers: [number], cost: hasPrefix ? 2 : 4 };
  }
  return /^\(? ?(?:\+|00)/.test(text) ? { numbers: [number], cost: 5 } : null;
}
