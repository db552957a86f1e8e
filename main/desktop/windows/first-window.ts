import type { Ipc } from '../../ipc.ts';
import type { ElectronParts } from '../electron-parts.ts';
import { receiveLinks } from '../links/links.ts';
import { quitInOrder } from '../system/quit-in-order.ts';
import { createAppWindow, type AppWindow } from './app-window.ts';
import { servePages } from './pages.ts';
import { lockDown } from './security.ts';

/** What is there before the rest of the app is loaded: the window on its way, and what must not be missed meanwhile. */
export interface FirstWindow {
  electron: ElectronParts;
  window: AppWindow;
  /** Whether it stays hidden until somebody asks for it. */
  hidden: boolean;
  /** The door for commands; what the page asks for waits behind it. */
  door: Ipc;
  /** Takes who is told of links to dial; those that came before are told then. */
  followLinks: (listener: (link: string) => void) => void;
  /** Resolves when the page has all that it needs to start: until then main had better be there for it. */
  pageServed: Promise<void>;
  /** Does something once the page has been loaded; at once if it has. */
  oncePageLoaded: (then: () => void) => void;
  /** Says what the window's close button does, and what has to be done before the app quits. */
  decide: (decisions: Decisions) => void;
}

interface Decisions {
  onClose: () => 'hide' | 'quit';
  stop: () => Promise<void>;
}

/**
 * How long the rest of the app may wait for the page, so that a machine on which that takes its time answers calls all the
 * same; milliseconds.
 */
const patience = 250;

/**
 * Makes the app window as soon as the system lets it. Little of the app is loaded for it, so that its page's process starts
 * while the rest is.
 * @param ipc the door for the commands of its windows
 */
export async function openFirstWindow(
  electron: ElectronParts,
  ipc: Ipc,
  hidden: boolean,
): Promise<FirstWindow> {
  const { app } = electron;
  let decided: Decisions | null = null;
  let window: AppWindow | null = null;
  const followLinks = receiveLinks(app, process.argv);
  const show = (): void => window?.show();
  app.on('second-instance', show);
  app.on('activate', show);
  quitInOrder(
    app,
    async () => decided?.stop(),
    () => window?.letClose(),
  );

  await app.whenReady();
  const served = servePages(electron.protocol, electron.windows.isPackaged());
  lockDown(app, electron.permissions());
  const appWindow = createAppWindow(
    electron.windows,
    hidden || wasOpenedAtLogin(app),
    () => decided?.onClose() ?? 'hide',
    () => {
      app.quit();
    },
  );
  window = appWindow;
  const page = appWindow.window.webContents;
  let loaded = false;
  page.once('did-finish-load', () => {
    loaded = true;
  });
  ipc.register(page, 'app');
  return {
    electron,
    window: appWindow,
    hidden,
    door: ipc,
    followLinks,
    pageServed: Promise.race([served, new Promise<void>((resolve) => setTimeout(resolve, patience))]),
    oncePageLoaded(then) {
      if (loaded) then();
      else page.once('did-finish-load', then);
    },
    decide(decisions) {
      decided = decisions;
    },
  };
}

/** macOS alone says so; elsewhere the entry for the login says `--hidden`. */
export function wasOpenedAtLogin(app: ElectronParts['app']): boolean {
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
}
