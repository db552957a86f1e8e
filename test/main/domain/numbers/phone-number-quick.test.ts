import fc from 'fast-check';
import {
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { anyCountrysNumber } from '../../../support/unit/numbers.ts';
import { digitsOf } from '../../../../main/domain/numbers/phone-number.ts';
import { callingCodeLength, planOf } from '../../../../main/domain/numbers/phone-number-plan.ts';
import {
  keepsZero,
  mayBeNational,
  quicklyReadInternational,
  quicklyReadNational,
  quicklyValidate,
} from '../../../../main/domain/numbers/phone-number-quick.ts';

const country = fc.constantFrom(...getCountries());

/** What the library makes of it; E.164 digits. */
function readByLibrary(text: string, home?: CountryCode): string | null {
  const parsed = home ? parsePhoneNumberFromString(text, home) : parsePhoneNumberFromString(text);
  return parsed?.isPossible() ? parsed.number.slice(1) : null;
}

/** What may be a number behind any calling code, and other digits. */
const anyDigits = fc.oneof(
  fc
    .tuple(country, fc.stringMatching(/^\d{1,19}$/))
    .map(([code, digits]) => getCountryCallingCode(code) + digits),
  anyCountrysNumber().map(({ number }) => number.number.slice(1)),
  fc.stringMatching(/^\d{1,20}$/),
);

describe('an international number', () => {
  it('is read quickly as the library reads it, whatever country it is of', () => {
    fc.assert(
      fc.property(anyDigits, (digits) => {
        const quick = quicklyReadInternational(digits);
        if (quick !== undefined) expect(quick).toBe(readByLibrary(`+${digits}`));
      }),
      { numRuns: 1_500 },
    );
  });

  it.each([
    ['4930609854180', '4930609854180'],
    ['491715000000', '491715000000'],
    ['43664123456', '43664123456'],
    ['41812886393', '41812886393'],
    ['33123456789', '33123456789'],
    ['390612345678', '390612345678'],
    ['442079460018', '442079460018'],
    ['352621123456', '352621123456'],
    ['18884074747', '18884074747'],
    // Too long, and of no length that the country has.
    ['4930609854180123456', null],
    ['41812', null],
    // These need more than the length.
    ['49030609854180', undefined],
    ['5491123456789', undefined],
    // Canada has numbers of seven digits, the rest of North America has not.
    ['18884074', undefined],
    ['0', undefined],
    ['', undefined],
  ])('%s is read quickly as %s', (digits, read) => {
    expect(quicklyReadInternational(digits)).toBe(read);
  });
});

describe('an international number of any country', () => {
  it('has six digits or more', () => {
    const shortest = getCountries().map(
      (code) => getCountryCallingCode(code).length + Math.min(...(planOf(code)?.lengths ?? [0])),
    );
    expect(Math.min(...shortest)).toBe(6);
  });
});

describe('a valid number', () => {
  it('is told quickly as the library tells it, whatever country it is of', () => {
    fc.assert(
      fc.property(anyDigits, (digits) => {
        const quick = quicklyValidate(digits);
        const parsed = parsePhoneNumberFromString(`+${digits}`);
        if (quick !== undefined) expect(quick).toBe(parsed?.isValid() ?? false);
      }),
      { numRuns: 1_500 },
    );
  });

  it.each([
    ['4930609854180', true],
    ['41812886393', true],
    ['352621123456', true],
    // Not assigned.
    ['4912347114711', false],
    ['41112886393', false],
    // Shared by countries, of which one claims it, or all that do agree.
    ['18884074747', true],
    ['442079460018', true],
    ['390612345678', true],
    // No country of those that share it has such a one.
    ['122019', false],
    ['441', false],
    ['21', undefined],
  ])('%s is told quickly: %s', (digits, isValid) => {
    expect(quicklyValidate(digits)).toBe(isValid);
  });
});

describe('a national number', () => {
  it('is read quickly as the library reads it, whatever the home country', () => {
    fc.assert(
      fc.property(country, fc.stringMatching(/^0\d{1,17}$/), (home, digits) => {
        const quick = quicklyReadNational(digits, home);
        if (quick !== undefined) expect(quick).toBe(readByLibrary(digits, home));
      }),
      { numRuns: 1_500 },
    );
  });

  it('without a zero is told from others as the library tells it, where the home country has such numbers', () => {
    const typed = fc.oneof(
      fc.stringMatching(/^[1-9]\d{3,12}$/),
      anyCountrysNumber().map(({ number }) => number.nationalNumber),
    );
    fc.assert(
      fc.property(country, typed, (home, digits) => {
        const national = parsePhoneNumberFromString(digits, home);
        const isWrittenSo = national?.isValid() && digitsOf(national.formatNational()) === digits;
        if (isWrittenSo && planOf(home)?.alwaysZero === false) expect(mayBeNational(digits, home)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('has a zero before it, as the library writes it, where all of its country have one', () => {
    fc.assert(
      fc.property(anyCountrysNumber(), ({ country: home, number }) => {
        if (planOf(home)?.alwaysZero === true) expect(number.formatNational()).toMatch(/^\(?0/);
      }),
      { numRuns: 500 },
    );
    const countries = ['DE', 'AT', 'CH', 'FR', 'IT', 'US', 'LB'] as const;
    expect(countries.filter((home) => planOf(home)?.alwaysZero)).toEqual(['DE', 'AT', 'CH', 'FR']);
  });

  it.each([
    ['DE', '030609854180', '4930609854180'],
    ['AT', '0664123456', '43664123456'],
    ['CH', '0812886393', '41812886393'],
    ['FR', '0123456789', '33123456789'],
    ['GB', '02079460018', '442079460018'],
    ['IT', '0612345678', '390612345678'],
    ['DE', '004930609854180', undefined],
    // What dials out of Japan.
    ['JP', '0104930609854180', undefined],
    ['DE', '01', undefined],
  ] as const)('at home in %s %s is read quickly as %s', (home, digits, read) => {
    expect(quicklyReadNational(digits, home)).toBe(read);
  });
});

describe('a calling code', () => {
  it.each([
    ['4930609854180', 2],
    ['18884074747', 1],
    ['352621123456', 3],
    ['0049', 0],
    ['21', 0],
    ['', 0],
  ])('at the beginning of "%s" has %i digits', (digits, length) => {
    expect(callingCodeLength(digits)).toBe(length);
  });

  it('may have numbers with a zero of their own behind it', () => {
    const codes = [...new Set(getCountries().map((code) => getCountryCallingCode(code)))];
    expect(codes.filter(keepsZero)).toContain('39');
    // Only a calling code does, not what goes on behind it.
    for (const code of ['49', '43', '41', '44', '33', '352', '34', '1', '', '3906'])
      expect(keepsZero(code)).toBe(false);
  });
});
