import { join } from 'node:path';
import { BrowserWindow, nativeTheme, type BrowserWindowConstructorOptions } from 'electron';
import { pageUrl, type Page } from './pages.ts';

/** The grounds of `tokens.css`: what stands there until the page has painted. */
const background = { light: '#F7F8F8', dark: '#0F1315' };

/**
 * Makes a hidden window for one of our pages, sandboxed and isolated, and starts to load it.
 * @param search what the page shall know before it can ask: its address has it behind a question mark
 */
export function openPage(page: Page, options: BrowserWindowConstructorOptions, search = ''): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    title: 'Klingel',
    icon: iconPath('icon.png'),
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
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
  void window.loadURL(search === '' ? pageUrl(page) : `${pageUrl(page)}?${search}`);
  return window;
}

/** A picture that comes with the app. */
export function iconPath(name: string): string {
  return join(import.meta.dirname, '../../resources', name);
}
