import { command } from './lib/command.mjs';
import { runTypeScript } from './lib/run-typescript.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

await command(async (args) => {
  await ensureDependencies();
  return runTypeScript('scripts/fake-sipgate/cli.ts', args, process.env, { input: true });
});
