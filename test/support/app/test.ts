import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { launch, writeSettings, type Klingel } from './klingel.ts';
import { holdUsualPort } from '../fakes/usual-port.ts';

/** Each test gets a user data folder of its own and, if it asks for it, the app running on it. */
export const test = base.extend<{ userData: string; klingel: Klingel }>({
  // Playwright reads a fixture's needs from its first parameter; this one has none.
  // eslint-disable-next-line no-empty-pattern
  userData: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'klingel-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  klingel: async ({ userData }, use) => {
    await writeSettings(userData);
    const klingel = await launch({ userData });
    await use(klingel);
    await klingel.quit();
  },
});

/** For first starts: nobody has chosen another port yet, and two apps at once would take the usual one from each other. */
export const firstStartTest = test.extend<{ usualPort: undefined }>({
  usualPort: [
    // As above: its first parameter says that it needs none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use, info) => {
      const release = await holdUsualPort();
      await use(undefined);
      // What a test that failed has left running ends with its worker, and so does the hold.
      if (info.status === info.expectedStatus) await release();
    },
    { auto: true, timeout: 300_000 },
  ],
});
