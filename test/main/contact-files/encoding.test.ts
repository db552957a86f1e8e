import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectEncoding } from '../../../main/contact-files/csv/encoding.ts';
import { decode, encodingOf } from '../../../main/contact-files/encoding.ts';

/** A value as it is read where an encoding is named for it. */
const decodeNamed = (value: string, charset: string | null): string =>
  decode(value, encodingOf(value, charset).name);

const binary = (...bytes: number[]): string => Buffer.from(bytes).toString('latin1');

describe('Windows-1252', () => {
  it('has its own characters from 0x80 to 0x9F, on every Node', () => {
    const bytes = Array.from({ length: 32 }, (_, index) => 0x80 + index);
    expect(decode(binary(...bytes), 'windows-1252')).toBe(
      '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ',
    );
  });

  it('is Latin-1 otherwise', () => {
    const others = Array.from({ length: 256 }, (_, byte) => byte).filter(
      (byte) => byte < 0x80 || byte > 0x9f,
    );
    expect(decode(binary(...others), 'windows-1252')).toBe(String.fromCharCode(...others));
  });
});

describe('the encoding of a file', () => {
  it.each([
    ['plain ASCII', Buffer.from('Name;Telefon'), 'utf-8'],
    ['UTF-8', Buffer.from('Größe'), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFFx'), 'utf-8'],
    ['one umlaut that is no UTF-8', Buffer.from('Größe', 'latin1'), 'windows-1252'],
    ['UTF-16 LE with a mark', Buffer.from('\uFEFFNa', 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with a mark', Buffer.from('\uFEFFNa', 'utf16le').swap16(), 'utf-16be'],
    ['UTF-16 LE without one', Buffer.from('Name', 'utf16le'), 'utf-16le'],
    ['UTF-16 BE without one', Buffer.from('Name', 'utf16le').swap16(), 'utf-16be'],
    ['nothing', Buffer.alloc(0), 'utf-8'],
    ['one byte', Buffer.from('x'), 'utf-8'],
  ])('is found: %s', async (_, bytes, encoding) => {
    expect(await detectEncoding(bytes)).toBe(encoding);
  });
});

describe('a value of a vCard', () => {
  it('is read as UTF-8 wherever it is valid, whatever it is called', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(null, 'utf-8', 'UTF8', 'iso-8859-1', 'windows-1252', 'utf-16', 'nonsense', ''),
        (text, charset) => {
          expect(decodeNamed(Buffer.from(text).toString('latin1'), charset)).toBe(text);
        },
      ),
    );
  });

  it('is read as what it is called, where that is neither', () => {
    expect(decodeNamed(binary(0xc0), 'windows-1251')).toBe('А');
    expect(decodeNamed(binary(0x82, 0xa0), 'Shift_JIS')).toBe('あ');
    expect(decodeNamed(binary(0xa4), 'iso-8859-15')).toBe('€');
    expect(decodeNamed(binary(0xe4), 'nonsense')).toBe('ä');
  });
});
