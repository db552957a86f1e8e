import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readDialLink,
  readDialText,
  shortenedForDisplay,
} from '../../../../main/domain/numbers/dial-link.ts';
import { isDialLink } from '../../../../main/domain/numbers/is-dial-link.ts';
import { anyCountrysNumber } from '../../../support/unit/numbers.ts';

const numberOf = (link: string) => {
  const reading = readDialLink(link, 'DE');
  return reading.ok ? reading.targets.map(({ number }) => number) : reading.reason;
};

describe('a link to dial', () => {
  it.each([
    ['tel:+49 30 23125-731/732', ['+493023125731', '+493023125732']],
    ['tel:030%2023125-0/731', ['+4930231250', '+493023125731']],
    ['tel:030 23125-1/2/3/4/5/6/7', [1, 2, 3, 4, 5].map((end) => `+493023125${end}`)],
  ])('%j with several extensions lets one choose', (link, numbers) => {
    expect(numberOf(link)).toEqual(numbers);
  });

  it.each([
    ['tel:+4930609854180', '+4930609854180'],
    ['TEL:+49-30-609854180', '+4930609854180'],
    ['tel:+49(30)609.854.180', '+4930609854180'],
    ['tel:+49%2030%20609854180', '+4930609854180'],
    ['tel:%2B4930609854180', '+4930609854180'],
    ['tel:+49 (0) 30 609854180', '+4930609854180'],
    ['tel:030 609854180', '+4930609854180'],
    ['tel:0049 30 609854180', '+4930609854180'],
    ['tel:030/609854180', '+4930609854180'],
    ['tel:(030) 609854180', '+4930609854180'],
    ['  tel:+4930609854180\n', '+4930609854180'],
    ['tel://+4930609854180', '+4930609854180'],
    ['tel:\u202a+49 30\u00a0609854180\u202c', '+4930609854180'],
    ['tel:+49\u201130\u2013609854180', '+4930609854180'],
    ['tel:1-888-407-4747', '+18884074747'],
    ['tel:112', '112'],
    ['tel:21', '21'],
    ['tel:5754321', '5754321'],
    ['callto:+4930609854180', '+4930609854180'],
    ['callto://+4930609854180', '+4930609854180'],
    ['callto:+4930609854180?call', '+4930609854180'],
    ['sip:+4930609854180@sipgate.de', '+4930609854180'],
    ['sip:4930609854180@sipgate.de;user=phone', '+4930609854180'],
    ['sip:+4930609854180;user=phone', '+4930609854180'],
    ['sips:030609854180@example.com', '+4930609854180'],
    ['sip:+49-30-609854180;isub=1@example.com;user=phone?subject=x', '+4930609854180'],
    ['sip:030609854180:secret@example.com', '+4930609854180'],
    ['sip:+4930609854180', '+4930609854180'],
    ['sip:100@pbx.local', '100'],
    ['tel:609854180;phone-context=+49-30', '+4930609854180'],
    ['tel:7042;phone-context=example.com', '7042'],
    ['tel:863-1234;phone-context=+1-914-555', '8631234'],
    ['tel:+4930609854180;phone-context=+1', '+4930609854180'],
  ])('%j dials %s', (link, number) => {
    expect(numberOf(link)).toEqual([number]);
  });

  it.each([
    ['tel:+4930609854180;ext=12', '12'],
    ['tel:+4930609854180;EXT=1-2', '12'],
    ['tel:+4930609854180,,123456%23', '123456#'],
    ['tel:+4930609854180;isub=1', null],
    ['tel:+4930609854180;ext=<script>', null],
  ])('%j has the extension %j', (link, extension) => {
    expect(readDialLink(link, 'DE')).toEqual({
      ok: true,
      targets: [{ number: '+4930609854180', label: '+49 30 609854180', extension }],
    });
  });

  it.each([
    ['tel:', 'empty'],
    ['tel:%20', 'empty'],
    ['tel:;ext=1', 'empty'],
    ['sip:', 'empty'],
    ['sip:@example.com', 'empty'],
    ['https://example.com', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['', 'scheme'],
    ['tel:<script>alert(1)</script>', 'notANumber'],
    ['tel:javascript:alert(1)', 'notANumber'],
    ['tel:+4930\u0000609854180', 'notANumber'],
    ['tel:%00', 'notANumber'],
    ['tel:%E0%A4%A', 'notANumber'],
    ['tel:--', 'notANumber'],
    ['tel:+49+30609854180', 'notANumber'],
    ['tel:0800-KLINGEL', 'notANumber'],
    ['tel:0171 5000000 & calc', 'notANumber'],
    [`tel:${'1'.repeat(5_000)}`, 'tooManyDigits'],
    [`tel:+49${'1'.repeat(5_000)}`, 'tooManyDigits'],
    ['tel:+4912345678901234', 'tooManyDigits'],
    ['tel:1234567890123456', 'tooManyDigits'],
    [`tel:${' '.repeat(100)}1${'-'.repeat(100)}1`, 'notANumber'],
    ['tel:+4', 'notPossible'],
    ['tel:+999123456789', 'notPossible'],
    ['tel:*21*01715000000%23', 'serviceCode'],
    ['tel:%23%2306%23', 'serviceCode'],
    ['tel:*31#01715000000', 'serviceCode'],
    ['sip:emma@example.com', 'userName'],
    ['sip:1234567e0@sipgate.de', 'userName'],
    ['sip:example.com', 'userName'],
    ['sip:<b>@example.com', 'notANumber'],
    ['callto:echo123', 'notANumber'],
  ])('%.40s is refused: %s', (link, reason) => {
    expect(numberOf(link)).toBe(reason);
  });

  it('is read with the home country', () => {
    expect(readDialLink('tel:044 668 18 00', 'CH')).toMatchObject({ targets: [{ number: '+41446681800' }] });
  });

  it("dials any country's number, however it is separated", () => {
    const separators = fc.array(fc.constantFrom('', '-', '.', ' ', '%20', '('), {
      minLength: 20,
      maxLength: 20,
    });
    fc.assert(
      fc.property(anyCountrysNumber(), separators, ({ number: { number } }, between) => {
        const spelled = Array.from(number.slice(1))
          .map((digit, index) => digit + (between[index] ?? ''))
          .join('');
        expect(readDialLink(`tel:+${spelled}`, 'DE')).toMatchObject({
          ok: true,
          targets: [{ number }],
        });
      }),
    );
  });

  it('never throws, and gives nothing but a plus and digits', () => {
    const part = fc.constantFrom(
      ...Array.from('0123456789+-.()/ *#;,=@:%?&<>"\\\u0000\u202e'),
      'ext=',
      '%2B',
      'phone-context=',
    );
    const body = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part, { maxLength: 60 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fc.constantFrom('tel:', 'callto:', 'sip:', 'sips:', ''), body, (scheme, rest) => {
        for (const reading of [readDialLink(scheme + rest, 'DE'), readDialText(scheme + rest, 'DE')]) {
          if (!reading.ok) continue;
          expect(reading.targets.length).toBeGreaterThan(0);
          for (const { number, extension } of reading.targets) {
            expect(number).toMatch(/^\+?\d{1,15}$/);
            expect(extension ?? '').toMatch(/^[\d*#]{0,60}$/);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a text to dial from', () => {
  const numbersIn = (text: string) => {
    const reading = readDialText(text, 'DE');
    return reading.ok ? reading.targets.map(({ number }) => number) : reading.reason;
  };

  it.each([
    ['030 609854180', ['+4930609854180']],
    [' +49 (0) 30 609854180\n', ['+4930609854180']],
    ['21', ['21']],
    ['+52 1 55 1234 5678', ['+5215512345678']],
    ['+45 0 20 12 34 56', ['+4520123456']],
    ['+4147110000000', ['+4147110000000']],
    ['+49\u2009171\u20093920041', ['+491713920041']],
    ['030 23125-731/732', ['+493023125731', '+493023125732']],
    ['030 23125801 / 0171 3920041', ['+493023125801', '+491713920041']],
    ['+41 79 123 45 67 / 68', ['+41791234567']],
    ['491713920081.0', ['+491713920081']],
    ['030 609854180 0171 5000000', ['+4930609854180', '+491715000000']],
    ['+49 30 609854180 / +49 171 5000000', ['+4930609854180', '+491715000000']],
    ['tel:+4930609854180', ['+4930609854180']],
    ['Ruf Emma an: 0171 5000000, danke', ['+491715000000']],
    ['Tel 030 609854180\nFax 030 609854181', ['+4930609854180', '+4930609854181']],
    ['Durchwahl bei uns 5754321 bitte', ['5754321']],
    ['aus Amerika: 1-888-407-4747', ['+18884074747']],
    [
      ['01715000001', '01715000002', '01715000003', '01715000004', '01715000005', '01715000006'].join('\n'),
      ['+491715000001', '+491715000002', '+491715000003', '+491715000004', '+491715000005'],
    ],
  ])('%j offers %j', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  it.each([
    ['', 'nothingFound'],
    ['nur Text', 'nothingFound'],
    ['2018-09-24 um 15 Uhr', 'nothingFound'],
    ['*21*01715000000#', 'serviceCode'],
    ['1'.repeat(5_000), 'tooManyDigits'],
    ['KdNr 12345, 2 mal', 'nothingFound'],
    ['tel:emma', 'notANumber'],
    ['12.05.2024', 'notANumber'],
    ['4,93023E+11', 'damagedBySpreadsheet'],
    ['DE89 3704 0044 0532 0130 00', 'nothingFound'],
    ['+52x1 551 234 5678', 'nothingFound'],
  ])('%.40s offers nothing: %s', (text, reason) => {
    expect(numbersIn(text)).toBe(reason);
  });
});

describe('what cannot be dialled', () => {
  it('is shown on one line, shortened, without anything invisible', () => {
    expect(shortenedForDisplay('tel:\n\u0000\u202e<b>x</b>')).toBe('tel: <b>x</b>');
    expect(shortenedForDisplay(`tel:${'1'.repeat(5_000)}`)).toBe(`tel:${'1'.repeat(46)}…`);
    expect(shortenedForDisplay('x'.repeat(50))).toBe('x'.repeat(50));
    expect(shortenedForDisplay('😀'.repeat(60))).toBe(`${'😀'.repeat(50)}…`);
  });

  it('never throws and is never longer than 51 characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const shown = shortenedForDisplay(text);
        expect(Array.from(shown).length).toBeLessThanOrEqual(51);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
    );
  });
});

describe('an argument of the program', () => {
  it.each([
    ['tel:1', true],
    ['SIP:emma@example.com', true],
    ['callto:x', true],
    ['--hidden', false],
    ['/usr/bin/tel', false],
    ['telegram:1', false],
  ])('%j is a link to dial: %s', (text, is) => {
    expect(isDialLink(text)).toBe(is);
  });
});
