import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { withPicture } from '../architecture/picture.mjs';
import { withTable } from './settings-table.ts';

/** Writes what a page of the documentation has from the code. */
async function write(page: string, make: (text: string) => string): Promise<void> {
  const path = join(import.meta.dirname, '../..', page);
  const text = make(await readFile(path, 'utf8'));
  await writeFile(path, await format(text, { parser: 'markdown', printWidth: 110 }));
}

await write('docs/settings.md', withTable);
await write('README.md', withPicture);
