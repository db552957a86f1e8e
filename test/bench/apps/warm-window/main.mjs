// The least that a pop-up can be: a hidden window that waits with an empty page, is given a line of text and shown.
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { listenForCalls } from '../call-server.mjs';
import { popUpOptions } from '../pop-up-options.mjs';

app.once('ready', () => {
  const window = new BrowserWindow({ ...popUpOptions, webPreferences: { backgroundThrottling: false } });
  /** @param {string} html */
  const setBody = (html) =>
    window.webContents.executeJavaScript(`document.body.innerHTML = ${JSON.stringify(html)}; undefined`);

  window.webContents.once('did-finish-load', () => {
    listenForCalls({
      call(from) {
        void setBody(`<article>${from}</article>`);
        window.showInactive();
      },
      end() {
        void setBody('');
        window.hide();
      },
    });
  });
  void window.loadFile(join(import.meta.dirname, 'index.html'));
});
