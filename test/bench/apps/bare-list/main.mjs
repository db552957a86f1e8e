// The least that a long list can be: 100,000 fixed lines in a bare window, of which those in view are drawn.
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

app.once('ready', () => {
  const window = new BrowserWindow({ show: false, width: 1280, height: 760 });
  window.once('ready-to-show', () => {
    window.show();
  });
  void window.loadFile(join(import.meta.dirname, 'index.html'));
});
