import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutScheme } from '../../../main/contact-files/uri.ts';

describe('a number or an address that is written as a URI', () => {
  it.each([
    ['tel:+491713920011', 'tel', '+491713920011'],
    ['TEL:030 23125 1', 'tel', '030 23125 1'],
    ['tel://+49-30-609854180', 'tel', '+49-30-609854180'],
    ['callto:+4930609854180', 'tel', '+4930609854180'],
    ['tel:030%2023125%20719', 'tel', '030 23125 719'],
    ['tel:%2B491713920016', 'tel', '+491713920016'],
    ['tel:+49-40-66969-600;ext=21', 'tel', '+49-40-66969-600;ext=21'],
    ['mailto:u@f.example', 'mailto', 'u@f.example'],
    ['mailto:k%C3%A4the%40f.example', 'mailto', 'käthe@f.example'],
    ['mailto:u@f.example?subject=Hallo', 'mailto', 'u@f.example'],
  ] as const)('is read without it: %s', (text, scheme, right) => {
    expect(withoutScheme(text, scheme)).toBe(right);
  });

  it('keeps what is no percent-encoding of UTF-8', () => {
    expect(withoutScheme('tel:100%', 'tel')).toBe('100%');
    expect(withoutScheme('tel:%ZZ%E4', 'tel')).toBe('%ZZ%E4');
  });

  it('stays as it is where nothing says that it is one', () => {
    expect(withoutScheme('030%2023125', 'tel')).toBe('030%2023125');
    expect(withoutScheme('030%2023125', 'tel', true)).toBe('030 23125');
    expect(withoutScheme('sip:anna@muster.example', 'tel')).toBe('sip:anna@muster.example');
  });

  it('is what was encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/^\s*(?:tel|callto):/i.test(text));
        expect(withoutScheme(`tel:${encodeURIComponent(text)}`, 'tel')).toBe(text);
      }),
    );
  });
});
