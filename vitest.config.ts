import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,receiver,storage,helpdesk,contact-files,scripts,simulator}/**/*.test.ts'],
  },
});
