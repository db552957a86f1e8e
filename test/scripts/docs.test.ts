import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { teamFields } from '../../contract/settings/settings-table.ts';
import { marks, settingsAsTable } from '../../scripts/docs/settings-table.ts';

const page = join(import.meta.dirname, '../../docs/settings.md');

/** Without what is there for the eye alone. */
const cellsIn = (markdown: string): string[][] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^[|\s-]+$/.test(line))
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));

it('the page about the settings has the table as it is now: `npm run docs` writes it', async () => {
  const text = await readFile(page, 'utf8');
  const made = text.slice(text.indexOf(marks.begin), text.indexOf(marks.end));
  // Prettier writes a character that means nothing here without the backslash.
  const plain = (cells: string[][]) => cells.map((row) => row.map((cell) => cell.replaceAll('\\*', '*')));
  expect(plain(cellsIn(made))).toEqual(plain(cellsIn(settingsAsTable())));
  expect(cellsIn(made)).toHaveLength(teamFields.length + 1);
  expect(settingsAsTable()).not.toContain('undefined');
});
