import { join } from 'node:path';
import { app, clipboard, dialog, nativeTheme, powerMonitor, shell } from 'electron';
import type { LogEntry } from '../../contract/caller-log.ts';
import type { Appearance, NotificationName, Notifications } from '../../contract/ipc.ts';
import type { Language, Preferences } from '../../contract/preferences.ts';
import { openIpc, type CommandFailed, type CommandHandlers } from '../ipc.ts';
import { createAppWindow, type AppWindow } from './app-window.ts';
import { chooseContactFile } from './contact-dialog.ts';
import { setMenu } from './menu.ts';
import { servePages } from './pages.ts';
import { createPopUpWindow, type PopUpWindow } from './pop-up-window.ts';
import { createPopUps } from './pop-ups.ts';
import { lockDown, openOutside } from './security.ts';
import { desktopTexts, type DesktopTexts } from './texts.ts';
import { createTray, type AppTray } from './tray.ts';

/** All that is seen: windows, pop-ups, tray, menu. */
export interface Desktop {
  /** Joins it with the rest of the app; resolves when the window is there. */
  join: (parts: DesktopParts) => Promise<void>;
  notify: <N extends NotificationName>(name: N, payload: Notifications[N]) => void;
  /** A conversation is new or changed; others may have turned out to be part of it. */
  followCall: (entry: LogEntry, removed: readonly string[]) => void;
  /** How many inbound calls are still to do: tray, dock, taskbar. */
  showOpenCount: (count: number) => void;
  /** Puts a text on the clipboard. */
  copy: (text: string) => Promise<void>;
  /**
   * Asks where a file is to be saved.
   * @param name proposed; its ending says what kind of file it is
   * @returns the path; null where the person thought better of it
   */
  chooseFile: (name: string) => Promise<string | null>;
  /** Asks for a file of contacts; null where the person thought better of it. */
  chooseContactFile: () => Promise<string | null>;
  /** The language that is spoken now. */
  language: () => Language;
  /** The preferences have changed. */
  applyPreferences: () => void;
  /** Does something when the machine wakes up from sleep. */
  onWake: (listener: () => void) => void;
}

type OwnCommands =
  'getPopUps' | 'dismissPopUp' | 'fitPopUps' | 'showDataFolder' | 'copyText' | 'dial' | 'openAddress';

/** The commands that have nothing to do with windows or the system's desktop. */
export type AppCommands = Omit<CommandHandlers, OwnCommands>;

/** What the desktop is joined with. */
export interface DesktopParts {
  preferences: () => Preferences;
  dataFolder: string;
  commands: AppCommands;
  commandFailed: CommandFailed;
  /** Flushes and closes all that is not a window; awaited before the app quits. */
  stop: () => Promise<void>;
}

/** How long the window has for its first picture before the pop-up window is made beside it; milliseconds. */
const restAfter = 600;

/**
 * Makes the desktop. Its window loads as soon as the system lets it, while the app still opens its files; what its page
 * asks for waits until they are joined.
 */
export function createDesktop(hidden: boolean): Desktop {
  let parts: DesktopParts | null = null;
  let appWindow: AppWindow | null = null;
  let popUpWindow: PopUpWindow | null = null;
  let tray: AppTray | null = null;
  let openCount = 0;

  const ipc = openIpc();
  const popUps = createPopUps((shown) => {
    ipc.notify('popUpsChanged', shown);
  });
  const showAppWindow = (): void => appWindow?.show();
  const texts = (): DesktopTexts => desktopTexts(parts ? languageOf(parts.preferences()) : 'en');

  const openAppWindow = async (): Promise<void> => {
    await app.whenReady();
    servePages();
    lockDown();
    appWindow = createAppWindow(hidden);
    ipc.register(appWindow.window.webContents, 'app');
    // What is seen first comes first. A call that comes before the pop-up window is ready pops up as soon as it is.
    appWindow.window.webContents.once('did-finish-load', () => setTimeout(prepareTheRest, restAfter));
  };

  const prepareTheRest = (): void => {
    popUpWindow = createPopUpWindow();
    ipc.register(popUpWindow.window.webContents, 'popup');
    tray = createTray({
      open: showAppWindow,
      quit: () => {
        app.quit();
      },
    });
    tray.update(texts(), openCount);
  };

  const applyPreferences = (): void => {
    if (!parts) return;
    nativeTheme.themeSource = parts.preferences().theme;
    setMenu(texts());
    tray?.update(texts(), openCount);
    ipc.notify('appearanceChanged', appearanceOf(parts.preferences()));
  };

  const copy = async (text: string): Promise<void> => {
    // Asynchronous since Electron 44, and to be awaited before that does no harm.
    await clipboard.writeText(text);
  };

  const opened = openAppWindow();
  app.on('second-instance', showAppWindow);
  app.on('activate', showAppWindow);
  quitInOrder(
    async () => parts?.stop(),
    () => appWindow?.letClose(),
  );

  return {
    notify: ipc.notify,
    followCall: popUps.follow,
    copy,
    async chooseFile(name) {
      const extension = name.slice(name.lastIndexOf('.') + 1);
      const options = {
        defaultPath: join(app.getPath('documents'), name),
        filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
      };
      const { canceled, filePath } = await (appWindow
        ? dialog.showSaveDialog(appWindow.window, options)
        : dialog.showSaveDialog(options));
      return canceled || filePath === '' ? null : filePath;
    },
    chooseContactFile: () => chooseContactFile(appWindow?.window ?? null, texts()),
    language: () => (parts ? languageOf(parts.preferences()) : 'en'),
    applyPreferences,
    onWake(listener) {
      powerMonitor.on('resume', listener);
    },
    showOpenCount(count) {
      if (count === openCount) return;
      openCount = count;
      app.setBadgeCount(count);
      tray?.update(texts(), count);
    },
    async join(joined) {
      parts = joined;
      const { preferences, dataFolder, commands, commandFailed } = joined;
      await opened;
      applyPreferences();
      const handlers: CommandHandlers = {
        ...commands,
        getPopUps: () => ({ popUps: popUps.snapshot(), ...appearanceOf(preferences()) }),
        dismissPopUp: (conversationId) => {
          popUps.dismiss(conversationId);
        },
        fitPopUps: (height) => {
          popUpWindow?.fit(height);
        },
        async showDataFolder() {
          const message = await shell.openPath(dataFolder);
          if (message !== '') throw new Error(message);
        },
        copyText: copy,
        openAddress: openOutside,
        dial: (number) => openOutside(`tel:${number.replaceAll('#', '%23')}`),
      };
      ipc.serve(handlers, commandFailed);
    },
  };
}

/** What the windows have to know to look and speak as the preferences say. */
export function appearanceOf(preferences: Preferences): Appearance {
  return { preferences, language: languageOf(preferences) };
}

/** German for everybody whose system speaks it, English for everybody else. */
function languageOf({ language }: Preferences): Language {
  if (language !== 'system') return language;
  return app.getPreferredSystemLanguages()[0]?.toLowerCase().startsWith('de') ? 'de' : 'en';
}

/** However the app is asked to end (menu, tray, SIGTERM, SIGINT), what has to be written is written first. */
function quitInOrder(stop: () => Promise<void>, letWindowsClose: () => void): void {
  let stopping: Promise<void> | null = null;
  let stopped = false;
  app.on('before-quit', (event) => {
    letWindowsClose();
    if (stopped) return;
    event.preventDefault();
    stopping ??= stop().finally(() => {
      stopped = true;
      app.quit();
    });
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      app.quit();
    });
  }
}
