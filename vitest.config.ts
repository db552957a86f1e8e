import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/{unit,receiver,storage,helpdesk,scripts,simulator}/**/*.test.ts'] },
});
