import { AsYouType } from 'libphonenumber-js/max';
import { numberForms, numberKey } from './number-key.ts';
import { plainText } from './number-text.ts';
import {
  digitsOf,
  homeCountry,
  internationalDigits,
  isWithheld,
  readSentNumber,
  readTypedNumber,
  sentKey,
} from './phone-number.ts';

/** No number has more digits. */
const longestPrefix = 20;

/**
 * Makes a test for numbers out of a typed number or pattern. `*` stands for one or more digits; what stands before it
 * is read like a number, so `0049 30*`, `+4930*`, `4930*` and, at home in Germany, `030*` are the same. A pattern means a
 * number in all its forms, whichever of them was sent.
 * @param country home country, ISO 3166
 * @returns a function that takes a number as the telephone system sends it (`anonymous` included); always false for an empty pattern
 */
export function numberMatcher(pattern: string, country: string): (sent: string | null) => boolean {
  const text = plainText(pattern).trim();
  if (text === '') return () => false;
  if (isWithheld(text)) return (sent) => sent !== null && isWithheld(sent);
  if (!text.includes('*')) {
    const wanted = numberKey(readTypedNumber(text, country) ?? digitsOf(text));
    return (sent) => wanted !== '' && sent !== null && sentKey(sent) === wanted;
  }
  const star = text.indexOf('*');
  const beginning = readTypedPrefix(text.slice(0, star), country);
  const [, ...rest] = text.slice(star).split(/\*\D*/);
  const parts = [beginning, ...rest.map(digitsOf)];
  return (sent) => sent !== null && formsOf(sent).some((number) => consistsOf(number, parts));
}

/** None where the telephone system sent something else than a number. */
function formsOf(sent: string): string[] {
  const number = readSentNumber(sent);
  if (number !== null) return numberForms(number);
  return /^\d+$/.test(sent) ? [sent] : [];
}

/** Whether a number is made of these parts with at least one more digit between each two; in linear time. */
function consistsOf(number: string, [beginning = '', ...others]: readonly string[]): boolean {
  const end = others.pop() ?? '';
  if (!number.startsWith(beginning) || !number.endsWith(end)) return false;
  let at = beginning.length;
  for (const part of others) {
    const found = number.indexOf(part, at + 1);
    if (found < 0) return false;
    at = found + part.length;
  }
  return number.length - end.length > at;
}

/** Reads the beginning of a number as people type it; E.164 digits, as far as they go. */
function readTypedPrefix(text: string, country: string): string {
  const international = internationalDigits(text);
  if (international !== null) return international;
  const digits = digitsOf(text);
  if (!/^\(? ?0/.test(text) || digits.length > longestPrefix) return digits;
  // Not every country drops the zero: Italy keeps it.
  const home = new AsYouType(homeCountry(country));
  home.input(digits);
  return digitsOf(home.getNumberValue() ?? '');
}
