import type { PreferenceChanges } from '../../../contract/settings/preferences.ts';
import { restUntil } from '../../domain/desk/do-not-disturb.ts';
import { showBadge, type AppIcon } from './badge.ts';
import { createRestTimer } from './rest-timer.ts';
import type { DesktopTexts } from '../texts/desktop-texts.ts';
import { createTray, type AppTray, type SystemTray } from './tray.ts';
import { viewTray, type TrayAction, type TrayState } from './tray-view.ts';

/** How long news are gathered before tray and badge tell of them, milliseconds: the pop-up has the moment to itself. */
const gatherFor = 100;

/** What of the app is seen without its windows: tray and badge. */
export interface Presence {
  /** Comes into the tray. */
  start: () => void;
  /** Something that it tells of may have changed. */
  refresh: () => void;
  /** The same after sleep, in which no timer ran. */
  look: () => void;
}

/** What it tells of and what can be done from there. */
export interface PresenceParts {
  /** Null as long as nothing is known. */
  state: () => TrayState | null;
  texts: () => DesktopTexts;
  appWindow: () => { readonly id: number } | undefined;
  tray: SystemTray;
  icon: AppIcon;
  open: () => void;
  quit: () => void;
  prefer: (changes: PreferenceChanges) => void;
  showCall: (conversationId: string) => void;
}

export function createPresence(parts: PresenceParts): Presence {
  let tray: AppTray | null = null;
  let badge = -1;
  let timer: NodeJS.Timeout | null = null;

  const act = (action: TrayAction): void => {
    switch (action.do) {
      case 'open':
        parts.open();
        break;
      case 'quit':
        parts.quit();
        break;
      case 'setPhone':
        parts.prefer({ phoneOn: action.on });
        break;
      case 'rest':
        parts.prefer({
          doNotDisturbUntil: action.choice === null ? null : restUntil(action.choice, new Date()),
        });
        break;
      case 'showCall':
        parts.showCall(action.conversationId);
    }
  };

  const rest = createRestTimer(
    () => parts.state()?.preferences.doNotDisturbUntil ?? null,
    () => {
      parts.prefer({ doNotDisturbUntil: null });
    },
  );

  const show = (): void => {
    timer = null;
    const state = parts.state();
    if (!state) return;
    tray?.show(viewTray(state, parts.texts(), new Date().toISOString()));
    if (state.openCount === badge) return;
    badge = state.openCount;
    showBadge(parts.icon, parts.appWindow(), badge, parts.texts().openCalls(badge));
  };

  return {
    start() {
      tray = createTray(parts.tray, act);
      show();
    },
    refresh() {
      timer ??= setTimeout(show, gatherFor);
    },
    look() {
      rest.look();
      show();
    },
  };
}
