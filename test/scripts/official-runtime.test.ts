import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isOfficialComplete } from '../../scripts/setup/official-runtime.mjs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'klingel-test-'));
  await mkdir(join(folder, 'dist'));
  await writeFile(join(folder, 'package.json'), '{ "version": "45.4.1" }');
  await writeFile(join(folder, 'dist', 'version'), '45.4.1');
  await writeFile(join(folder, 'dist', 'electron'), '');
  await writeFile(join(folder, 'path.txt'), 'electron');
});

afterEach(() => rm(folder, { recursive: true }));

it('takes a binary of the version of its package', async () => {
  expect(await isOfficialComplete(folder, 'linux')).toBe(true);
});

it('does not take one of another version', async () => {
  await writeFile(join(folder, 'dist', 'version'), '44.0.0');
  expect(await isOfficialComplete(folder, 'linux')).toBe(false);
});

it.each(['dist/electron', 'dist/version', 'path.txt'])('does not take one without %s', async (file) => {
  await rm(join(folder, file));
  expect(await isOfficialComplete(folder, 'linux')).toBe(false);
});
