import { resolve } from 'node:path';
import { app, dialog, protocol } from 'electron';
import type { startApp } from './roots/app.ts';
import { createDesktop } from './desktop/desktop.ts';
import { electron } from './desktop/electron.ts';
import { isOnlyInstance } from './desktop/system/instance-lock.ts';
import { registerPageScheme } from './desktop/windows/pages.ts';
import { openIpc } from './ipc.ts';
import { messageOf } from './lib/pure/message-of.ts';

// What the app writes is for its user alone, Chromium's own files included.
process.umask(0o077);
// As root, which tests and containers run as, Chromium refuses its sandbox and is started without. Every window asks for
// a sandboxed page all the same.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerPageScheme(protocol);

const userData = app.commandLine.getSwitchValue('user-data-dir');
if (userData !== '') app.setPath('userData', resolve(userData));

if (isOnlyInstance(app)) {
  // Tests and development name them.
  const schemas = app.isPackaged ? undefined : process.env.KLINGEL_CONTRACT_SCHEMAS;
  const desktop = createDesktop(electron, openIpc(schemas), app.commandLine.hasSwitch('hidden'));
  loadApp()
    .then((startApp) => startApp(desktop, console.log))
    .catch((error: unknown) => {
      dialog.showErrorBox('Klingel', messageOf(error));
      app.exit(1);
    });
} else {
  // The instance that runs shows its window.
  app.quit();
}

/**
 * Loads the app while its window is on its way: schemas, numbers and the web server take a tenth of a second to evaluate, in
 * which the page's process can start. In steps, as the page's files are asked for meanwhile.
 */
async function loadApp(): Promise<typeof startApp> {
  // The window is made first: what waits for this was there before.
  await app.whenReady();
  await import('./domain/calls/rules.ts');
  await import('./receiver/receiver.ts');
  return (await import('./roots/app.ts')).startApp;
}
