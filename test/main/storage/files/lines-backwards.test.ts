import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesBackwards, type Line } from '../../../../main/storage/files/lines-backwards.ts';
import { tempFolder } from '../../../support/unit/folder.ts';

/** How much is read at once. */
const chunk = 64 * 1024;

async function linesOf(text: string, before?: number): Promise<Line[]> {
  const path = join(await tempFolder(), 'file');
  await writeFile(path, text);
  const lines: Line[] = [];
  for await (const line of linesBackwards(path, before)) {
    lines.push(line);
    // A file has no more lines than bytes.
    if (lines.length > text.length) throw new Error('this comes to no end');
  }
  return lines;
}

/** The same, read forwards and then turned round. */
function expected(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const part of text.split(/(?<=\n)/)) {
    if (part !== '') lines.unshift({ start, text: part.replace(/\n$/, ''), whole: part.endsWith('\n') });
    start += Buffer.byteLength(part);
  }
  return lines;
}

describe('the lines of a file, read backwards', () => {
  it('are the last one first, each with the byte at which it begins', async () => {
    expect(await linesOf('one\ntwo\nthree\n')).toEqual([
      { start: 8, text: 'three', whole: true },
      { start: 4, text: 'two', whole: true },
      { start: 0, text: 'one', whole: true },
    ]);
  });

  it('are none in an empty file', async () => {
    expect(await linesOf('')).toEqual([]);
  });

  it('may end without a line end', async () => {
    expect(await linesOf('one\ntwo')).toEqual(expected('one\ntwo'));
  });

  it.each(['\n', '\n\n\n', '\none\n', 'one\n\n\ntwo\n\n'])('may be empty: %j', async (text) => {
    expect(await linesOf(text)).toEqual(expected(text));
  });

  it('are those that end before a byte', async () => {
    const text = 'one\ntwö\nthree\n';
    for (const { start } of expected(text))
      expect(await linesOf(text, start)).toEqual(expected(text).filter((line) => line.start < start));
  });

  it.each([-2, -1, 0, 1, 2])(
    'are whole where one ends %i bytes from where a piece of the file begins',
    async (off) => {
      const text = `first\n${'x'.repeat(chunk)}\n${'y'.repeat(chunk - 1 + off)}\n`;
      expect(await linesOf(text)).toEqual(expected(text));
    },
  );

  it('are whole where they are longer than a piece of the file, or a character lies across two', async () => {
    const text = `a\n${'ü€😀'.repeat(chunk)}\nb\n`;
    expect(await linesOf(text)).toEqual(expected(text));
  });

  it('are all of them, whatever the file holds', async () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom('\n', '', 'x\n', 'y'.repeat(chunk - 1)), fc.string()), { maxLength: 6 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        expect(await linesOf(content)).toEqual(expected(content));
      }),
      { numRuns: 60 },
    );
  });
});
