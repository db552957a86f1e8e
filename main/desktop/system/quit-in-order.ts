/** As much of Electron's `app` as is asked of it. */
export interface QuittingApp {
  on(event: 'before-quit', listener: (event: { preventDefault: () => void }) => void): unknown;
  quit: () => void;
}

/**
 * However the app is asked to end (menu, tray, SIGTERM, SIGINT), what has to be written is written first.
 * @param letWindowsClose called before they are closed
 */
export function quitInOrder(app: QuittingApp, stop: () => Promise<void>, letWindowsClose: () => void): void {
  let stopping: Promise<void> | null = null;
  let stopped = false;
  app.on('before-quit', (event) => {
    letWindowsClose();
    if (stopped) return;
    event.preventDefault();
    stopping ??= stop().finally(() => {
      stopped = true;
      app.quit();
    });
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      app.quit();
    });
  }
}
