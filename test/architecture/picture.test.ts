import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withPicture } from '../../scripts/architecture/picture.mjs';

/** Prettier pads the cells of a table. */
const loose = (text: string): string => text.replaceAll(/ +/g, ' ').replaceAll(/-+/g, '-');

it('README.md shows the rooms as the table has them: npm run docs', async () => {
  const page = await readFile(join(import.meta.dirname, '../../README.md'), 'utf8');
  expect(loose(page)).toBe(loose(withPicture(page)));
});
