import { defineConfig } from '@playwright/test';
import { announceSeed } from '../support/seed.ts';

announceSeed();

// One app at a time on each desktop: they share a screen, and which window has the focus is part of what is tested.
const desktops = JSON.parse(process.env.KLINGEL_TEST_DESKTOPS ?? '[{}]') as Record<string, string>[];
Object.assign(process.env, desktops[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]);

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: desktops.length,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: 'list',
  use: { trace: 'retain-on-failure' },
});
