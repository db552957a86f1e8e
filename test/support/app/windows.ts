import type { Klingel } from './klingel.ts';

/** What the system shows of one of the app's windows. */
export interface WindowState {
  visible: boolean;
  focused: boolean;
  onTop: boolean;
  bounds: { x: number; y: number; width: number; height: number };
  workArea: { x: number; y: number; width: number; height: number };
}

/** Asks Electron, not the page: a page does not know whether its window is shown. */
export async function windowState({ electron }: Klingel, page: 'index' | 'popup'): Promise<WindowState> {
  return await electron.evaluate(({ BrowserWindow, screen }, name) => {
    const window = BrowserWindow.getAllWindows().find((it) =>
      it.webContents.getURL().endsWith(`/${name}.html`),
    );
    if (!window) throw new Error(`there is no window for ${name}`);
    return {
      visible: window.isVisible(),
      focused: window.isFocused(),
      onTop: window.isAlwaysOnTop(),
      bounds: window.getBounds(),
      workArea: screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).workArea,
    };
  }, page);
}

/** Whether any window with pop-ups is shown; the one for notes is gone once they are. */
export async function showsPopUps({ electron }: Klingel): Promise<boolean> {
  return await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some(
      (window) => window.webContents.getURL().includes('/popup.html') && window.isVisible(),
    ),
  );
}
