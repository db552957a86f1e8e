import type { PageWindow, Windows } from './page-window.ts';
import { openPage } from './windows.ts';

/** The window with the caller log and the settings. */
export interface AppWindow {
  window: PageWindow;
  /** To the front, from wherever it is. */
  show: () => void;
  /** On top of the others, while the keyboard stays where it is. */
  showQuietly: () => void;
  /** From now on closing it really closes it. */
  letClose: () => void;
}

/**
 * Makes the window; it shows itself once its page has painted, unless it is to stay hidden.
 * @param onClose asked what its close button does
 * @param quit ends the app
 */
export function createAppWindow(
  windows: Windows,
  hidden: boolean,
  onClose: () => 'hide' | 'quit',
  quit: () => void,
): AppWindow {
  const window = openPage(windows, 'index', {
    width: 1280,
    height: 760,
    autoHideMenuBar: true,
    minWidth: 720,
    minHeight: 480,
  });
  let closes = false;
  let wanted = !hidden;

  window.once('ready-to-show', () => {
    if (wanted) window.show();
  });
  // Calls go on ringing when the window is closed; the tray, or a second start, brings it back.
  window.on('close', (event) => {
    if (closes) return;
    event.preventDefault();
    if (onClose() === 'quit') quit();
    else window.hide();
  });

  return {
    window,
    show() {
      wanted = true;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    showQuietly() {
      wanted = true;
      // macOS leaves it in the dock; elsewhere showing it brings it back, and restoring it would take the focus.
      if (process.platform === 'darwin' && window.isMinimized()) window.restore();
      window.showInactive();
      window.moveTop();
    },
    letClose() {
      closes = true;
    },
  };
}
