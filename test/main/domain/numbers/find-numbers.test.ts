import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../../../main/domain/numbers/find-numbers.ts';
import { anyCountrysNumber } from '../../../support/unit/numbers.ts';

describe('numbers in free text', () => {
  it.each([
    ['0049 1234 123456789', ['491234123456789']],
    ['022 1234567', ['49221234567']],
    ['021-233-9123', ['49212339123']],
    ['(09)1234321', ['4991234321']],
    ['0150 12345678', ['4915012345678']],
    ['+49 (0) 30 60 00 00 00-0', ['4930600000000']],
    ['0043 (0) 30 60 00 00 00-0', ['4330600000000']],
    ['1-888-407-4747', ['18884074747']],
    ['5754321', ['5754321']],
    ['Telefon  09422 1000 Telefax 09422 805000', ['4994221000', '499422805000']],
    ['Tel +41 81 288 63 93 / +41 76 346 72 14 ...', ['41812886393', '41763467214']],
    ['P: +1 (949) 431 0000\nF: +1 (949) 431 0001', ['19494310000', '19494310001']],
    ['some text\ntest 123', []],
    ['0171/1234567', ['491711234567']],
    ['+49 30 / 609854180', ['4930609854180']],
    ['2018-09-24 15', []],
    ['+352 (0) 621 123456', ['352621123456']],
    ['      ', []],
  ])('%j: %j', (text, numbers) => {
    expect(findNumbers(text, 'DE')).toEqual(numbers);
    const amongOthers = `Mail an emma@example.com,\n${text}\nbis 24.12.2026 oder Zimmer 12`;
    expect(findNumbers(amongOthers, 'DE')).toEqual(numbers);
  });

  it.each([
    ['Ruf ihn an: 0171 5000000!', ['491715000000']],
    ['Tel.:0171/5000000.', ['491715000000']],
    ['tel:+4930609854180', ['4930609854180']],
    ['https://wa.me/491715000000?text=1', ['491715000000']],
    ['(0049) 30 609854180 oder (+49) 171 5000000', ['4930609854180', '491715000000']],
    ['+49\u00a030\u00a0609854180', ['4930609854180']],
    ['0171\u20135000000', ['491715000000']],
    ['+39 (0) 6 12345678', ['390612345678']],
    ['0 1 7 1 5 0 0 0 0 0 0', ['491715000000']],
    ['Handy: +49\u2009171\u20093920041', ['491713920041']],
    ['Handy: +49\u202f171\u202f3920041', ['491713920041']],
    ['Handy: +49\u00ad171\u00ad3920041', ['491713920041']],
    ['Handy: +49\u200b171\u200b3920041', ['491713920041']],
    ['Handy: +49·171·3920041', ['491713920041']],
    ['aus der Tabelle: 491713920081.0', ['491713920081']],
  ])('are found however they are written: %j', (text, numbers) => {
    expect(findNumbers(text, 'DE')).toEqual(numbers);
  });

  it.each([
    ['0171-5000000, 0172-5000000', ['491715000000', '491725000000']],
    ['0171 5000000/0172 5000000', ['491715000000', '491725000000']],
    ['0171 5000000 030 609854180', ['491715000000', '4930609854180']],
    ['030 609854180 0171 5000000', ['4930609854180', '491715000000']],
    ['+49 30 609854180 0171 5000000', ['4930609854180', '491715000000']],
    ['+4930609854180+491715000000', ['4930609854180', '491715000000']],
    ['(030) 609854180 (0171) 5000000', ['4930609854180', '491715000000']],
    ['040 123 045 0171 5000000', ['4940123045', '491715000000']],
    ['KdNr 12345 0171 5000000', ['491715000000']],
    ['24.09.2018 0171 5000000', ['491715000000']],
    ['01.02.18 0171 5000000', ['491715000000']],
    ['+41 79 123 45 67 / 68', ['41791234567']],
    ['030 23125-731/732', ['493023125731', '493023125732']],
    ['030 23125-0/12', ['4930231250', '49302312512']],
    ['+49 (0)30 23125-731 / -732, Fax -739', ['493023125731', '493023125732']],
    ['Bestellnr. 4500123456, 030 23125801', ['493023125801']],
    ['Tel.-Nr. 5754321', ['5754321']],
    ['030 609854180 2x täglich, 50% besetzt', ['4930609854180']],
  ])('are told from each other and from other digits: %j', (text, numbers) => {
    expect(findNumbers(text, 'DE')).toEqual(numbers);
  });

  it.each([
    '12.05.2024',
    '1/5/24',
    '2018-09-24 15:30:12',
    'am 24.09.2018, 15:30 Uhr',
    'DE89 3704 0044 0532 0130 00',
    'DE89370400440532013000',
    '1.234.567,89 €',
    '49.301.234.567,89 €',
    '4,93023E+11',
    '4.93023E+11',
    'Bestellnr. 4500123456',
    '10.20.30.40',
    'Artikel A0171500',
    '0171 5000000x',
    '12345 Berlin',
    '12 34 56 78 '.repeat(20),
  ])('are not found in %j', (text) => {
    expect(findNumbers(text, 'DE')).toEqual([]);
  });

  it.each([
    ['+52 1 55 1234 5678', ['5215512345678']],
    ['0052 1 55 1234 5678', ['5215512345678']],
    ['+972 1 5 3.0-0–00 0300·00', []],
    ['+45 0 20 12 34 56', ['4520123456']],
    ['+5215512345678, +49 171 3920041', ['5215512345678', '491713920041']],
    // Mistyped: there is one of Mexico, and nobody knows which.
    ['+52x1 551 234 5678', []],
    ['+52 1 +551 234 5678', []],
    ['+52:1 551 234 5678', []],
    ['+52, 1 551 234 5678', []],
    ['52 99 1 551 234 5678 0', []],
    ['+52x1 551 234 5678. Büro: 030 23125801', ['493023125801']],
    ['+52 1 55\n+1 551 234 5678', ['15512345678']],
  ])("of one country are never made into another one's: %j", (text, numbers) => {
    expect(findNumbers(text, 'DE')).toEqual(numbers);
  });

  it('are each told once, in the order of the text', () => {
    expect(findNumbers('030 609854180; +49 171 5000000; 0049 30 609854180', 'DE')).toEqual([
      '4930609854180',
      '491715000000',
    ]);
  });

  it.each([
    ['AT', 'Büro 01 51444, mobil 0664 1234567', ['43151444', '436641234567']],
    ['CH', 'Tel. 081 288 63 93 / 079 123 45 67', ['41812886393', '41791234567']],
    ['FR', 'Tél. 01 23 45 67 89, 491715000000', ['33123456789', '491715000000']],
    ['IT', 'cell. 347 1234567, casa 06 1234 5678', ['393471234567', '390612345678']],
    ['LU', '26 12 34 56, 621 123 456', ['35226123456', '352621123456']],
    ['GB', 'Call 020 7946 0018 or +49 30 609854180', ['442079460018', '4930609854180']],
    ['US', 'Call (213) 373-4253 or 949 431 0000', ['12133734253', '19494310000']],
    ['US', '9494310000 9494310001', ['19494310000', '19494310001']],
  ])('are read with the rules of the home country %s: %s', (country, text, numbers) => {
    expect(findNumbers(text, country)).toEqual(numbers);
  });

  it('of any country are found between any words without digits', () => {
    const words = fc.stringMatching(/^[A-Za-zäöüß ,.:;!?\n-]{0,30}$/);
    fc.assert(
      fc.property(words, anyCountrysNumber(), words, (before, { number }, after) => {
        const text = `${before}\n${number.formatInternational()}, ${after}`;
        expect(findNumbers(text, 'DE')).toEqual([number.number.slice(1)]);
        expect(findNumbers(text, 'US')).toEqual([number.number.slice(1)]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('any text', () => {
  it('without digits has no numbers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(findNumbers(text.replace(/\d/g, ''), 'DE')).toEqual([]);
      }),
    );
  });

  it('is looked through without an error, for E.164 digits or local ones', () => {
    const pieces = [
      '0',
      '4',
      '9',
      '17',
      '+',
      '(',
      ')',
      '/',
      '-',
      ' ',
      '.',
      ',',
      '\n',
      '\0',
      'x',
      '٣',
      '2026-11-22',
    ];
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...pieces), maxLength: 300 }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('DE', 'IT', 'US', 'XX', 'constructor'), (any, country) => {
        for (const number of findNumbers(any, country)) expect(number).toMatch(/^[1-9]\d{3,17}$/);
      }),
      { numRuns: 300 },
    );
  });

  it('is looked through as far as 20,000 characters', () => {
    const number = '0171 5000000';
    expect(findNumbers(`${'x'.repeat(19_980)}, ${number}, x`, 'DE')).toEqual(['491715000000']);
    expect(findNumbers(`${'x'.repeat(20_000)}, ${number}`, 'DE')).toEqual([]);
    // Half of a number would be another one.
    for (let missing = 1; missing < 20; missing += 1) {
      const text = `${'x'.repeat(20_000 - number.length - 2 + missing)}, ${number}`;
      expect(findNumbers(text, 'DE')).toEqual([]);
    }
  });

  it.each([
    '0',
    '1 ',
    '0171/',
    '(0)',
    '+9',
    '+49 (0) 30 / ',
    '0171 5000000 ',
    '0171 5000000\n',
    '0171 5000000x',
    '1.2.3.4.',
    '01 02 03 04 05 06 07 08 09\n',
    'DE89 ',
    'AB12',
    '20.1',
    '1    ',
    '\0',
  ])('is looked through in no time, even if it is "%s" again and again', (piece) => {
    expect(findNumbers(piece.repeat(100_000 / piece.length), 'DE').length).toBeLessThan(10);
  });
});
