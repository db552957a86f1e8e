import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { contractNames } from './scripts/build/contract-names.ts';
import { contractSchemas } from './scripts/build/contract-schemas.ts';

const here = import.meta.dirname;

// Everything is bundled: one file to read at start instead of hundreds, and a release needs no node_modules.
const bundled = { externalizeDeps: false } as const;

// The oldest Electron that the tests may run on is 33: see docs/decisions/0001-electron-runtime.md.
const node = 'node20.18';

export default defineConfig({
  main: {
    plugins: [contractNames(here), contractSchemas(here)],
    build: {
      ...bundled,
      target: node,
      minify: true,
      rolldownOptions: { input: resolve(here, 'main/index.ts') },
    },
  },
  preload: {
    plugins: [contractNames(here)],
    build: {
      ...bundled,
      target: node,
      // A sandboxed preload is CommonJS, whatever the package says.
      rolldownOptions: {
        input: resolve(here, 'preload/index.ts'),
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    plugins: [react()],
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      target: 'chrome130',
      minify: true,
      rolldownOptions: {
        input: { index: resolve(here, 'renderer/index.html'), popup: resolve(here, 'renderer/popup.html') },
      },
    },
  },
});
