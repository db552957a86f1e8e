import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { openPage } from './windows.ts';

/** The pop-ups' window: frameless, on top of everything, made and loaded long before the first call. */
export interface PopUpWindow {
  window: BrowserWindow;
  /** Shows it this high, without taking the focus; 0 hides it. CSS pixels. */
  fit: (height: number) => void;
}

/** The card and the room that its shadow needs around it; CSS pixels, as in `popup.css`. */
const width = 380 + 2 * 20;

/** Makes the hidden window. */
export function createPopUpWindow(): PopUpWindow {
  const window = openPage('popup', {
    width,
    height: 200,
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
    // Each system's own kind of window that floats and does not become the active one: a panel on macOS; on Linux a
    // notification, which window managers neither focus nor list.
    ...(process.platform === 'darwin' && { type: 'panel' }),
    ...(process.platform === 'linux' && { type: 'notification' }),
    // Hidden most of the time, and yet it has to paint at once.
    webPreferences: { backgroundThrottling: false },
  });
  window.setAlwaysOnTop(true, 'screen-saver');
  if (process.platform === 'darwin') window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
  let area: Rectangle | null = null;
  let wanted: Rectangle | null = null;

  // Some window managers (Openbox, for one) place a window anew when it comes up, wherever it was put before. Once it
  // stands where it should, it is left alone.
  window.on('move', () => {
    if (!wanted) return;
    const { x, y } = window.getBounds();
    if (x === wanted.x && y === wanted.y) wanted = null;
    else window.setBounds(wanted);
  });

  return {
    window,
    fit(height) {
      if (height === 0) {
        window.hide();
        area = null;
        return;
      }
      // Pop-ups stay on the screen where the first of them came up.
      area ??= screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).workArea;
      const fitting = Math.min(Math.ceil(height), area.height);
      const bounds = {
        x: area.x + area.width - width,
        y: area.y + area.height - fitting,
        width,
        height: fitting,
      };
      window.setBounds(bounds);
      if (window.isVisible()) return;
      wanted = bounds;
      window.showInactive();
    },
  };
}
