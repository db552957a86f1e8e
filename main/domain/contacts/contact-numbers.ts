import type { Contact } from '../../../contract/model/contacts/contact.ts';
import { findNumbers } from '../numbers/find-numbers.ts';
import { numberText, plainText } from '../numbers/number-text.ts';
import { digitsOf, readTypedNumber } from '../numbers/phone-number.ts';
import { splitExtensions } from '../numbers/shared-main-number.ts';

/** The numbers of a contact as the telephone system sends them when they call: E.164 digits without plus, or a local number's. */
export interface ContactNumbers {
  /** They stand among its numbers. */
  known: readonly string[];
  /** They were only found in its note. */
  maybe: readonly string[];
}

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
  const single = splitExtensions(plainText(text)).length > 0 ? null : readTypedNumber(text, country);
  if (single !== null) return [single];
  const found = findNumbers(text, country);
  if (found.length > 0) return found;
  const digits = digitsOf(numberText(text) ?? '');
  return digits === '' || digits.length > mostLocalDigits || text.includes('+') ? [] : [digits];
}
