import { resolve } from 'node:path';
import { app, dialog, protocol } from 'electron';
import { electron } from './desktop/electron.ts';
import { isOnlyInstance } from './desktop/system/instance-lock.ts';
import { openFirstWindow } from './desktop/windows/first-window.ts';
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
  start().catch((error: unknown) => {
    dialog.showErrorBox('Klingel', messageOf(error));
    app.exit(1);
  });
} else {
  // The instance that runs shows its window.
  app.quit();
}

/**
 * Starts the app, its window first: while the page's process starts, schemas, numbers and the web server are evaluated,
 * which takes a tenth of a second. In steps, as the page asks for its files meanwhile, and has to wait for none of them.
 */
async function start(): Promise<void> {
  // Tests and development name them.
  const schemas = app.isPackaged ? undefined : process.env.KLINGEL_CONTRACT_SCHEMAS;
  const first = await openFirstWindow(electron, openIpc(schemas), app.commandLine.hasSwitch('hidden'));
  await import('./domain/calls/rules.ts');
  await import('./receiver/receiver.ts');
  await first.pageServed;
  const { createDesktop } = await import('./desktop/desktop.ts');
  const { startApp } = await import('./roots/app.ts');
  await startApp(createDesktop(first), console.log);
}
