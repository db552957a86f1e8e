import fc from 'fast-check';
import {
  getCountries,
  getCountryCallingCode,
  getExampleNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import type { CountryCode, PhoneNumber } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { planOf } from '../../../main/domain/numbers/phone-number-plan.ts';

/** A valid number, and the country that it is of. */
export interface CountrysNumber {
  country: CountryCode;
  number: PhoneNumber;
}

/** A valid number of any country. */
export function anyCountrysNumber(): fc.Arbitrary<CountrysNumber> {
  return fc
    .tuple(fc.constantFrom(...getCountries()), fc.stringMatching(/^\d{4}$/))
    .map(([country, lastDigits]) => {
      const example = getExampleNumber(country, examples);
      const text = `${example?.number.slice(0, -4) ?? ''}${lastDigits}`;
      const number = parsePhoneNumberFromString(text) ?? example;
      return { country, number };
    })
    .filter(
      (made): made is CountrysNumber =>
        made.number?.isValid() === true && made.number.country === made.country,
    );
}

/** A valid landline number of any country whose plan says what those look like. */
export function anyLandline(): fc.Arbitrary<CountrysNumber> {
  const patterns = getCountries().flatMap((country) => {
    const pattern = planOf(country)?.types[0]?.numbers;
    return pattern ? [{ country, pattern }] : [];
  });
  return fc
    .constantFrom(...patterns)
    .chain(({ country, pattern }) => fc.stringMatching(pattern).map((national) => ({ country, national })))
    .map(({ country, national }) => ({
      country,
      number: parsePhoneNumberFromString(`+${getCountryCallingCode(country)}${national}`),
    }))
    .filter(
      (made): made is CountrysNumber =>
        made.number?.isValid() === true &&
        made.number.country === made.country &&
        // E.164: no exchange takes more digits, though some plans' patterns do.
        made.number.number.length <= 16,
    );
}
