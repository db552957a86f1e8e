import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { openAdminFile } from '../../../main/storage/admin-file.ts';
import { tempFolder } from '../../support/unit/folder.ts';

const password = z.object({ hash: z.string() });

async function setUp(text?: string) {
  const folder = await tempFolder();
  const path = join(folder, 'admin.json');
  if (text !== undefined) await writeFile(path, text);
  return { folder, path, file: await openAdminFile(path, password) };
}

it('keeps a password for its user alone, and takes the file away with it', async () => {
  const { folder, path, file } = await setUp();
  expect(file.get()).toBeNull();
  await file.set({ hash: 'a' });
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ version: 1, password: { hash: 'a' } });
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect((await openAdminFile(path, password)).get()).toEqual({ hash: 'a' });
  await file.set(null);
  expect(file.get()).toBeNull();
  expect(await readdir(folder)).toEqual([]);
});

it.each(['', '{"version":1', '{"version":1}', '{"version":2,"password":{"hash":"a"}}', '[]'])(
  'leaves %j where it is, and does not take it for none',
  async (text) => {
    const { path, file } = await setUp(text);
    expect(file.get()).toBe('unreadable');
    expect(await readFile(path, 'utf8')).toBe(text);
  },
);

it('keeps the one before where the new one cannot be written', async () => {
  const folder = await tempFolder();
  const file = await openAdminFile(join(folder, 'missing', 'admin.json'), password);
  await expect(file.set({ hash: 'a' })).rejects.toThrow('ENOENT');
  expect(file.get()).toBeNull();
});
