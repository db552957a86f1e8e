import type { LogEntry } from '../../contract/model/calls/caller-log.ts';
import type { DialSource } from '../../contract/model/dialling.ts';
import type { Appearance } from '../../contract/model/snapshots.ts';
import type { CommandHandlers, DesktopHandlers } from '../../contract/commands/index.ts';
import type { Status } from '../../contract/model/status.ts';
import type { Navigation } from '../../contract/model/navigation.ts';
import type { PreferenceReaction } from '../../contract/settings/preference-table.ts';
import type { Language, PreferenceChanges, Preferences } from '../../contract/settings/preferences.ts';
import type { DesktopPort } from '../ports/desktop.ts';
import type { CommandFailed } from '../ipc.ts';
import { createAnnouncer, type Announcer, type CallKnowledge } from './pop-ups/announcer.ts';
import { chooseContactFile, chooseFile, chooseSettingsFile } from './system/file-dialogs.ts';
import { createAutostart } from './system/autostart.ts';
import { sayThatItGoesOn } from './tray/hidden-notice.ts';
import { createLinkPrograms } from './links/link-programs.ts';
import { setMenu } from './system/menu.ts';
import { createPopUpWindow, type PopUpWindow } from './pop-ups/pop-up-window.ts';
import { wasOpenedAtLogin, type FirstWindow } from './windows/first-window.ts';
import { createPresence } from './tray/presence.ts';
import { createOpenOutside } from './links/open-outside.ts';
import { languageFor } from './texts/language.ts';
import { createDialShortcut } from './system/shortcut.ts';
import { createSystemCommands } from './system/system-commands.ts';
import type { DesktopTexts } from './texts/desktop-texts.ts';
import { desktopTexts } from './texts/texts.ts';

/** All that is seen: windows, pop-ups, tray, menu. */
export interface Desktop extends DesktopPort {
  /** Joins it with the rest of the app. */
  join: (parts: DesktopParts) => void;
}

/** The commands that have nothing to do with windows or the system's desktop. */
export type AppCommands = Omit<CommandHandlers, keyof DesktopHandlers>;

/** What the desktop is joined with. */
export interface DesktopParts {
  preferences: () => Preferences;
  /** Keeps preferences and applies them; where they cannot be written, that is told elsewhere. */
  prefer: (changes: PreferenceChanges) => void;
  status: () => Pick<Status, 'receiver' | 'enabled'>;
  /** The newest conversations of the log, newest first. */
  newestCalls: () => LogEntry[];
  /** A link, or a text with a number, is to be dialled once that is confirmed. */
  offerDial: (text: string, source: DialSource) => void;
  dataFolder: string;
  calls: CallKnowledge;
  commands: AppCommands;
  /** Whether the team's settings are locked. */
  isLocked: () => boolean;
  commandFailed: CommandFailed;
  /** Flushes and closes all that is not a window; awaited before the app quits. */
  stop: () => Promise<void>;
}

/** How long the window has for its first picture before the pop-up window is made beside it; milliseconds. */
const restAfter = 600;

/**
 * Makes the desktop around its first window, whose page loads while the app still opens its files; what the page asks for
 * waits until they are joined.
 */
export function createDesktop(first: FirstWindow): Desktop {
  const { electron, window: appWindow, hidden, door: ipc, followLinks } = first;
  const { app, clipboard, power, shell } = electron;
  let parts: DesktopParts | null = null;
  let popUpWindow: PopUpWindow | null = null;
  let announcer: Announcer | null = null;
  let openCount = 0;

  const showAppWindow = appWindow.show;
  const quit = (): void => {
    app.quit();
  };
  const openInApp = (target: Navigation): void => {
    showAppWindow();
    ipc.notify('navigate', target);
  };
  const shortcut = createDialShortcut(electron.keys, () => {
    void offerClipboard();
  });
  const language = (): Language =>
    languageFor(parts?.preferences() ?? { language: 'system' }, app.getPreferredSystemLanguages());
  const texts = (): DesktopTexts => desktopTexts(language());
  const appearance = (preferences: Preferences): Appearance => ({ preferences, language: language() });

  const prepareTheRest = (): void => {
    popUpWindow = createPopUpWindow(
      electron,
      () => parts?.preferences().popUpPosition ?? null,
      (page) => {
        ipc.register(page, 'popUp');
      },
    );
    presence.start();
  };

  const presence = createPresence({
    state: () =>
      parts && {
        status: parts.status(),
        openCount,
        preferences: parts.preferences(),
        calls: parts.newestCalls(),
        language: language(),
      },
    texts,
    appWindow: () => appWindow.window,
    open: showAppWindow,
    tray: electron.tray,
    icon: electron.icon,
    quit,
    prefer: (changes) => parts?.prefer(changes),
    showCall: (conversationId) => {
      showAppWindow();
      ipc.notify('navigate', { view: 'call', conversationId, contactId: null, number: null });
    },
  });

  const onClose = (): 'hide' | 'quit' => {
    if (!parts) return 'hide';
    const { closeButton, closeExplained } = parts.preferences();
    if (closeButton === 'hide' && !closeExplained) {
      sayThatItGoesOn(electron.notifications, texts(), showAppWindow);
      parts.prefer({ closeExplained: true });
    }
    return closeButton;
  };

  const offerClipboard = async (): Promise<void> => {
    parts?.offerDial(await clipboard.readText(), 'clipboard');
  };

  const preferenceReactions: Readonly<
    Record<Exclude<PreferenceReaction, 'callerLog'>, (preferences: Preferences) => void>
  > = {
    theme({ theme }) {
      electron.theme.themeSource = theme;
    },
    menu() {
      setMenu(electron.menu, texts());
    },
    shortcut({ dialShortcut }) {
      shortcut.use(dialShortcut);
    },
    tray: () => {
      presence.look();
    },
    popUpPlace: () => popUpWindow?.place(),
    announcements: () => announcer?.review(),
  };
  const applyPreferences = (reactions: ReadonlySet<string>): void => {
    if (!parts) return;
    const preferences = parts.preferences();
    for (const [name, react] of Object.entries(preferenceReactions)) {
      if (reactions.has(name)) react(preferences);
    }
    ipc.notify('appearanceChanged', appearance(preferences));
  };

  const copy = async (text: string): Promise<void> => {
    await clipboard.writeText(text);
  };

  // What is seen first comes first. A call that comes before the pop-up window is ready pops up as soon as it is.
  first.oncePageLoaded(() => setTimeout(prepareTheRest, restAfter));
  power.on('resume', presence.look);
  first.decide({ onClose, stop: async () => parts?.stop() });

  return {
    notify(name, payload) {
      ipc.notify(name, payload);
      if (name === 'callerLogChanged' || name === 'statusChanged') presence.refresh();
    },
    show: showAppWindow,
    navigate(target) {
      appWindow.showQuietly();
      ipc.notify('navigate', target);
    },
    followCall(entry, removed) {
      announcer?.follow(entry, removed);
    },
    announced: (conversationId) => announcer?.announced(conversationId) ?? null,
    refreshPopUps() {
      announcer?.refresh();
    },
    copy,
    chooseFile: (name) => chooseFile(electron.dialogs, appWindow.window, name),
    chooseContactFile: () => chooseContactFile(electron.dialogs, appWindow.window, texts()),
    chooseSettingsFile: () => chooseSettingsFile(electron.dialogs, appWindow.window, texts()),
    language,
    applyPreferences,
    review() {
      announcer?.review();
    },
    onWake(listener) {
      power.on('resume', listener);
    },
    showOpenCount(count) {
      openCount = count;
      presence.refresh();
    },
    join(joined) {
      parts = joined;
      const { preferences, dataFolder, calls, commands, isLocked, commandFailed } = joined;
      const announce = createAnnouncer(calls, preferences, {
        texts,
        open: openInApp,
        notifications: electron.notifications,
        publish: (page) => {
          ipc.notify('popUpsChanged', page);
          popUpWindow?.write(page.popUps.some(({ stage }) => stage !== 'ringing' && stage !== 'leaving'));
        },
      });
      announcer = announce;
      applyPreferences(new Set(Object.keys(preferenceReactions)));
      const autostart = createAutostart(app);
      // Where it cannot be mended, the settings show how it is.
      void autostart.repair().catch(() => undefined);
      if (wasOpenedAtLogin(app) && !hidden && !preferences().startHidden) showAppWindow();
      const handlers: CommandHandlers = {
        ...commands,
        getPopUps: () => ({ popUps: announce.page(), ...appearance(preferences()) }),
        dismissPopUp: announce.dismiss,
        holdPopUp: announce.hold,
        fitPopUps: (height, frame) => {
          popUpWindow?.fit(height, frame);
        },
        async dragPopUps(phase, x, y) {
          const popUpPosition = popUpWindow?.drag(phase, x, y) ?? null;
          if (popUpPosition) await commands.savePreferences({ popUpPosition });
        },
        openInApp,
        async showDataFolder() {
          const message = await shell.openPath(dataFolder);
          if (message !== '') throw new Error(message);
        },
        copyText: copy,
        openAddress: createOpenOutside(shell),
        ...createSystemCommands(createLinkPrograms(app), autostart, shortcut, joined.prefer),
      };
      ipc.serve(handlers, isLocked, commandFailed);
      followLinks((link) => {
        joined.offerDial(link, 'link');
      });
    },
  };
}
