import type { Contact } from '../../../contract/model/contacts/contact.ts';
import { findNumbers } from '../numbers/find-numbers.ts';
import { numberText } from '../numbers/number-text.ts';
import { digitsOf, isInternational, isPossibleNumber, readTypedNumber } from '../numbers/phone-number.ts';

/** The numbers of a contact as the telephone system sends them when they call: E.164 digits without plus, or a local number's. */
export interface ContactNumbers {
  /** They stand among its numbers. */
  known: readonly string[];
  /** They were only found in its note. */
  maybe: readonly string[];
}

const mostInternalDigits = 6;
/** E.164: nothing longer can call. */
const mostLocalDigits = 15;

/** Shared by most contacts of a large phone book. */
const none: readonly string[] = [];

/**
 * Reads all numbers of a contact.
 * @param country home country, ISO 3166
 */
export function readContactNumbers(
  { numbers, note }: Pick<Contact, 'numbers' | 'note'>,
  country: string,
): ContactNumbers {
  const known: string[] = [];
  for (const { number } of numbers) {
    for (const each of readNumberField(number, country)) if (!known.includes(each)) known.push(each);
  }
  const inNote = note === '' ? [] : findNumbers(note, country);
  return { known, maybe: inNote.length === 0 ? none : inNote.filter((number) => !known.includes(number)) };
}

/**
 * Reads what was entered or imported as a number: usually one, but several or a remark beside it are found, too. Digits
 * that are no whole number stand for themselves, as a local or internal one.
 * @param country home country, ISO 3166
 */
export function readNumberField(text: string, country: string): string[] {
  const single = readTypedNumber(text, country);
  if (single !== null && isPossibleNumber(single)) return [single];
  const found = findNumbers(text, country);
  if (found.length > 0) return found;
  if (single !== null) return [single];
  const plain = numberText(text) ?? '';
  const digits = digitsOf(plain);
  // An internal number may begin with two zeros, as `007` does.
  const isAbroad = plain.includes('+') || (isInternational(plain) && digits.length > mostInternalDigits);
  return digits === '' || digits.length > mostLocalDigits || isAbroad ? [] : [digits];
}
