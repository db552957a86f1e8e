import { command } from './lib/command.mjs';
import { runTypeScript } from './lib/run-typescript.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

await command(async (args) => {
  await ensureDependencies();
  return runTypeScript('scripts/docs/index.ts', args);
});
