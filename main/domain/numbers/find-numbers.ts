import { splitRow, type Reading } from './find-numbers-split.ts';
import { plainText, withoutOtherFigures } from './number-text.ts';
import { callingCodeLength } from './phone-number-plan.ts';
import {
  digitsOf,
  isInternational,
  isPossibleNumber,
  isValidNumber,
  readTypedNumber,
} from './phone-number.ts';
import { splitExtensions } from './shared-main-number.ts';

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

/**
 * Digits with what people put between those of a number; a line's end and a comma are not among it. One digit is enough behind
 * a plus: it is what is left of a number.
 */
const row =
  /(?:(?:(?<![\p{L}\p{N}])\( ?)?\+ ?\(? ?\d|(?<![\p{L}\p{N}])(?:\( ?)?\d[ ()./-]{0,4}\d)(?:[ ()./-]{0,4}\d)*/gu;

/** What ends the claim of a number that could not be read upon the digits behind it: a line, or words of their own. */
const endsInternational = /[\n\r]|[,;.!?|]\s[^\d\n]*\p{L}{2}/u;
/** Between two international numbers: the second one may as well be a plus too many. */
const glue = /^(?!.* \/ )[ ()./-]*$/;
const endsNational = /[\n\r/]|[,;.!?|]\s|\p{L}{2}/u;

/** A row, and what stands around it. */
interface Row {
  text: string;
  isInternational: boolean;
  /** Between the row before and this one. */
  gap: string;
  /** A unit or a word follows it at once, as in `2x` or `50%`: its last digits are no part of a number. */
  isCut: boolean;
}

/**
 * Finds numbers in free text by the rules of a typed number. A national number has to be a valid one, an international
 * one only to look like one: it is one number or none, never taken apart, and neither are digits behind one that cannot
 * be read. A single row of 6 to 10 digits that is neither stands for itself, as a local number. Days, amounts, bank accounts,
 * numbers of orders and what a spreadsheet has damaged are passed over, and so is what comes after 20,000 characters or
 * 1,000 attempts.
 * @param country home country, ISO 3166
 * @returns E.164 digits without plus, or those of a local number, in the order of the text, each once
 */
export function findNumbers(text: string, country: string): string[] {
  if (!hasDigits.test(text)) return [];
  let attempts = 0;
  const read = (part: string): Reading | null => {
    attempts += 1;
    return attempts > mostAttempts ? null : readPart(part, country);
  };
  const found: string[] = [];
  let claim: RegExp | null = null;
  let last: readonly string[] = [];
  for (const each of rowsOf(withoutOtherFigures(plainText(beginningOf(text))))) {
    // `+52x1 551 234 5678` and `+52 1 +551 234 5678` are a number of Mexico that somebody mistyped, and no other country's.
    const isClaimed = claim !== null && !claim.test(each.gap);
    const isGlued = each.isInternational && glue.test(each.gap);
    if (isClaimed && (isGlued || !each.isInternational)) continue;
    const numbers = readRow(each, read, country);
    claim = numbers.length > 0 ? null : claimOf(each);
    if (isGlued && found.length > 0 && ![...last, ...numbers].every(isValidNumber)) continue;
    found.push(...numbers);
    last = numbers;
  }
  return [...new Set(found)];
}

/** Cuts a long text, but not inside of a number. */
function beginningOf(text: string): string {
  if (text.length <= longestText) return text;
  let end = longestText;
  while (end > 0 && !/[\p{L}\n,;:]/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function* rowsOf(text: string): Generator<Row> {
  let end = 0;
  for (const { 0: digits, index } of text.matchAll(row)) {
    const gap = text.slice(end, index);
    end = index + digits.length;
    const isCut = /^[\p{L}\p{N}\p{Sc}%]/u.test(text.slice(end, end + 2));
    yield {
      text: isCut ? digits.replace(/\d+$/, '') : digits,
      isInternational: isInternational(digits),
      gap,
      isCut,
    };
  }
}

function claimOf(broken: Row): RegExp | null {
  if (broken.isInternational) return endsInternational;
  return /^\(? ?0/.test(broken.text) || broken.isCut ? endsNational : null;
}

function readRow(
  { text, isCut, isInternational: isAbroad }: Row,
  read: (part: string) => Reading | null,
  country: string,
): readonly string[] {
  const count = digitsOf(text).length;
  if (count < fewestDigits) return [];
  const extensions = splitExtensions(text).map((part) => read(part));
  if (extensions.length > 0 && extensions.every((reading) => reading !== null))
    return extensions.flatMap(({ numbers }) => numbers);
  const whole = read(text);
  if (whole) return isCut && isAbroad && !whole.numbers.every(isValidNumber) ? [] : whole.numbers;
  if (/^[1-9]\d*$/.test(text)) return count <= mostLocalDigits ? [text] : [];
  const split = splitRow(text, read);
  return split.length > 0 || isCut ? split : readUnknown(text, country);
}

/** What begins as an international number and is none that the metadata knows: one number, if there is such a country. */
function readUnknown(text: string, country: string): string[] {
  const number = isInternational(text) ? readTypedNumber(text, country) : null;
  return number !== null && callingCodeLength(number) > 0 ? [number] : [];
}

/** The fewer numbers, and the surer, the less a reading costs. */
function readPart(text: string, country: string): Reading | null {
  const number = readTypedNumber(text, country);
  if (number === null) return null;
  if (isValidNumber(number)) return { numbers: [number], cost: /^\(? ?[+0]/.test(text) ? 2 : 4 };
  return isInternational(text) && isPossibleNumber(number)
    ? { numbers: [number], cost: 5, isDoubtful: true }
    : null;
}
