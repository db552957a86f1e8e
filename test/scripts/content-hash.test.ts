import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contentHash } from '../../scripts/setup/content-hash.mjs';

let folder: string;
let before: string;
const now = () => contentHash(folder, ['main', 'config.ts', 'not-there']);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'klingel-test-'));
  await mkdir(join(folder, 'main', 'deep'), { recursive: true });
  await writeFile(join(folder, 'main', 'deep', 'a.ts'), 'a');
  await writeFile(join(folder, 'config.ts'), 'c');
  before = await now();
});

afterEach(() => rm(folder, { recursive: true }));

it('stays when files are only touched, and when a type check leaves its notes', async () => {
  await utimes(join(folder, 'main', 'deep', 'a.ts'), 0, 0);
  await writeFile(join(folder, 'main', 'tsconfig.tsbuildinfo'), 'notes');
  expect(await now()).toBe(before);
});

it.each<[string, () => Promise<unknown>]>([
  ['a file changes', () => writeFile(join(folder, 'main', 'deep', 'a.ts'), 'b')],
  ['a file named by itself changes', () => writeFile(join(folder, 'config.ts'), 'd')],
  ['a file comes', () => writeFile(join(folder, 'main', 'b.ts'), '')],
  ['a file goes', () => rm(join(folder, 'main', 'deep', 'a.ts'))],
  ['a file moves', () => rename(join(folder, 'main', 'deep', 'a.ts'), join(folder, 'main', 'a.ts'))],
])('changes when %s', async (_, change) => {
  await change();
  expect(await now()).not.toBe(before);
});

it('does not mistake the end of one file for the beginning of the next', async () => {
  const hashOf = async (first: string, second: string) => {
    await writeFile(join(folder, 'main', 'x'), first);
    await writeFile(join(folder, 'main', 'y'), second);
    return now();
  };
  expect(await hashOf('ab', 'c')).not.toBe(await hashOf('a', 'bc'));
});
