import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldUmlauts } from '../../../../main/lib/pure/fold-text.ts';

describe('a folded text', () => {
  it.each([
    ['Emma TAYLOR', 'emma taylor'],
    ['Jürgen Weiß', 'jurgen weiss'],
    ['WEIẞ', 'weiss'],
    ['Zoë Lefèvre-Dubois', 'zoe lefevre dubois'],
    ['Łukasz Åberg', 'lukasz aberg'],
    ['Ayşe Yılmaz', 'ayse yilmaz'],
    ['İpek', 'ipek'],
    ['Søren Ærø', 'soren aero'],
    ["O’Brien & O'Neill", 'obrien oneill'],
    ['emma.taylor@acme.example', 'emma taylor acme example'],
    ['  A.\tB.\nC. ', 'a b c'],
    // One character in some fonts.
    ['Oﬃce', 'office'],
    ['Дмитрий Йод', 'дмитрии иод'],
    ['Γιώργος', 'γιωργος'],
    ['山田 太郎', '山田 太郎'],
    ['+-/', ''],
    ['', ''],
  ])('of %j is %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it.each([
    ['mueller', 'muller'],
    ['joerg baer', 'jorg bar'],
    ['michael', 'michal'],
    ['zoe', 'zo'],
    ['ee', 'ee'],
  ])('%s has the umlauts of %s', (folded, further) => {
    expect(foldUmlauts(folded)).toBe(further);
  });

  it('consists of words of letters and digits with single blanks, and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldText(text);
        expect(folded).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
        expect(foldText(folded)).toBe(folded);
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
      }),
      { numRuns: 300 },
    );
  });
});
