import { app, session, shell } from 'electron';
import { xdgOpen } from './xdg-open.ts';

/** What no page of ours ever needs: leaving, opening windows, embedding, permissions. */
export function lockDown(): void {
  app.on('web-contents-created', (_event, page) => {
    page.on('will-navigate', (event) => {
      event.preventDefault();
    });
    page.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    page.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
  session.defaultSession.setPermissionRequestHandler((_page, _permission, decide) => {
    decide(false);
  });
  session.defaultSession.setPermissionCheckHandler(() => false);
}

/** What may leave the app: web pages, letters, and numbers for the phone program. */
const openSchemes = new Set(['https:', 'mailto:', 'tel:', 'callto:', 'sip:']);

/**
 * Hands an address to the system: the one way out of the app.
 * @throws if it is none that may leave, or if the system has no program for it
 */
export async function openExternally(address: string): Promise<void> {
  const url = new URL(address);
  if (!openSchemes.has(url.protocol)) throw new Error(`${url.protocol} addresses are not opened`);
  if (process.platform === 'linux') await xdgOpen(url.href);
  else await shell.openExternal(url.href);
}
