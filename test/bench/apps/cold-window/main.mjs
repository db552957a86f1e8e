// What a pop-up costs that is made when the call comes: a new window for each, with Klingel's own built page for pop-ups.
import { join, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, BrowserWindow, net, protocol } from 'electron';
import { listenForCalls } from '../call-server.mjs';
import { popUpOptions } from '../pop-up-options.mjs';

const pages = join(import.meta.dirname, '../../../../out/renderer');

// As in the app: over a scheme of its own, which lets Chromium keep the compiled scripts.
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
// Windows are closed after each call; the app stays.
app.on('window-all-closed', () => undefined);

/** @type {BrowserWindow | null} */
let window = null;

app.once('ready', () => {
  protocol.handle('app', (request) => {
    const file = normalize(join(pages, new URL(request.url).pathname));
    if (!file.startsWith(pages + sep)) return new Response(null, { status: 404 });
    return net.fetch(pathToFileURL(file).href);
  });
  listenForCalls({
    call(from) {
      window = openFor(from);
    },
    end() {
      window?.close();
    },
  });
});

/** @param {string} from the caller's number */
function openFor(from) {
  const opened = new BrowserWindow({
    ...popUpOptions,
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      additionalArguments: [`--bench-from=${from}`],
      spellcheck: false,
    },
  });
  opened.once('ready-to-show', () => {
    opened.showInactive();
  });
  void opened.loadURL('app://klingel/popup.html');
  return opened;
}
