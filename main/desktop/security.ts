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

const leaving = new Set(['https:', 'tel:', 'mailto:']);

/**
 * Hands a link over to the system: the one way for links to leave the app.
 * @throws if it is none that may leave, or the system has nothing that opens it
 */
export async function openOutside(link: string): Promise<void> {
  if (!URL.canParse(link) || !leaving.has(new URL(link).protocol))
    throw new Error('this link may not leave the app');
  await shell.openExternal(link);
}
