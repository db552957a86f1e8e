import { basename, join } from 'node:path';
import { build } from 'vite';
import { root } from '../../scripts/lib/project.mjs';
import { temporaryFolder } from './folders.ts';

/**
 * Bundles a TypeScript file for Node as the app's main process is bundled: what compiles it on the way otherwise wraps
 * each function in another one, and that costs a webhook more than the function does.
 * @param file absolute path
 * @returns the path of the bundle, which is there until the benchmarks end
 */
export async function bundled(file: string): Promise<string> {
  const outDir = await temporaryFolder();
  const name = `${basename(file, '.ts')}.mjs`;
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: file,
      outDir,
      emptyOutDir: true,
      target: 'node20.18',
      minify: true,
      rolldownOptions: {
        // Some of what it brings with it was written for CommonJS.
        output: { entryFileNames: name, banner: 'const __filename = import.meta.filename;' },
      },
    },
  });
  return join(outDir, name);
}
