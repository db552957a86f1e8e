import { app, session, shell } from 'electron';

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
const openSchemes = new Set(['https:', 'mailto:', 'tel:']);

/**
 * Hands an address to the system: the one way out of the app. A helpdesk on this machine may do without https.
 * @throws if it is none that may leave, or if the system has no program for it
 */
export async function openExternally(address: string): Promise<void> {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isOnThisMachine =
    url?.protocol === 'http:' && /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
  if (!url || !(isOnThisMachine || openSchemes.has(url.protocol)))
    throw new Error('this address is not opened');
  await shell.openExternal(url.href);
}
