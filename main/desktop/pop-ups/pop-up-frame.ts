import type { PopUpFrame } from '../../../contract/model/pop-up.ts';
import type { PageWindow, Windows } from '../windows/page-window.ts';
import { openPage } from '../windows/windows.ts';

/** The card and the room that its shadow needs around it; CSS pixels, as in `PopUp.module.css`. */
export const popUpWidth = 380 + 2 * 20;

/**
 * Whether pop-ups that are only looked at and clicked have a window of their own. On X11 none that takes the keyboard stands
 * above what is full-screen: only one that the window manager does not know of does, and that one never gets the keyboard.
 */
export function hasTwoFrames(): boolean {
  return process.platform === 'linux';
}

/** Makes a hidden window for the pop-ups' page: frameless, transparent, on top of everything, and never active by itself. */
export function openPopUpFrame(windows: Windows, frame: PopUpFrame): PageWindow {
  const window = openPage(
    windows,
    'popup',
    {
      width: popUpWidth,
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
      ...(hasTwoFrames() && frame === 'usual' && { focusable: false }),
      webPreferences: {
        // Hidden most of the time, and yet it has to paint at once.
        backgroundThrottling: false,
        // It rings before anybody has clicked in it.
        autoplayPolicy: 'no-user-gesture-required',
      },
    },
    frame === 'usual' ? '' : frame,
  );
  window.setAlwaysOnTop(true, 'screen-saver');
  if (process.platform === 'darwin') window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
  return window;
}
