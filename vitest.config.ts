import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/{unit,receiver,storage,scripts,simulator}/**/*.test.ts'] },
});
