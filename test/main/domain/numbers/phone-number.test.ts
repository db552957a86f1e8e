import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCountrysNumber } from '../../../support/unit/numbers.ts';
import { readSentNumber, readTypedNumber, viewNumber } from '../../../../main/domain/numbers/phone-number.ts';

describe('a number from sipgate', () => {
  it.each([
    ['4930609854180', '4930609854180'],
    ['+4930609854180', '4930609854180'],
    // Not assigned, but possible: bare digits are international, never national.
    ['4912347114711', '4912347114711'],
    ['18884074747', '18884074747'],
    ['41715880339', '41715880339'],
    ['00493023125801', '493023125801'],
    ['+00493023125801', '493023125801'],
    // A form in which the plus was not escaped.
    [' 493023125801', '493023125801'],
    // What the metadata does not know has its digits all the same.
    ['4147110000000', '4147110000000'],
    ['5215512345678', '5215512345678'],
    ['720710771', '720710771'],
    ['45020123456', '4520123456'],
    ['999123456789', '999123456789'],
  ])('%s is international', (sent, read) => {
    expect(readSentNumber(sent)).toBe(read);
  });

  it.each([
    '21',
    '007',
    '110',
    '112',
    '2199',
    '4921',
    '116117',
    '0049',
    '030609854180',
    'anonymous',
    'w0',
    '1234567e0',
    'sip:emma@sipgate.de',
    '',
    '+',
    '49 30 609854180',
    '9'.repeat(40),
  ])('"%s" is none', (sent) => {
    expect(readSentNumber(sent)).toBeNull();
  });
});

describe('a number that a person typed', () => {
  it.each([
    ['0049 1234 123456789', '491234123456789'],
    ['022 1234567', '49221234567'],
    ['021-233-9123', '49212339123'],
    ['(09)1234321', '4991234321'],
    ['0150 12345678', '4915012345678'],
    ['+49 (0) 30 60 00 00 00-0', '4930600000000'],
    ['0043 (0) 30 60 00 00 00-0', '4330600000000'],
    ['1-888-407-4747', '18884074747'],
    ['+41 81 288 63 93', '41812886393'],
    ['+1 (949) 431 0000', '19494310000'],
    ['0171/1234567', '491711234567'],
    ['+49 30 / 609854180', '4930609854180'],
    ['+352 (0) 621 123456', '352621123456'],
    ['+49 171 5000000', '491715000000'],
    ['0049171 5000000', '491715000000'],
    ['0171 5000000', '491715000000'],
    ['491715000000', '491715000000'],
    ['  030 609854180  ', '4930609854180'],
    ['(030) 609854180', '4930609854180'],
    ['(+49) 30 609854180', '4930609854180'],
    ['+49(0)30609854180', '4930609854180'],
    ['030.609854.180', '4930609854180'],
    // As word processors set it: an en dash and spaces that do not break.
    ['030\u00a0609854\u2013180', '4930609854180'],
    ['tel:+4930609854180', '4930609854180'],
    ['+49\u2009171\u20093920041', '491713920041'],
    ['+49\u202f171\u202f3920041', '491713920041'],
    ['+49\u00ad171\u200b3920041', '491713920041'],
    ['+49·171·3920041', '491713920041'],
    ['+52 1 55 1234 5678', '5215512345678'],
    ['+45 0 20 12 34 56', '4520123456'],
    ['00720710771', '720710771'],
    ['+41 47 110 000 000', '4147110000000'],
    ['491713920081.0', '491713920081'],
  ])('%s is %s at home in Germany', (typed, read) => {
    expect(readTypedNumber(typed, 'DE')).toBe(read);
  });

  it.each(['5754321', '007', '21', '110', '112', '115', '11880', 'w0', '30609854180'])(
    '%s is left alone as a local or internal number',
    (typed) => {
      expect(readTypedNumber(typed, 'DE')).toBeNull();
    },
  );

  it.each([
    '',
    '      ',
    'test 123',
    'anonymous',
    '2018-09-24 15',
    '+',
    '00',
    '+49',
    '(0)',
    '*',
    '+49171500000000000000',
    '4,93023E+11',
    '01.02.2018',
    '12.05.2024',
    'DE89 3704 0044 0532 0130 00',
    '030 23125-731/732',
  ])('"%s" is no number, or not one', (typed) => {
    expect(readTypedNumber(typed, 'DE')).toBeNull();
  });

  it.each([
    ['AT', '01 51444', '43151444'],
    ['AT', '0664 1234567', '436641234567'],
    ['CH', '081 288 63 93', '41812886393'],
    ['CH', '(079) 123 45 67', '41791234567'],
    ['GB', '020 7946 0018', '442079460018'],
    ['FR', '01 23 45 67 89', '33123456789'],
    ['NL', '020 123 4567', '31201234567'],
    ['JP', '010 49 30 609854180', '4930609854180'],
    ['US', '011 49 30 609854180', '4930609854180'],
    // Italy keeps the zero.
    ['IT', '06 1234 5678', '390612345678'],
    ['IT', '+39 (0) 6 1234 5678', '390612345678'],
    // Written without any prefix.
    ['IT', '347 123 4567', '393471234567'],
    ['LU', '621 123 456', '352621123456'],
    ['LU', '26 12 34 56', '35226123456'],
    ['ES', '911 23 45 67', '34911234567'],
    ['US', '(949) 431-0000', '19494310000'],
    ['US', '949.431.0000', '19494310000'],
    ['US', '1-888-407-4747', '18884074747'],
    ['CA', '1 604 555 0123', '16045550123'],
    // Of a country that shares the calling code.
    ['US', '604 682 1234', '16046821234'],
    ['RU', '8 (495) 123-45-67', '74951234567'],
    // What dials out of the country.
    ['US', '011 52 1 55 1234 5678', '5215512345678'],
    ['AU', '0011 49 30 23125801', '493023125801'],
    ['RU', '810 49 30 23125801', '493023125801'],
    ['CU', '119 49 30 23125801', '493023125801'],
    ['BR', '0015 49 30 23125801', '493023125801'],
    ['KR', '00700 49 30 23125801', '493023125801'],
    ['KR', '0049 30 23125801', '493023125801'],
    ['AT', '01 71132 DW 15', '4317113215'],
    ['AT', '01 71132 Kl. 15', '4317113215'],
    ['AT', '01 71132, Durchwahl 15', '4317113215'],
    ['AT', '01 71132-0 DW 15', '4317113215'],
    ['AT', '+43 1 71132 (Klappe 15)', '4317113215'],
  ])('is read with the rules of the home country %s: %s', (country, typed, read) => {
    expect(readTypedNumber(typed, country)).toBe(read);
    expect(readTypedNumber(typed, country.toLowerCase())).toBe(read);
    expect(readTypedNumber(`+${read}`, 'DE')).toBe(read);
  });

  it.each([
    ['AT', '5754321'],
    ['CH', '5754321'],
    ['US', '4310000'],
    ['IT', '21'],
    // The national number of another country.
    ['US', '347 123 45'],
    ['DE', '949 431 0000'],
  ])('is left alone at home in %s where it is a local one: %s', (country, typed) => {
    expect(readTypedNumber(typed, country)).toBeNull();
  });

  it('stays international without a prefix, whatever the home country', () => {
    for (const country of ['DE', 'AT', 'CH', 'IT', 'LU', 'FR', 'GB', 'US', 'ES']) {
      expect(readTypedNumber('491715000000', country)).toBe('491715000000');
      expect(readTypedNumber('1-888-407-4747', country)).toBe('18884074747');
    }
  });

  it('is read as in Germany where the home country is none', () => {
    expect(readTypedNumber('030 609854180', 'XX')).toBe('4930609854180');
    expect(readTypedNumber('030 609854180', '')).toBe('4930609854180');
  });

  it('is the same however it is typed', () => {
    const subscriber = fc.stringMatching(/^[1-9]\d{6}$/);
    fc.assert(
      fc.property(subscriber, (digits) => {
        const ways = [`+49 171 ${digits}`, `0049171${digits}`, `0171/${digits}`, `+49 (0) 171-${digits}`];
        for (const typed of ways) expect(readTypedNumber(typed, 'DE')).toBe(`49171${digits}`);
      }),
    );
  });
});

describe('a number of any country', () => {
  it('is the same however it is written', () => {
    fc.assert(
      fc.property(anyCountrysNumber(), ({ country, number }) => {
        const digits = number.number.slice(1);
        const label = viewNumber(digits).label ?? '';
        const international = [digits, `+${digits}`, `00${digits}`, label, number.formatInternational()];
        for (const typed of international) expect(readTypedNumber(typed, 'DE')).toBe(digits);
        expect(readTypedNumber(number.formatNational(), country)).toBe(digits);
        expect(readSentNumber(digits)).toBe(digits);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a number on its way to the eyes of a person', () => {
  it.each([
    ['4930609854180', '+4930609854180', '+49 30 609854180'],
    ['18884074747', '+18884074747', '+1 888 407 4747'],
    ['41812886393', '+41812886393', '+41 81 288 63 93'],
    ['00493023125801', '+493023125801', '+49 30 23125801'],
    // Its older form is dialled as it came, and read as it is written now.
    ['5215512345678', '+5215512345678', '+52 55 1234 5678'],
    // No groups are made up for what is no number there.
    ['4147110000000', '+4147110000000', '+4147110000000'],
  ])('%s is dialled as %s and reads %s', (sent, number, label) => {
    expect(viewNumber(sent)).toEqual({ number, label, withheld: false });
  });

  it.each(['007', '21', '110', '1234567e0'])('%s stays as it is', (sent) => {
    expect(viewNumber(sent)).toEqual({ number: sent, label: sent, withheld: false });
  });

  it('has no digits where the caller withholds it', () => {
    expect(viewNumber('anonymous')).toEqual({ number: null, label: null, withheld: true });
    expect(viewNumber('Anonymous').withheld).toBe(true);
  });

  it.each([null, ''])('is unknown where sipgate sent none', (sent) => {
    expect(viewNumber(sent)).toEqual({ number: null, label: null, withheld: false });
  });
});

describe('whatever is typed or sent', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[+0-9()*/ .-]{0,30}$/),
    fc.string({
      unit: fc.constantFrom('0', '4', '9', '+', '(', ')', '*', ' ', '٣', '\0', 'x'),
      maxLength: 300,
    }),
  );

  it('is read without an error, as E.164 digits or not at all', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('DE', 'IT', 'US', 'XX', 'constructor'), (text, country) => {
        expect(readTypedNumber(text, country) ?? '49').toMatch(/^[1-9]\d{1,17}$/);
        expect(readSentNumber(text) ?? '49').toMatch(/^[1-9]\d{1,17}$/);
        expect(viewNumber(text).withheld).toBe(text.toLowerCase() === 'anonymous');
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(['0', '+', '4', '(0)', '+49', '0049 ', '(', ' ', '\0', '٣', 'x', '*'])(
    'is read in no time, even if it is "%s" a hundred thousand times',
    (piece) => {
      const text = piece.repeat(100_000);
      expect(readTypedNumber(text, 'DE')).toBeNull();
      expect(readTypedNumber(text, 'US')).toBeNull();
      expect(readSentNumber(text)).toBeNull();
      expect(viewNumber(text).label).toBe(text);
    },
  );
});
