import {
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/max';
import type { NumberView } from '../../../contract/model/calls/caller-log.ts';
import { numberKey } from './number-key.ts';
import { numberText } from './number-text.ts';
import { callingCodeLength, planOf } from './phone-number-plan.ts';
import {
  keepsZero,
  mayBeNational,
  quicklyReadInternational,
  quicklyReadNational,
  quicklyValidate,
} from './phone-number-quick.ts';

/** Digits of the shortest international numbers that there are. */
const fewestInternational = 6;

/** What has so many digits is a number, whether or not the metadata knows it; fewer may be an internal one. */
const fewestUnknown = 7;

/** E.164: more digits than these only where the metadata knows such numbers. */
const mostUnknown = 15;

/** A plus, `00`, or both, and brackets about it. */
const internationalPrefix = /^\(? ?(?:\+ ?\(? ?(?:00)?|00)/;

// Two questions are kept apart. Which digits are these? That is asked to compare, block, route and dial, and metadata that is
// too old must not stand in the way: what is international has the digits that stand there. And is it a plausible number?
// That is asked to show one, and wherever it is a guess that there is any.

/**
 * Reads a number as the telephone system sends it: bare digits are always international, with `+` or `00` before them,
 * too (a plus that a form leaves unescaped comes as a blank). Metadata is only asked where there are fewer than 7 digits.
 * @returns E.164 digits without plus; null for short, private and withheld numbers, and for what is no number.
 */
export function readSentNumber(sent: string): string | null {
  const [, digits] = /^\s*(?:\+|\+?00)?([1-9]\d+)\s*$/.exec(sent) ?? [];
  const number = digits === undefined ? null : readInternational(digits);
  return number !== null && (number.length >= fewestUnknown || isValidNumber(number)) ? number : null;
}

/**
 * Reads one number as people type it. What begins with `+`, `00` or what dials out of the home country is
 * international: its digits are those that stand there, known to the metadata or not. The national trunk prefix is read
 * as usual. Digits without any prefix are national where the home country writes its numbers so (Italy's mobiles, Spain,
 * North America) or did before, otherwise international where that makes a valid number. A zero behind a country code is dropped, but not
 * from numbers that keep their zero.
 * @param country home country, ISO 3166
 * @returns E.164 digits without plus, or null where it is a local, internal or no number, or several
 */
export function readTypedNumber(typed: string, country: string): string | null {
  const text = numberText(typed);
  if (text === null) return null;
  const home = homeCountry(country);
  const international = internationalDigits(text);
  if (international !== null) {
    const number = readInternational(international);
    return readLongExitCode(text, number, home) ?? number;
  }
  if (/^\(? ?0/.test(text)) return quicklyReadNational(digitsOf(text), home) ?? readNational(text, home);
  return readBareNational(text, home) ?? readOlderNational(text, home) ?? readBareInternational(text);
}

/** @param text as `numberText` makes it, or the beginning of such a text */
export function isInternational(text: string): boolean {
  return internationalPrefix.test(text);
}

/**
 * @param text as `numberText` makes it, or the beginning of such a text
 * @returns the digits behind `+` or `00`, without a trunk zero in brackets; null where neither stands there
 */
export function internationalDigits(text: string): string | null {
  return isInternational(text) ? digitsOf(dropTrunkZero(text.replace(internationalPrefix, ''))) : null;
}

/** @param number E.164 digits without plus */
export function isPossibleNumber(number: string): boolean {
  const quick = quicklyReadInternational(number);
  return quick === undefined
    ? (parsePhoneNumberFromString(`+${number}`)?.isPossible() ?? false)
    : quick === number;
}

/**
 * Whether the metadata knows it, in its present form or an older one.
 * @param number E.164 digits without plus
 */
export function isValidNumber(number: string): boolean {
  const key = numberKey(number);
  const isValid = (form: string): boolean =>
    quicklyValidate(form) ?? parsePhoneNumberFromString(`+${form}`)?.isValid() ?? false;
  return isValid(number) || (key !== number && isValid(key));
}

/**
 * What a number that the telephone system sent is compared by. Short and local numbers, and what is none (`anonymous`), are
 * their own keys.
 */
export function sentKey(sent: string): string {
  const number = readSentNumber(sent);
  return number === null ? sent : numberKey(number);
}

/** Makes a number that the telephone system sent readable; short and private numbers stay as they are. */
export function viewNumber(sent: string | null): NumberView {
  if (sent === null || sent === '') return { number: null, label: null, withheld: false };
  if (isWithheld(sent)) return { number: null, label: null, withheld: true };
  const digits = readSentNumber(sent);
  if (digits === null) return { number: sent, label: sent, withheld: false };
  return { number: `+${digits}`, label: labelOf(digits), withheld: false };
}

/** What the telephone system sends instead of a number that the caller withholds. */
export function isWithheld(sent: string): boolean {
  return sent.toLowerCase() === 'anonymous';
}

export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

const countries: ReadonlyMap<string, CountryCode> = new Map(getCountries().map((code) => [code, code]));

/** @returns the country to read numbers with: Germany where there is no such country */
export function homeCountry(country: string): CountryCode {
  return countries.get(country) ?? countries.get(country.toUpperCase()) ?? 'DE';
}

/** Takes the `(0)` out of `49 (0) 30…`, or its brackets where the country's numbers keep their zero. */
function dropTrunkZero(international: string): string {
  if (!international.includes('(')) return international;
  return international.replace(/\(\s*0\s*\)/, (_, at: number) =>
    keepsZero(digitsOf(international.slice(0, at))) ? '0' : '',
  );
}

/** @param digits of an international number, whatever stood before it */
function readInternational(digits: string): string | null {
  const quick = quicklyReadInternational(digits);
  if (typeof quick === 'string') return quick;
  const parsed = quick === null ? undefined : parsePhoneNumberFromString(`+${digits}`);
  return parsed?.isPossible() ? parsed.number.slice(1) : readUnknown(digits);
}

/** What the metadata does not know: a new range, or a number that is too short or too long there. */
function readUnknown(digits: string): string | null {
  const code = callingCodeLength(digits);
  const isTrunkZero = code > 0 && digits[code] === '0' && !keepsZero(digits.slice(0, code));
  const number = isTrunkZero ? digits.slice(0, code) + digits.slice(code).replace(/^0+/, '') : digits;
  return /^[1-9]/.test(number) && number.length >= fewestUnknown && number.length <= mostUnknown
    ? number
    : null;
}

/** A few countries dial out with more than `00`, such as Brazil and Korea, where the digits behind it choose who carries the call. */
function readLongExitCode(text: string, plain: string | null, home: CountryCode): string | null {
  if (text.includes('+')) return null;
  const digits = digitsOf(text);
  const [exitCode = ''] = planOf(home)?.international.exec(digits) ?? [];
  if (exitCode.length <= 2 || (plain !== null && isValidNumber(plain))) return null;
  const number = digits.slice(exitCode.length);
  return isValidNumber(number) ? number : null;
}

/** Groups are a country's own: of what is no number there, in no form, they would be a guess. */
function labelOf(digits: string): string {
  const parsed = [digits, numberKey(digits)].map((form) => parsePhoneNumberFromString(`+${form}`));
  return parsed.find((form) => form?.isPossible())?.formatInternational() ?? `+${digits}`;
}

function readNational(text: string, home: CountryCode): string | null {
  const parsed = parsePhoneNumberFromString(text, home);
  if (!parsed) return null;
  const digits = parsed.number.slice(1);
  if (parsed.isPossible()) return digits;
  // A zero that is no prefix there says nothing of a country.
  return digits === getCountryCallingCode(home) + digitsOf(text) ? null : readUnknown(digits);
}

/** Groups of North America, behind its own 1: `1-888-407-4747`. */
const northAmerican = /^\(? ?1\)?[ ./-]+\(?\d{3}\)?[ ./-]+\d{3}[ ./-]+\d{4}$/;

/** As it was written at home before: `1 55 1234 5678` in Mexico is no number of New Jersey. */
function readOlderNational(text: string, home: CountryCode): string | null {
  if (northAmerican.test(text) && isValidNumber(digitsOf(text))) return null;
  const number = getCountryCallingCode(home) + digitsOf(text);
  const key = numberKey(number);
  return key !== number && isValidNumber(key) ? number : null;
}

function readBareInternational(text: string): string | null {
  const digits = digitsOf(text);
  if (digits.length < fewestInternational || digits.length > mostUnknown + 2) return null;
  return isValidNumber(digits) ? digits : null;
}

/** Only where the country writes it so, or dials abroad so. */
function readBareNational(text: string, country: CountryCode): string | null {
  const digits = digitsOf(text);
  if (!mayBeNational(digits, country)) return null;
  const parsed = parsePhoneNumberFromString(text, country);
  if (!parsed?.isValid()) return null;
  const number = parsed.number.slice(1);
  const [exitCode = ''] = planOf(country)?.international.exec(digits) ?? [];
  const isAbroad = exitCode !== '' && exitCode + number === digits;
  return isAbroad || digitsOf(parsed.formatNational()) === digits ? number : null;
}
