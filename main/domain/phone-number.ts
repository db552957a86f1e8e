import {
  AsYouType,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/max';
import type { NumberView } from '../../contract/caller-log.ts';

/** What sipgate sends instead of a number that the caller withholds. */
const withheldNumber = 'anonymous';

/**
 * Reads a number as sipgate sends it: bare digits are always international.
 * @returns E.164 digits without plus; null for short, private and withheld numbers, and for what is no number.
 */
export function readSipgateNumber(sent: string): string | null {
  if (!/^\+?\d+$/.test(sent)) return null;
  const parsed = parsePhoneNumberFromString(sent.startsWith('+') ? sent : `+${sent}`);
  return parsed?.isPossible() ? parsed.number.slice(1) : null;
}

/**
 * Reads a number as people type it: `+…`, `00…` and the national trunk prefix as usual; digits without any prefix
 * are international where that makes a valid number. A `(0)` behind a country code is dropped.
 * @param country home country, ISO 3166
 * @returns E.164 digits without plus, or null where it is a local, internal or no number
 */
export function readTypedNumber(typed: string, country: string): string | null {
  const text = typed.trim().replace(/^00/, '+');
  if (text.startsWith('+')) {
    const parsed = parsePhoneNumberFromString(text.replace(/\(0\)/, ''));
    return parsed?.isPossible() ? parsed.number.slice(1) : null;
  }
  if (/^\(?0/.test(text)) {
    const parsed = parsePhoneNumberFromString(text, homeCountry(country));
    return parsed?.isPossible() ? parsed.number.slice(1) : null;
  }
  const international = parsePhoneNumberFromString(`+${text.replace(/\D/g, '')}`);
  return international?.isValid() ? international.number.slice(1) : null;
}

/**
 * Makes a test for numbers out of a typed number or pattern. `*` stands for one or more digits; what stands before it
 * is read like a number, so `0049 30*`, `+4930*`, `4930*` and, at home in Germany, `030*` are the same.
 * @param country home country, ISO 3166
 * @returns a function that takes a number as sipgate sends it (`anonymous` included); always false for an empty pattern
 */
export function numberMatcher(pattern: string, country: string): (sent: string | null) => boolean {
  const text = pattern.trim();
  if (text === '') return () => false;
  if (text.toLowerCase() === withheldNumber) return (sent) => sent?.toLowerCase() === withheldNumber;
  if (!text.includes('*')) {
    const wanted = readTypedNumber(text, country) ?? digitsOf(text);
    return (sent) => wanted !== '' && sent !== null && (readSipgateNumber(sent) ?? digitsOf(sent)) === wanted;
  }
  const star = text.indexOf('*');
  const rest = text.slice(star).replace(/[^\d*]/g, '');
  const expression = new RegExp(
    `^${readTypedPrefix(text.slice(0, star), country)}${rest.replace(/\*+/g, '\\d+')}$`,
  );
  return (sent) => sent !== null && expression.test(readSipgateNumber(sent) ?? digitsOf(sent));
}

/** Reads the beginning of a number as people type it; E.164 digits, as far as they go. */
function readTypedPrefix(typed: string, country: string): string {
  const text = typed.replace(/^00/, '+');
  if (text.startsWith('+')) return digitsOf(text.replace(/\(0\)/, ''));
  if (!/^\(?0/.test(text)) return digitsOf(text);
  // Not every country drops the zero: Italy keeps it.
  const home = new AsYouType(homeCountry(country));
  home.input(digitsOf(text));
  return digitsOf(home.getNumberValue() ?? '');
}

/** Makes a number that sipgate sent readable; short and private numbers stay as they are. */
export function viewNumber(sent: string | null): NumberView {
  if (sent === null || sent === '') return { number: null, label: null, withheld: false };
  if (sent.toLowerCase() === withheldNumber) return { number: null, label: null, withheld: true };
  const digits = readSipgateNumber(sent);
  if (digits === null) return { number: sent, label: sent, withheld: false };
  const number = `+${digits}`;
  return {
    number,
    label: parsePhoneNumberFromString(number)?.formatInternational() ?? number,
    withheld: false,
  };
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

function homeCountry(country: string): CountryCode {
  const code = country.toUpperCase();
  return isSupportedCountry(code) ? code : 'DE';
}
