import { command } from './lib/command.mjs';
import { run } from './lib/run.mjs';
import { ensureReceiverBuilt, receiverScript } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

await command(async (args) => {
  await ensureDependencies();
  await ensureReceiverBuilt();
  // npm starts us in the project; whoever typed a relative folder meant it from where they were.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const { code } = await run(process.execPath, [receiverScript, ...args], { cwd, leaveNothing: true });
  return code;
});
