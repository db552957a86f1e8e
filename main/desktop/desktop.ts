import { app, clipboard, nativeTheme, shell } from 'electron';
import type { LogEntry } from '../../contract/caller-log.ts';
import type { Appearance, NotificationName, Notifications } from '../../contract/ipc.ts';
import type { Language, Preferences } from '../../contract/preferences.ts';
import { serveCommands, type CommandHandlers } from '../ipc.ts';
import { createAppWindow, type AppWindow } from './app-window.ts';
import { setMenu } from './menu.ts';
import { servePages } from './pages.ts';
import { createPopUpWindow, type PopUpWindow } from './pop-up-window.ts';
import { createPopUps } from './pop-ups.ts';
import { lockDown } from './security.ts';
import { desktopTexts } from './texts.ts';
import { createTray, type AppTray } from './tray.ts';

/** All that is seen: windows, pop-ups, tray, menu. */
export interface Desktop {
  /** Waits until the system lets us show something, then shows the window. */
  start: () => Promise<void>;
  notify: <N extends NotificationName>(name: N, payload: Notifications[N]) => void;
  /** A conversation is new or changed. */
  followCall: (entry: LogEntry) => void;
  /** How many inbound calls are still to do: tray, dock, taskbar. */
  showOpenCount: (count: number) => void;
  appearance: () => Appearance;
  /** Puts a text on the clipboard. */
  copy: (text: string) => Promise<void>;
  /** The preferences have changed. */
  applyPreferences: () => void;
}

type OwnCommands = 'getPopUps' | 'dismissPopUp' | 'fitPopUps' | 'showDataFolder' | 'copyText';

/** The commands that have nothing to do with windows or the system's desktop. */
export type AppCommands = Omit<CommandHandlers, OwnCommands>;

/** What the desktop is joined with. */
export interface DesktopParts {
  hidden: boolean;
  preferences: () => Preferences;
  dataFolder: string;
  commands: AppCommands;
  /** Flushes and closes all that is not a window; awaited before the app quits. */
  stop: () => Promise<void>;
}

/** Makes the desktop; nothing is shown yet. */
export function createDesktop({ hidden, dataFolder, preferences, commands, stop }: DesktopParts): Desktop {
  let appWindow: AppWindow | null = null;
  let popUpWindow: PopUpWindow | null = null;
  let tray: AppTray | null = null;
  let openCount = 0;

  const copy = async (text: string): Promise<void> => {
    // Asynchronous since Electron 44, and to be awaited before that does no harm.
    await clipboard.writeText(text);
  };
  const ipc = serveCommands({
    ...commands,
    getPopUps: () => ({ popUps: popUps.snapshot(), ...appearance() }),
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
  });
  const popUps = createPopUps((shown) => {
    ipc.notify('popUpsChanged', shown);
  });
  const appearance = (): Appearance => ({ preferences: preferences(), language: languageOf(preferences()) });
  const showAppWindow = (): void => appWindow?.show();

  const applyPreferences = (): void => {
    nativeTheme.themeSource = preferences().theme;
    const texts = desktopTexts(languageOf(preferences()));
    setMenu(texts);
    tray?.update(texts, openCount);
    ipc.notify('appearanceChanged', appearance());
  };

  app.on('second-instance', showAppWindow);
  app.on('activate', showAppWindow);
  quitInOrder(stop, () => appWindow?.letClose());

  return {
    notify: ipc.notify,
    followCall: popUps.follow,
    appearance,
    copy,
    applyPreferences,
    showOpenCount(count) {
      openCount = count;
      app.setBadgeCount(count);
      tray?.update(desktopTexts(languageOf(preferences())), count);
    },
    async start() {
      await app.whenReady();
      servePages();
      lockDown();
      applyPreferences();
      appWindow = createAppWindow(hidden);
      ipc.register(appWindow.window.webContents, 'app');
      // What is seen first comes first; the pop-up window is ready long before sipgate knows that we are here.
      appWindow.window.webContents.once('did-finish-load', () => {
        popUpWindow = createPopUpWindow();
        ipc.register(popUpWindow.window.webContents, 'popup');
        tray = createTray({
          open: showAppWindow,
          quit: () => {
            app.quit();
          },
        });
        tray.update(desktopTexts(languageOf(preferences())), openCount);
      });
    },
  };
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
