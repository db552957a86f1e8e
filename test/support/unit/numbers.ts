import fc from 'fast-check';
import { getCountries, getExampleNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { CountryCode, PhoneNumber } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';

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
