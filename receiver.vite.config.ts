import { resolve } from 'node:path';
import { defineConfig } from 'vite';

// The receiver without windows, for plain Node: everything is bundled, so that a server needs no node_modules.

/** Some of what it brings with it was written for CommonJS. */
const banner = 'const __filename = import.meta.filename;';

export default defineConfig({
  publicDir: false,
  build: {
    ssr: resolve(import.meta.dirname, 'main/receiver.ts'),
    outDir: resolve(import.meta.dirname, 'out/receiver'),
    emptyOutDir: true,
    target: 'node20.19',
    rolldownOptions: { output: { entryFileNames: 'index.js', banner } },
  },
  ssr: { target: 'node', noExternal: true },
});
