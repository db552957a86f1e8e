import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writePrivateFile } from '../../../main/lib/write-private-file.ts';
import { tempFolder } from '../../support/unit/folder.ts';

it('replaces a file, and leaves nothing else beside it', async () => {
  const folder = await tempFolder();
  const path = join(folder, 'file.txt');
  await writeFile(path, 'before');
  await writePrivateFile(path, 'after');
  expect(await readFile(path, 'utf8')).toBe('after');
  await writePrivateFile(path, Buffer.from('bytes'));
  expect(await readFile(path, 'utf8')).toBe('bytes');
  expect(await readdir(folder)).toEqual(['file.txt']);
});

it.skipIf(process.platform === 'win32')('lets nobody else read it, whoever could before', async () => {
  const path = join(await tempFolder(), 'file.txt');
  await writeFile(path, 'before', { mode: 0o644 });
  await writePrivateFile(path, 'after');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

it('says what the system says, and leaves what was there', async () => {
  const folder = await tempFolder();
  await mkdir(join(folder, 'folder'));
  await expect(writePrivateFile(join(folder, 'folder'), 'text')).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['folder']);
});
