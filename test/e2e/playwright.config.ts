import { defineConfig } from '@playwright/test';

// One app at a time: they share a screen, and which window has the focus is part of what is tested.
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: 'list',
  use: { trace: 'retain-on-failure' },
});
