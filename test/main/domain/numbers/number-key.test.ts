import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumberField } from '../../../../main/domain/contacts/contact-numbers.ts';
import { findNumbers } from '../../../../main/domain/numbers/find-numbers.ts';
import { numberForms, numberKey } from '../../../../main/domain/numbers/number-key.ts';
import { numberMatcher } from '../../../../main/domain/numbers/phone-number-pattern.ts';
import { callingCodeLength } from '../../../../main/domain/numbers/phone-number-plan.ts';
import { isValidNumber, readTypedNumber } from '../../../../main/domain/numbers/phone-number.ts';
import { anyCountrysNumber, anyLandline } from '../../../support/unit/numbers.ts';

/** How numbers were written, and how they are today. */
const forms = [
  ['Mexico', '5215512345678', '525512345678'],
  ['Argentina', '5491123456789', '541123456789'],
  ['Brazil', '551187654321', '5511987654321'],
  ['Brazil', '556191234567', '5561991234567'],
  ['Benin', '22990123456', '2290190123456'],
  ['Benin', '22921301234', '2290121301234'],
  ['Vietnam', '841201234567', '84701234567'],
  ['Vietnam', '841699333999', '84399333999'],
  ['Vietnam', '841995959999', '84595959999'],
] as const;

describe.each(forms)('a number of %s in its older form, %s', (_country, older, today) => {
  it('is the same as today, on both sides of every comparison', () => {
    expect([numberKey(older), numberKey(today)]).toEqual([today, today]);
    for (const number of [older, today]) {
      expect(numberForms(number)).toEqual([today, older]);
      expect(isValidNumber(number)).toBe(true);
      for (const typed of [`+${older}`, `00${today}`, `+${older.slice(0, -2)}*`, `${today.slice(0, -2)}*`])
        expect([typed, numberMatcher(typed, 'DE')(number)]).toEqual([typed, true]);
    }
  });
});

it.each([
  // A landline, and radio that kept its eight digits.
  '551132654321',
  '551177654321',
  // Too short for a mobile number, one digit too many, and one of today without an older form.
  '22912345678',
  '229901234567',
  '22502012345',
  '84912345678',
])('%s has one form', (number) => {
  expect(numberForms(number)).toEqual([number]);
});

describe('at home a number without prefix', () => {
  it.each([
    ['MX', '1 55 1234 5678', '5215512345678'],
    ['MX', '15512345678', '5215512345678'],
    ['MX', '1 222 123 4567', '5212221234567'],
    ['MX', '55 1234 5678', '525512345678'],
    // As North America groups its own.
    ['MX', '1-551-234-5678', '15512345678'],
    ['MX', '1 888 407 4747', '18884074747'],
    ['BR', '(11) 8765-4321', '551187654321'],
    ['BJ', '90 12 34 56', '22990123456'],
    // Elsewhere it is no number of Mexico.
    ['DE', '1 55 1234 5678', '15512345678'],
  ])('in %s, %s, is read in its older form, too', (country, typed, number) => {
    expect(readTypedNumber(typed, country)).toBe(number);
    expect(readNumberField(typed, country)).toEqual([number]);
    expect(findNumbers(`Mobil: ${typed}`, country)).toEqual([number]);
  });
});

describe("any country's number", () => {
  it("has forms of that country alone, which have one key, and that is no other number's", () => {
    fc.assert(
      fc.property(fc.oneof(anyCountrysNumber(), anyLandline()), ({ number }) => {
        const digits = number.number.slice(1);
        const key = numberKey(digits);
        const code = digits.slice(0, callingCodeLength(digits));
        for (const form of numberForms(digits)) {
          expect(form.startsWith(code)).toBe(true);
          expect(numberKey(form)).toBe(key);
        }
        expect(numberForms(digits)).toContain(digits);
      }),
      { numRuns: 2_000 },
    );
  });
});
