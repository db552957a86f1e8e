import { join } from 'node:path';
import type { BrowserWindowConstructorOptions } from 'electron';
import type { PageWindow, Windows } from './page-window.ts';
import { pageUrl, type Page } from './pages.ts';

/** The grounds of `tokens.css`: what stands there until the page has painted. */
const background = { light: '#F7F8F8', dark: '#0F1315' };

/** How soon a page that ended is loaded again, so that one which cannot run does not keep the machine busy; milliseconds. */
const restBeforeReload = 1_000;

/**
 * Makes a hidden window for one of our pages, sandboxed and isolated, and starts to load it.
 * @param search what the page shall know before it can ask: its address has it behind a question mark
 */
export function openPage(
  windows: Windows,
  page: Page,
  options: BrowserWindowConstructorOptions,
  search = '',
): PageWindow {
  const window = windows.open({
    show: false,
    title: 'Klingel',
    // A small one: the system gets it pixel by pixel, and of a large one that takes as long as much of the start.
    icon: iconPath('window.png'),
    backgroundColor: windows.isDark() ? background.dark : background.light,
    ...options,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      ...options.webPreferences,
    },
  });
  const address = pageUrl(page, windows.isPackaged());
  const url = search === '' ? address : `${address}?${search}`;
  const load = (): void => {
    if (!window.isDestroyed()) void window.loadURL(url);
  };
  // A page that ended (a fault in Chromium, no memory left) would leave an empty window, or no pop-ups any more.
  window.webContents.on('render-process-gone', () => setTimeout(load, restBeforeReload));
  load();
  return window;
}

/** A picture that comes with the app. */
export function iconPath(name: string): string {
  return join(import.meta.dirname, '../../resources', name);
}
