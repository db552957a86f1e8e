import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLineSplitter, longestLine, type Line } from '../../../main/contact-files/line-splitter.ts';

function linesOf(slices: readonly string[]): Line[] {
  const splitter = createLineSplitter();
  return [...slices.flatMap((slice) => splitter.push(Buffer.from(slice, 'latin1'))), ...splitter.end()];
}

describe('the lines of a file', () => {
  it('end with LF, CRLF or CR', () => {
    expect(linesOf(['a\nb\r\n\r\nc\rd']).map(({ text }) => text)).toEqual(['a', 'b', '', 'c', 'd']);
  });

  it('are the same in however many slices they come', () => {
    const piece = fc.constantFrom('a', 'bc', '\n', '\r', '\r\n', '\xe4');
    fc.assert(
      fc.property(fc.array(fc.array(piece).map((pieces) => pieces.join(''))), (slices) => {
        const expected = slices.join('').split(/\r\n|\r|\n/);
        if (expected.at(-1) === '') expected.pop();
        expect(linesOf(slices)).toEqual(expected.map((text) => ({ text, cut: false })));
      }),
      { numRuns: 1_000 },
    );
  });

  it('are cut where they are too long, and the next one is whole', () => {
    const slices = [
      'x'.repeat(longestLine - 1),
      'y',
      'z',
      '\nnext\n',
      'x'.repeat(longestLine + 1),
      '\n',
      'last',
    ];
    expect(linesOf(slices).map(({ text, cut }) => [text.length, cut])).toEqual([
      [longestLine, true],
      [4, false],
      [longestLine, true],
      [4, false],
    ]);
  });

  it('are not cut where they are just as long as they may be', () => {
    expect(linesOf(['x'.repeat(longestLine), '\n'])).toEqual([{ text: 'x'.repeat(longestLine), cut: false }]);
  });
});
