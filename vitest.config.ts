import { defineConfig } from 'vitest/config';

const folders = [
  'unit',
  'receiver',
  'storage',
  'helpdesk',
  'tunnel',
  'contact-files',
  'scripts',
  'simulator',
];

export default defineConfig({
  test: { include: [`test/{${folders.join(',')}}/**/*.test.ts`] },
});
