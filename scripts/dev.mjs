import { command } from './lib/command.mjs';
import { mustLeaveSandbox } from './lib/electron-args.mjs';
import { commandOf, inProject } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { forgetBuild } from './setup/build.mjs';
import { readyForElectron, withDisplay } from './setup/index.mjs';

await command(async (args) => {
  const { executable, env } = await readyForElectron({ build: false });
  const desktop = await withDisplay(env);
  // It builds into the same folder, for the development server.
  await forgetBuild();
  const switches = mustLeaveSandbox() ? ['--noSandbox'] : [];
  const { code } = await run(
    process.execPath,
    [await commandOf('electron-vite'), 'dev', '--watch', ...switches, '--', ...args],
    {
      env: {
        ...desktop,
        ELECTRON_EXEC_PATH: executable,
        // What leaves main is held against the contract.
        KLINGEL_CONTRACT_SCHEMAS: inProject('out', 'main', 'contract-schemas.json'),
      },
      // On SIGTERM Vite leaves at once, on this one electron-vite lets the app end first.
      stopWith: 'SIGINT',
      leaveNothing: true,
    },
  );
  return code;
});
