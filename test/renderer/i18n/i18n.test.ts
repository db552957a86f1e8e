import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { de } from '../../../renderer/i18n/de/index.ts';
import { en } from '../../../renderer/i18n/en/index.ts';

const renderer = join(import.meta.dirname, '../../../renderer');
/** The settings and preferences, with what they are called. */
const tables = join(import.meta.dirname, '../../../contract/settings');

interface Texts {
  [key: string]: string | Texts;
}

/** Every text by its key, `calls.column.time`. */
function flat(texts: Texts, path: readonly string[] = []): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([name, text]): [string, string][] =>
    typeof text === 'string' ? [[[...path, name].join('.'), text]] : flat(text, [...path, name]),
  );
}

function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name ?? '').sort();
}

async function sourcesIn(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return await Promise.all(
    files
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('i18n'))
      .map((file) => readFile(join(folder, file), 'utf8')),
  );
}

/**
 * What the sources of the pages, and of the tables of settings and preferences, have in quotes: keys as they are, and those with
 * a part that is filled in as a pattern.
 */
async function keysInSources(): Promise<{ keys: Set<string>; patterns: RegExp[] }> {
  const sources = [...(await sourcesIn(renderer)), ...(await sourcesIn(tables))];
  const source = sources.join('\n');
  const keys = [...source.matchAll(/'([\w.]+)'/g)].map(([, key]) => key ?? '');
  const patterns = [...source.matchAll(/`([\w.]*\$\{[^`]*)`/g)]
    .map(([, template]) => (template ?? '').replace(/\$\{[^}]*\}/g, '*'))
    .filter((template) => /^[\w.*]+$/.test(template) && template.includes('.'))
    .map((template) => new RegExp(`^${template.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`));
  return { keys: new Set(keys), patterns };
}

const english = flat(en);
const german = new Map(flat(de));

it('every text is there in both languages, with the same to fill in', () => {
  expect([...german.keys()].sort()).toEqual(english.map(([key]) => key).sort());
  const different = english.filter(
    ([key, text]) => String(placeholdersOf(text)) !== String(placeholdersOf(german.get(key) ?? '')),
  );
  expect(different).toEqual([]);
});

it('every text is shown somewhere', async () => {
  const { keys, patterns } = await keysInSources();
  const unused = english
    .map(([key]) => key.replace(/_(?:one|other)$/, ''))
    .filter((key) => !keys.has(key) && !patterns.some((pattern) => pattern.test(key)));
  expect(unused).toEqual([]);
});

it('no text shouts or addresses anybody by first name', () => {
  const all = [...english.map(([, text]) => text), ...german.values()];
  expect(all.filter((text) => text.includes('!'))).toEqual([]);
  expect([...german.values()].filter((text) => /\b(?:du|dein\w*|dir|dich)\b/i.test(text))).toEqual([]);
});
