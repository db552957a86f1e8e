import { app, session, shell } from 'electron';
import { xdgOpen } from '../links/xdg-open.ts';

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
const calling = new Set(['tel:', 'callto:', 'sip:']);
const leaving = new Set(['https:', 'mailto:', ...calling]);

/**
 * Hands a link over to the system: the one way for links to leave the app. A helpdesk on this machine may do without https.
 * @throws if it is none that may leave, or the system has nothing that opens it
 */
export async function openOutside(link: string): Promise<void> {
  const url = URL.canParse(link) ? new URL(link) : null;
  const isOnThisMachine =
    url?.protocol === 'http:' && /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
  if (!url || !(isOnThisMachine || leaving.has(url.protocol)))
    throw new Error('this link may not leave the app');
  // There Electron does not say whether anything took the number.
  if (process.platform === 'linux' && calling.has(url.protocol)) await xdgOpen(url.href);
  else await shell.openExternal(url.href);
}
