import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { withTable } from './settings-table.ts';

// Writes what the documentation has from the code.
const path = join(import.meta.dirname, '../../docs/settings.md');
const text = withTable(await readFile(path, 'utf8'));
await writeFile(path, await format(text, { parser: 'markdown', printWidth: 110 }));
