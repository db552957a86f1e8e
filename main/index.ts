import { resolve } from 'node:path';
import { app, dialog } from 'electron';
import { startApp } from './app.ts';
import { registerPageScheme } from './desktop/pages.ts';

// What the app writes is for its user alone, Chromium's own files included.
process.umask(0o077);
// As root, which tests and containers run as, Chromium refuses its sandbox and is started without. Every window asks for
// a sandboxed page all the same.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerPageScheme();

const userData = app.commandLine.getSwitchValue('user-data-dir');
if (userData !== '') app.setPath('userData', resolve(userData));

if (app.requestSingleInstanceLock()) {
  startApp({ hidden: app.commandLine.hasSwitch('hidden'), print: console.log }).catch((error: unknown) => {
    dialog.showErrorBox('Klingel', error instanceof Error ? error.message : String(error));
    app.exit(1);
  });
} else {
  // The instance that runs shows its window.
  app.quit();
}
