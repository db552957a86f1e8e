import type { ClipboardText } from './system/clipboard-text.ts';
import type { LinkHandlers } from './links/link-programs.ts';
import type { LinkEvents } from './links/links.ts';
import type { SystemNotifications } from './pop-ups/notifications.ts';
import type { Screens } from './pop-ups/pop-up-window.ts';
import type { LoginItems } from './system/autostart.ts';
import type { Dialogs } from './system/file-dialogs.ts';
import type { ApplicationMenu } from './system/menu.ts';
import type { QuittingApp } from './system/quit-in-order.ts';
import type { GlobalKeys } from './system/shortcut.ts';
import type { AppIcon } from './tray/badge.ts';
import type { SystemTray } from './tray/tray.ts';
import type { PageProtocol } from './windows/pages.ts';
import type { Windows } from './windows/page-window.ts';
import type { PageEvents, PagePermissions } from './windows/security.ts';

/** When the system lets windows be, and when it wants to see one. */
interface AppEvents {
  whenReady: () => Promise<unknown>;
  on(event: 'activate' | 'second-instance', listener: () => void): unknown;
  /** The languages of the system, the one that is liked best first: `de-AT`. */
  getPreferredSystemLanguages: () => string[];
  getLoginItemSettings: () => { wasOpenedAtLogin: boolean };
}

/** Electron, as this room knows it: each of its modules by as little as is asked of it, as the file that asks says. */
export interface ElectronParts {
  app: AppEvents & LinkEvents & LinkHandlers & LoginItems & PageEvents & QuittingApp;
  clipboard: ClipboardText;
  dialogs: Dialogs;
  icon: AppIcon;
  keys: GlobalKeys;
  menu: ApplicationMenu;
  notifications: SystemNotifications;
  /** Of the pages; there only once the app is ready. */
  permissions: () => PagePermissions;
  power: { on(event: 'resume', listener: () => void): unknown };
  protocol: Pick<PageProtocol, 'handle'>;
  screens: Screens;
  shell: {
    openExternal: (url: string) => Promise<void>;
    /** @returns why it could not be opened; empty: it could */
    openPath: (path: string) => Promise<string>;
  };
  theme: { themeSource: 'system' | 'light' | 'dark' };
  tray: SystemTray;
  windows: Windows;
}
