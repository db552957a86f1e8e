import { screen, type BrowserWindow } from 'electron';
import type { PopUpPosition } from '../../contract/preferences.ts';
import { anchorAt, anchorOf, boundsAt, type Anchor, type Box } from './pop-up-place.ts';
import { openPage } from './windows.ts';

/** The pop-ups' window: frameless, on top of everything, made and loaded long before the first call. */
export interface PopUpWindow {
  window: BrowserWindow;
  /** Shows it this high, without taking the focus; 0 hides it. CSS pixels. */
  fit: (height: number) => void;
  /**
   * Follows the mouse.
   * @param x how far it is from where it took the window, in CSS pixels; the same for `y`
   * @returns where the window is held, once the mouse has let go
   */
  drag: (phase: 'start' | 'move' | 'end', x: number, y: number) => PopUpPosition | null;
  /** Somebody may have put it elsewhere. */
  place: () => void;
}

/** The card and the room that its shadow needs around it; CSS pixels, as in `popup.css`. */
const width = 380 + 2 * 20;

/**
 * Makes the hidden window.
 * @param position where a person put it; null: nowhere
 */
export function createPopUpWindow(position: () => PopUpPosition | null): PopUpWindow {
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
    webPreferences: {
      // Hidden most of the time, and yet it has to paint at once.
      backgroundThrottling: false,
      // It rings before anybody has clicked in it.
      autoplayPolicy: 'no-user-gesture-required',
    },
  });
  window.setAlwaysOnTop(true, 'screen-saver');
  if (process.platform === 'darwin') window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
  let anchor: Anchor | null = null;
  let shownHeight = 0;
  let wanted: Box | null = null;
  let dragged: Box | null = null;
  let placed = position();

  // Some window managers (Openbox, for one) place a window anew when it comes up, wherever it was put before. Once it
  // stands where it should, it is left alone.
  window.on('move', () => {
    if (!wanted) return;
    if (isSame(wanted, window.getBounds())) wanted = null;
    else window.setBounds(wanted);
  });

  const stand = (): Box => {
    // Pop-ups stay on the screen where the first of them came up.
    anchor ??= anchorOf(
      position(),
      screen.getAllDisplays(),
      screen.getDisplayNearestPoint(screen.getCursorScreenPoint()),
    );
    const bounds = boundsAt(anchor, { width, height: shownHeight });
    if (!isSame(bounds, window.getBounds())) window.setBounds(bounds);
    return bounds;
  };

  const standAnew = (): void => {
    anchor = null;
    if (shownHeight > 0) stand();
  };
  screen.on('display-removed', standAnew);
  screen.on('display-metrics-changed', standAnew);

  return {
    window,
    place() {
      if (position() === placed) return;
      placed = position();
      standAnew();
    },
    fit(height) {
      shownHeight = height;
      if (height === 0) {
        window.hide();
        anchor = null;
        return;
      }
      const bounds = stand();
      if (window.isVisible()) return;
      wanted = bounds;
      window.showInactive();
    },
    drag(phase, x, y) {
      if (phase === 'start') dragged = window.getBounds();
      if (!dragged || shownHeight === 0) return null;
      wanted = null;
      const bounds = { ...dragged, x: dragged.x + x, y: dragged.y + y, height: shownHeight };
      anchor = anchorAt(bounds, screen.getDisplayMatching(bounds));
      stand();
      if (phase !== 'end') return null;
      dragged = null;
      const { screen: display, right, bottom } = anchor;
      return { display: display.id, right, bottom };
    },
  };
}

function isSame(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
