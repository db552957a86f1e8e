import fc from 'fast-check';
import { getCountries, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { readNumberField } from '../../../../main/domain/contacts/contact-numbers.ts';
import { createPhoneBook } from '../../../../main/domain/contacts/phone-book.ts';
import { readDialText } from '../../../../main/domain/numbers/dial-link.ts';
import { findNumbers } from '../../../../main/domain/numbers/find-numbers.ts';
import { numberKey } from '../../../../main/domain/numbers/number-key.ts';
import { plainText, withoutOtherFigures } from '../../../../main/domain/numbers/number-text.ts';
import { numberMatcher } from '../../../../main/domain/numbers/phone-number-pattern.ts';
import { planOf } from '../../../../main/domain/numbers/phone-number-plan.ts';
import { digitsOf, readSentNumber, readTypedNumber } from '../../../../main/domain/numbers/phone-number.ts';
import { splitExtensions } from '../../../../main/domain/numbers/shared-main-number.ts';
import { contact } from '../../../support/unit/contacts.ts';
import { anyCountrysNumber, anyLandline } from '../../../support/unit/numbers.ts';

/** All that reads numbers a person wrote: fields, notes, rules, clipboard. E.164 digits; those of local numbers as they are. */
const readers: Record<string, (text: string, country: string) => readonly string[]> = {
  rule: (text, country) => [readTypedNumber(text, country)].filter((number) => number !== null),
  field: readNumberField,
  note: findNumbers,
  clipboard(text, country) {
    const reading = readDialText(text, country);
    return reading.ok ? reading.targets.map(({ number }) => number.replace('+', '')) : [];
  },
};

const anyNumber = fc.oneof(anyCountrysNumber(), anyLandline());

/** What people and programs put between the digits. */
const separator = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '',
    ' ',
    '-',
    '.',
    '/',
    '\u00a0',
    '\u2009',
    '\u202f',
    '\u00ad',
    '\u200b',
    '·',
    '\u2013',
    ' \u200e',
  ],
);
const separators = fc.array(separator, { minLength: 20, maxLength: 20 });

/** One character too many, one missing, or another one. */
const damage = fc.record({
  at: fc.nat({ max: 30 }),
  removes: fc.constantFrom(0, 1),
  adds: fc.constantFrom('', '0', '1', '5', '9', 'x', '+', ',', ':', ' ', '/', '(', '*', '.', '-', '\n'),
});

const home = fc.constantFrom('DE', 'AT', 'CH', 'US', 'IT', 'MX', 'GB', 'BR');

function spell(digits: string, between: readonly string[]): string {
  return Array.from(
    digits,
    (digit, index) => digit + (index < digits.length - 1 ? (between[index] ?? '') : ''),
  ).join('');
}

/** Not a main number with several extensions, such as `030 23125-731/732`, without a day in it, and untouched by a spreadsheet. */
function isSingle(text: string): boolean {
  const plain = plainText(text);
  return (
    splitExtensions(plain).length === 0 &&
    withoutOtherFigures(plain) === plain &&
    digitsOf(plain) === digitsOf(text)
  );
}

/** @param safe so many characters at the beginning stay as they are */
function damaged(
  text: string,
  { at, removes, adds }: { at: number; removes: number; adds: string },
  safe: number,
): string {
  const place = safe + (at % Math.max(1, text.length - safe));
  return text.slice(0, place) + adds + text.slice(place + removes);
}

describe("any country's number, however it is written", () => {
  it('is read as that number by all that read numbers', () => {
    fc.assert(
      fc.property(
        anyNumber,
        separators,
        home,
        fc.constantFrom('+', '00', '+ ', '(+'),
        (made, between, country, prefix) => {
          const digits = made.number.number.slice(1);
          const code = made.number.countryCallingCode;
          // At home in Brazil and Korea `00` is followed by who carries the call.
          fc.pre(prefix !== '00' || country !== 'BR');
          const rest = spell(digits.slice(code.length), between);
          const text = `${prefix}${code}${prefix === '(+' ? ')' : ''} ${rest}`;
          fc.pre(isSingle(text));
          for (const [name, read] of Object.entries(readers))
            expect([name, ...read(text, country)]).toEqual([name, digits]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is the same on both sides of a comparison', () => {
    fc.assert(
      fc.property(anyNumber, separators, home, (made, between, country) => {
        const digits = made.number.number.slice(1);
        const typed = `+${spell(digits, between)}`;
        fc.pre(isSingle(typed));
        const book = createPhoneBook(country);
        book.put(contact({ numbers: [typed] }));
        for (const sent of [digits, `+${digits}`, `00${digits}`, ` ${digits}`]) {
          expect(readSentNumber(sent)).toBe(digits);
          expect(book.lookup(sent).matches.map(({ certainty }) => certainty)).toEqual(['known']);
          expect(numberMatcher(typed, country)(sent)).toBe(true);
          expect(numberMatcher(`${typed.slice(0, -2)}*`, country)(sent)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('an international number that is damaged', () => {
  it("is never another country's", () => {
    fc.assert(
      fc.property(
        anyNumber,
        separators,
        damage,
        home,
        fc.constantFrom('+', '00'),
        (made, between, harm, country, prefix) => {
          fc.pre(prefix !== '00' || country !== 'BR');
          const code = made.number.countryCallingCode;
          const rest = spell(made.number.nationalNumber, between);
          const text = damaged(`${prefix}${code} ${rest}`, harm, prefix.length + code.length);
          // A line's end ends a number: what stands in the next line is another one.
          fc.pre(!text.includes('\n'));
          for (const written of [text, `Mobil: ${text} (privat)`]) {
            for (const [name, read] of Object.entries(readers)) {
              const others = read(written, country).filter((number) => !number.startsWith(code));
              expect([name, written, ...others]).toEqual([name, written]);
            }
          }
        },
      ),
      { numRuns: 1_500 },
    );
  });
});

describe('a national number that is damaged', () => {
  const withZero = getCountries().filter(
    (country) => planOf(country)?.alwaysZero === true && country !== 'IT',
  );
  const anyNational = anyNumber.filter(({ country }) => withZero.includes(country));

  it("is never another country's", () => {
    fc.assert(
      fc.property(anyNational, separators, damage, ({ country, number }, between, harm) => {
        const code = getCountryCallingCode(country);
        const text = damaged(`0${spell(number.nationalNumber, between)}`, harm, 2);
        fc.pre(!text.includes('\n'));
        for (const [name, read] of Object.entries(readers)) {
          const others = read(text, country).filter(
            (one) =>
              !one.startsWith(code) &&
              !one.startsWith('0') &&
              parsePhoneNumberFromString(`+${one}`)?.isValid(),
          );
          expect([name, text, ...others]).toEqual([name, text]);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('digits that the metadata does not know', () => {
  it('are the same digits for everybody', () => {
    const digits = fc.tuple(fc.constantFrom(...getCountries()), fc.stringMatching(/^[1-9]\d{5,11}$/));
    fc.assert(
      fc.property(digits, home, ([country, national], at) => {
        const number = getCountryCallingCode(country) + national;
        fc.pre(number.length <= 15);
        const sent = readSentNumber(number) ?? '';
        const book = createPhoneBook(at);
        book.put(contact({ numbers: [`+${number}`] }));
        expect(book.lookup(number).total).toBe(1);
        expect(numberKey(readTypedNumber(`+${number}`, at) ?? '')).toBe(numberKey(sent));
        expect(numberMatcher(`+${number}`, at)(number)).toBe(true);
        expect(numberMatcher(`${getCountryCallingCode(country)}*`, at)(number)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
