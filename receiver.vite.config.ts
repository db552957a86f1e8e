import { resolve } from 'node:path';
import { defineConfig } from 'vite';

// The receiver without windows, for plain Node: everything is bundled, so that a server needs no node_modules.

/** Packages that are CommonJS ask for it, and a module has none. */
const banner = `import { fileURLToPath as toPath } from 'node:url';
const __filename = toPath(import.meta.url);`;

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
