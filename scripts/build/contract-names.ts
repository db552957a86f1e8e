import { join } from 'node:path';
import { normalizePath, runnerImport, type Plugin } from 'vite';
import type * as Names from '../../contract/names.ts';

/**
 * Puts the names of the contract's commands and notifications in the place of `contract/names.ts`, which reads them from the
 * definitions: so the preload and the start of main carry names and no schemas, and nobody writes a second list.
 * @param root the project's folder
 */
export function contractNames(root: string): Plugin {
  const file = normalizePath(join(root, 'contract/names.ts'));
  return {
    name: 'contract-names',
    async load(id) {
      if (normalizePath(id) !== file) return null;
      const { module, dependencies } = await runnerImport<typeof Names>(file, {
        root,
        configFile: false,
        logLevel: 'error',
      });
      // While somebody works on it: a new definition makes the names anew.
      for (const dependency of dependencies) this.addWatchFile(dependency);
      return Object.entries(module)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    },
  };
}
