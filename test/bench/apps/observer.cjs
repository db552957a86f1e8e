// Electron loads this file beside the app that is measured (`electron -r observer.cjs APP`): it tells the benchmark over
// the process channel when the app's windows are shown, painted and gone, so that the app itself needs nothing for it.

// Electron requires files given with -r, which only CommonJS can be in all versions that this runs on.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { app, BrowserWindow } = /** @type {typeof import('electron')} */ (require('electron'));

/** Which element has to be in a page for its content to be there. */
const content = process.env.BENCH_CONTENT ?? 'body *';

/** @param {import('../measured-app.ts').Message} message */
function tell(message) {
  if (process.connected) process.send?.(message);
}

/** How far the app has come, in the order in which it does. @type {Omit<import('../measured-app.ts').Phases, 'page'>} */
const reached = { script: Date.now(), ready: NaN, window: NaN };
app.once('ready', () => {
  reached.ready = Date.now();
});

/**
 * Run by a page: resolves with the moment (milliseconds of the epoch) at which the page has done its part of the first
 * frame with the content: a message that is posted when a frame begins is handled after the frame's style, layout and
 * paint; and with the moment at which its script began, or the page had been read if it does not say.
 */
const painted = `new Promise((resolve) => {
  const look = () => requestAnimationFrame(() => {
    if (!document.querySelector(${JSON.stringify(content)})) look();
    else {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const at = performance.timeOrigin + performance.now();
        const began = performance.getEntriesByName('script', 'mark')[0]?.startTime;
        const read = performance.getEntriesByType('navigation')[0]?.domInteractive;
        resolve([at, performance.timeOrigin + (began ?? read ?? NaN)]);
      };
      port2.postMessage(null);
    }
  });
  look();
})`;

/** @param {Electron.BrowserWindow} window */
async function tellPainted(window) {
  const shownAt = Date.now();
  // Through the frame, as a page's own executeJavaScript waits for the page to have loaded.
  const [at, page] = /** @type {[number, number]} */ (
    await window.webContents.mainFrame.executeJavaScript(painted)
  );
  tell({ kind: 'painted', shownAt, at, phases: { ...reached, page } });
}

app.on('browser-window-created', (_event, window) => {
  if (Number.isNaN(reached.window)) reached.window = Date.now();
  const onShow = () => {
    tellPainted(window).catch((/** @type {unknown} */ error) => {
      if (!window.isDestroyed()) tell({ kind: 'failed', message: String(error) });
    });
  };
  window.on('show', onShow);
  for (const gone of /** @type {const} */ (['hide', 'closed'])) {
    // The types have one overload for each event.
    window.on(/** @type {'hide'} */ (gone), () => {
      tell({ kind: 'gone' });
    });
  }
});

process.on('message', (/** @type {import('../measured-app.ts').Order} */ { page, script }) => {
  const window = BrowserWindow.getAllWindows().find((it) => it.webContents.getURL().endsWith(`/${page}`));
  if (window) void window.webContents.mainFrame.executeJavaScript(script);
  else tell({ kind: 'failed', message: `there is no window with ${page}` });
});
// The benchmark has ended, however it ended.
process.on('disconnect', () => {
  app.quit();
});

tell({
  kind: 'versions',
  electron: process.versions.electron,
  chromium: process.versions.chrome,
});
