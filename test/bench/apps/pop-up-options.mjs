/** How high a window with one card is; CSS pixels. */
const height = 200;

/**
 * The window options of `main/desktop/pop-ups/pop-up-frame.ts`.
 *
 * @type {Electron.BrowserWindowConstructorOptions}
 */
export const popUpOptions = {
  show: false,
  width: 420,
  height,
  frame: false,
  transparent: true,
  backgroundColor: '#00000000',
  hasShadow: false,
  resizable: false,
  minimizable: false,
  maximizable: false,
  fullscreenable: false,
  skipTaskbar: true,
  alwaysOnTop: true,
  ...(process.platform === 'darwin' && { type: 'panel' }),
  ...(process.platform === 'linux' && { type: 'notification' }),
};
