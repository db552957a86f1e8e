import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isDamagedBySpreadsheet,
  numberText,
  plainText,
} from '../../../../main/domain/numbers/number-text.ts';

describe('a text before it is read', () => {
  it.each([
    ['+49\u2009171\u202f3920041', '+49 171 3920041'],
    ['+49\u00ad171\u200b392\ufeff0041', '+49 171 392 0041'],
    ['+49·171•3920041', '+49 171 3920041'],
    ['Büro:\u00a030\u20117\tè\r\n\u{10ead}', 'Büro: 30-7 è\r\n-'],
    ['030\u2011609\u2013854\u2212180', '030-609-854-180'],
    ['491713920081.0', '491713920081'],
    ['491713920081,0', '491713920081'],
    ['030.609854.0', '030.609854.0'],
    ['01 71132 DW 15', '01 71132-15'],
    ['01 71132 - 0, Durchwahl: 15', '01 71132-15'],
    ['01 71132 (Kl. 15)', '01 71132-15'],
    ['01 71132 DW 15 bis 18', '01 71132-15, 01 71132-16, 01 71132-17, 01 71132-18'],
    ['030 23125801 oder 802', '030 23125801, 030 23125802'],
    ['030 23125801 or 802 (Büro)', '030 23125801 or 802 (Büro)'],
    ['+49 30 23125-801 und -915.', '+49 30 23125-801, +49 30 23125-915.'],
    ['030 23125801 oder 915', '030 23125801 oder 915'],
    ['030 23125801 oder 0171 3920041', '030 23125801 oder 0171 3920041'],
    ['030 23125801 or 2 weeks later', '030 23125801 or 2 weeks later'],
    ['01 71132-15 bis 99', '01 71132-15 bis 99'],
    ['01 71132-15 bis 12', '01 71132-15 bis 12'],
    ['9 bis 17', '9 bis 17'],
    ['Durchwahl 15', 'Durchwahl 15'],
    ['12 Klassen', '12 Klassen'],
  ])('%j is plainly %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });
});

describe('a text that looks like a number', () => {
  it.each(['+49 (0) 30 609854180', '(+49) 30', '21', '(030) 609-854', 'tel:+4930'])('%s does', (text) => {
    expect(numberText(text)).not.toBeNull();
  });

  it('is the same text behind `tel:`, where it does not go the short way of plain numbers', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[+(]?\d[\d ()/-]{0,70}$/), (text) => {
        expect(numberText(text)).toBe(numberText(`tel:${text}`));
      }),
    );
  });

  it.each([
    '',
    'w0',
    '4,93023E+11',
    '12.05.2024',
    '2026-11-30',
    '19,99 €',
    'DE89 3704',
    '+49 +30',
    '1'.repeat(61),
  ])('%s does not', (text) => {
    expect(numberText(text)).toBeNull();
  });
});

describe('a spreadsheet', () => {
  it.each(['4,93023E+11', '4.93023E+11', ' 4,91714E+12 ', '5E+12'])('has damaged %s', (text) => {
    expect(isDamagedBySpreadsheet(text)).toBe(true);
  });

  it.each(['491713920081.0', '+49 30 23125801', '', 'E+11', 'Emma', '4,93023E+11 0171'])(
    'has not damaged %s',
    (text) => {
      expect(isDamagedBySpreadsheet(text)).toBe(false);
    },
  );
});
