// The least that an Electron app with a window can be: what Klingel's start is compared with.
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

app.once('ready', () => {
  const window = new BrowserWindow({ show: false, width: 1280, height: 760 });
  window.once('ready-to-show', () => {
    window.show();
  });
  void window.loadFile(join(import.meta.dirname, 'index.html'));
});
