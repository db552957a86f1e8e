import { app, session } from 'electron';

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
