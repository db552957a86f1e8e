import { command } from './lib/command.mjs';
import { mustLeaveSandbox } from './lib/electron-args.mjs';
import { root } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { readyForElectron, withDisplay } from './setup/index.mjs';

await command(async (args) => {
  const { executable, env } = await readyForElectron();
  const desktop = await withDisplay(env);
  const switches = mustLeaveSandbox() ? ['--no-sandbox'] : [];
  const { code } = await run(executable, [...switches, root, ...args], { env: desktop, leaveNothing: true });
  return code;
});
