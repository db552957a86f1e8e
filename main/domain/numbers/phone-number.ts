import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import type { NumberView } from '../../../contract/model/calls/caller-log.ts';
import {
  keepsZero,
  mayBeNational,
  quicklyReadInternational,
  quicklyReadNational,
  quicklyValidate,
} from './phone-number-quick.ts';

/** Digits of the shortest international numbers that there are. */
const fewestInternational = 6;

/**
 * Reads a number as the telephone system sends it: bare digits are always international.
 * @returns E.164 digits without plus; null for short, private and withheld numbers, and for what is no number.
 */
export function readSentNumber(sent: string): string | null {
  if (!/^\+?\d+$/.test(sent)) return null;
  const quick = quicklyReadInternational(digitsOf(sent));
  if (quick !== undefined) return quick;
  return readPossible(sent.startsWith('+') ? sent : `+${sent}`);
}

/**
 * Reads a number as people type it: `+…`, `00…` and the national trunk prefix as usual. Digits without any prefix are
 * national where the home country writes its numbers so (Italy's mobiles, Spain, North America), otherwise
 * international where that makes a valid number. A `(0)` behind a country code is dropped, but not from numbers that
 * keep their zero.
 * @param country home country, ISO 3166
 * @returns E.164 digits without plus, or null where it is a local, internal or no number
 */
export function readTypedNumber(typed: string, country: string): string | null {
  const text = typed.trim().replace(/^00/, '+');
  const home = homeCountry(country);
  const isPlain = text.length < 40 && /^[+(]?\d[\d ()./-]*$/.test(text);
  if (text.startsWith('+')) {
    const whole = dropTrunkZero(text);
    const quick = isPlain ? quicklyReadInternational(digitsOf(whole)) : undefined;
    return quick === undefined ? readPossible(whole) : quick;
  }
  if (/^\(?0/.test(text)) {
    return (isPlain ? quicklyReadNational(digitsOf(text), home) : undefined) ?? readPossible(text, home);
  }
  return readBareNational(text, home) ?? readBareInternational(text);
}

/** @param number E.164 digits without plus */
export function isValidNumber(number: string): boolean {
  return quicklyValidate(number) ?? parsePhoneNumberFromString(`+${number}`)?.isValid() ?? false;
}

/** Makes a number that the telephone system sent readable; short and private numbers stay as they are. */
export function viewNumber(sent: string | null): NumberView {
  if (sent === null || sent === '') return { number: null, label: null, withheld: false };
  if (isWithheld(sent)) return { number: null, label: null, withheld: true };
  const digits = readSentNumber(sent);
  if (digits === null) return { number: sent, label: sent, withheld: false };
  const number = `+${digits}`;
  return {
    number,
    label: parsePhoneNumberFromString(number)?.formatInternational() ?? number,
    withheld: false,
  };
}

/** What the telephone system sends instead of a number that the caller withholds. */
export function isWithheld(sent: string): boolean {
  return sent.toLowerCase() === 'anonymous';
}

/** Takes the `(0)` out of `+49 (0) 30…`, or its brackets where the country's numbers keep their zero. */
export function dropTrunkZero(international: string): string {
  return international.replace(/\(\s*0\s*\)/, (_, at: number) =>
    keepsZero(digitsOf(international.slice(0, at))) ? '0' : '',
  );
}

export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** @returns the country to read numbers with: Germany where there is no such country */
export function homeCountry(country: string): CountryCode {
  const code = country.toUpperCase();
  return isSupportedCountry(code) ? code : 'DE';
}

function readBareInternational(text: string): string | null {
  const digits = digitsOf(text);
  if (digits.length < fewestInternational) return null;
  const isValid = quicklyValidate(digits);
  if (isValid !== undefined) return isValid ? digits : null;
  const parsed = parsePhoneNumberFromString(`+${digits}`);
  return parsed?.isValid() ? parsed.number.slice(1) : null;
}

/** Only where the country writes it so. */
function readBareNational(text: string, country: CountryCode): string | null {
  const digits = digitsOf(text);
  if (!mayBeNational(digits, country)) return null;
  const parsed = parsePhoneNumberFromString(text, country);
  return parsed?.isValid() && digitsOf(parsed.formatNational()) === digits ? parsed.number.slice(1) : null;
}

function readPossible(text: string, country?: CountryCode): string | null {
  const parsed = country ? parsePhoneNumberFromString(text, country) : parsePhoneNumberFromString(text);
  return parsed?.isPossible() ? parsed.number.slice(1) : null;
}
