import { defineConfig } from 'vitest/config';
import { announceSeed } from './test/support/seed.ts';

announceSeed();

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**'],
    // What never comes is given up; how long something takes on a busy machine decides nothing.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    setupFiles: ['test/support/unit/set-up.ts'],
  },
});
