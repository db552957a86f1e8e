import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/{unit,receiver,storage,contact-files,scripts,simulator}/**/*.test.ts'] },
});
