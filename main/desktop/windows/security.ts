/** A page, whichever it is: as much of Electron's `WebContents` as is asked of it here. */
interface LockedPage {
  on(
    event: 'will-navigate' | 'will-attach-webview',
    listener: (event: { preventDefault: () => void }) => void,
  ): unknown;
  setWindowOpenHandler: (handler: () => { action: 'deny' }) => void;
}

/** Tells of every page that comes: Electron's `app`. */
export interface PageEvents {
  on(event: 'web-contents-created', listener: (event: unknown, page: LockedPage) => void): unknown;
}

/** Who decides what pages may: Electron's `Session`. */
export interface PagePermissions {
  setPermissionRequestHandler: (
    handler: (page: unknown, permission: unknown, decide: (granted: boolean) => void) => void,
  ) => void;
  setPermissionCheckHandler: (handler: () => boolean) => void;
}

/** What no page of ours ever needs: leaving, opening windows, embedding, permissions. */
export function lockDown(app: PageEvents, permissions: PagePermissions): void {
  app.on('web-contents-created', (_event, page) => {
    page.on('will-navigate', (event) => {
      event.preventDefault();
    });
    page.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    page.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
  permissions.setPermissionRequestHandler((_page, _permission, decide) => {
    decide(false);
  });
  permissions.setPermissionCheckHandler(() => false);
}
