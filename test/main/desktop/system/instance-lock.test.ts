import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isOnlyInstance } from '../../../../main/desktop/system/instance-lock.ts';
import { tempFolder } from '../../../support/unit/folder.ts';

const appIn = (folder: string, hasLock: boolean) => ({
  requestSingleInstanceLock: () => hasLock,
  getPath: () => folder,
});

it('is the only one where it got the lock', async () => {
  expect(isOnlyInstance(appIn(await tempFolder(), true))).toBe(true);
});

it('is not where another one has it', async () => {
  const folder = await tempFolder();
  await symlink('machine-1234', join(folder, 'SingletonLock'));
  expect(isOnlyInstance(appIn(folder, false))).toBe(false);
});

it('is not where the lock could have been made', async () => {
  expect(isOnlyInstance(appIn(await tempFolder(), false))).toBe(false);
});

it('is taken for the only one where no lock can be made and none is there', async () => {
  expect(isOnlyInstance(appIn(join(await tempFolder(), 'not there'), false))).toBe(true);
});
