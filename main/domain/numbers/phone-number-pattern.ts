import { AsYouType } from 'libphonenumber-js/max';
import {
  digitsOf,
  dropTrunkZero,
  homeCountry,
  isWithheld,
  readSentNumber,
  readTypedNumber,
} from './phone-number.ts';

/** No number has more digits. */
const longestPrefix = 20;

/**
 * Makes a test for numbers out of a typed number or pattern. `*` stands for one or more digits; what stands before it
 * is read like a number, so `0049 30*`, `+4930*`, `4930*` and, at home in Germany, `030*` are the same.
 * @param country home country, ISO 3166
 * @returns a function that takes a number as the telephone system sends it (`anonymous` included); always false for an empty pattern
 */
export function numberMatcher(pattern: string, country: string): (sent: string | null) => boolean {
  const text = pattern.trim();
  if (text === '') return () => false;
  if (isWithheld(text)) return (sent) => sent !== null && isWithheld(sent);
  if (!text.includes('*')) {
    const wanted = readTypedNumber(text, country) ?? digitsOf(text);
    return (sent) => wanted !== '' && sent !== null && (readSentNumber(sent) ?? digitsOf(sent)) === wanted;
  }
  const star = text.indexOf('*');
  const beginning = readTypedPrefix(text.slice(0, star), country);
  const [, ...rest] = text.slice(star).split(/\*\D*/);
  const parts = [beginning, ...rest.map(digitsOf)];
  return (sent) => sent !== null && consistsOf(readSentNumber(sent) ?? digitsOf(sent), parts);
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
function readTypedPrefix(typed: string, country: string): string {
  const text = typed.replace(/^00/, '+');
  if (text.startsWith('+')) return digitsOf(dropTrunkZero(text));
  const digits = digitsOf(text);
  if (!/^\(?0/.test(text) || digits.length > longestPrefix) return digits;
  // Not every country drops the zero: Italy keeps it.
  const home = new AsYouType(homeCountry(country));
  home.input(digits);
  return digitsOf(home.getNumberValue() ?? '');
}
