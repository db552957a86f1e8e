import type { BrowserWindowConstructorOptions } from 'electron';
import type { IpcPage } from '../../ipc.ts';
import type { Box } from '../pop-ups/pop-up-place.ts';

/** The page in a window: as much of Electron's `WebContents` as is asked of it. */
export interface WindowPage extends IpcPage {
  on(event: 'render-process-gone', listener: () => void): unknown;
  once(event: 'did-finish-load' | 'destroyed', listener: () => void): unknown;
}

/** A window with one of our pages: as much of Electron's `BrowserWindow` as is asked of it. */
export interface PageWindow {
  readonly id: number;
  readonly webContents: WindowPage;
  on(event: 'close', listener: (event: { preventDefault: () => void }) => void): unknown;
  on(event: 'move', listener: () => void): unknown;
  once(event: 'ready-to-show', listener: () => void): unknown;
  loadURL: (url: string) => Promise<void>;
  show: () => void;
  showInactive: () => void;
  hide: () => void;
  focus: () => void;
  moveTop: () => void;
  restore: () => void;
  destroy: () => void;
  isVisible: () => boolean;
  isMinimized: () => boolean;
  isDestroyed: () => boolean;
  getBounds: () => Box;
  setBounds: (bounds: Box) => void;
  setAlwaysOnTop: (flag: boolean, level: 'screen-saver') => void;
  setVisibleOnAllWorkspaces: (visible: boolean, options: { visibleOnFullScreen: boolean }) => void;
}

/** Makes windows. */
export interface Windows {
  open: (options: BrowserWindowConstructorOptions) => PageWindow;
  /** Whether the system, or who chose the theme, wants it dark. */
  isDark: () => boolean;
  /** Whether the app runs as it was installed, not from its sources. */
  isPackaged: () => boolean;
}
