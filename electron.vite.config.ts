import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = import.meta.dirname;

// Everything is bundled: one file to read at start instead of hundreds, and a release needs no node_modules.
const bundled = { externalizeDeps: false } as const;

export default defineConfig({
  main: {
    build: { ...bundled, rollupOptions: { input: resolve(here, 'main/index.ts') } },
  },
  preload: {
    build: {
      minify: true,
      ...bundled,
      // A sandboxed preload is CommonJS, whatever the package says.
      rollupOptions: {
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
      minify: true,
      rollupOptions: {
        input: { index: resolve(here, 'renderer/index.html'), popup: resolve(here, 'renderer/popup.html') },
      },
    },
  },
});
