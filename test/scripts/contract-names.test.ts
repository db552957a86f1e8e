import { join } from 'node:path';
import { expect, it } from 'vitest';
import { build, type Rolldown } from 'vite';
import { commandNames, notificationNames } from '../../contract/names.ts';
import { contractNames } from '../../scripts/build/contract-names.ts';

const root = join(import.meta.dirname, '../..');

it('gives the preload every name of the contract, and no schema', { timeout: 60_000 }, async () => {
  const { output } = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [contractNames(root)],
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: join(root, 'preload/index.ts'),
        external: ['electron'],
        output: { format: 'cjs' },
      },
    },
  })) as Rolldown.RolldownOutput;
  const [{ code }, ...others] = output;
  expect(others).toEqual([]);
  for (const name of [...commandNames, ...notificationNames]) expect(code).toContain(`"${name}"`);
  expect(code.length).toBeLessThan(6_000);
});
