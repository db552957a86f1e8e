// Two empty windows, of which one is hidden, as Klingel's pop-ups are: what Klingel's memory is compared with.
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

const page = join(import.meta.dirname, 'index.html');

app.once('ready', () => {
  const hidden = new BrowserWindow({ show: false, width: 420, height: 300 });
  void hidden.loadFile(page);
  const window = new BrowserWindow({ show: false, width: 1280, height: 760 });
  window.once('ready-to-show', () => {
    window.show();
  });
  void window.loadFile(page);
});
