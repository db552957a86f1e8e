import { command } from './lib/command.mjs';
import { runTypeScript } from './lib/run-typescript.mjs';
import { readyForElectron, withTestDesktop } from './setup/index.mjs';

await command(async (args) => {
  const { env } = await readyForElectron();
  return runTypeScript('scripts/screenshots/index.ts', args, await withTestDesktop(env));
});
