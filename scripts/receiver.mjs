import { command } from './lib/command.mjs';
import { run } from './lib/run.mjs';
import { ensureReceiverBuilt, receiverScript } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

await command(async (args) => {
  await ensureDependencies();
  await ensureReceiverBuilt();
  const { code } = await run(process.execPath, [receiverScript, ...args], { leaveNothing: true });
  return code;
});
