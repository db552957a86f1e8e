import { create } from 'zustand';
import type { LogEntry } from '../contract/caller-log.ts';
import type { AppSnapshot, LogChange } from '../contract/ipc.ts';
import type { Navigation } from '../contract/navigation.ts';

export type View = 'calls' | 'contacts' | 'settings';

interface AppState extends AppSnapshot {
  view: View;
  /** Why the last command failed; null when nothing has to be said. */
  commandError: string | null;
  /** What somebody wanted to see last who clicked elsewhere, or answered a call; whoever shows it may take it away. */
  navigation: Navigation | null;
}

/** The app window's state: what main told, and what is being looked at. */
export const useApp = create<AppState>()(() => ({
  view: 'calls',
  commandError: null,
  navigation: null,
  log: { entries: [], openCount: 0, shownRecords: 0 },
  status: { receiver: { state: 'starting' }, enabled: true, publicUrl: '', endpoints: null, problems: [] },
  preferences: {
    version: 1,
    language: 'system',
    theme: 'system',
    agentId: null,
    phoneOn: true,
    doNotDisturbUntil: null,
    announce: 'popUp',
    announcedCalls: 'mine',
    soundOn: false,
    soundVolume: 0.6,
    closeButton: 'hide',
    startAtLogin: false,
    startHidden: true,
    dialShortcut: '',
  },
  language: 'en',
}));

/** Puts news from main into the log, newest first, no longer than it is shown. */
export function applyLogChange({ changed, removed, openCount }: LogChange): void {
  useApp.setState(({ log }) => {
    const gone = new Set([...removed, ...changed.map((entry) => entry.conversationId)]);
    const entries = [...changed, ...log.entries.filter((entry) => !gone.has(entry.conversationId))]
      .sort(newestFirst)
      .slice(0, log.shownRecords);
    return { log: { ...log, entries, openCount } };
  });
}

/** Goes where a thing is to be seen. */
export function navigate(navigation: Navigation): void {
  useApp.setState({ navigation, view: navigation.view === 'call' ? 'calls' : 'contacts' });
}

/** Gives a command and shows it if it fails; what a command changes comes back as a notification. */
export function run(command: Promise<unknown>): void {
  command.catch((error: unknown) => {
    useApp.setState({ commandError: saidBy(error) });
  });
}

/** What main said when a command failed. */
export function saidBy(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  // Electron puts its own words in front of it.
  return message.replace(/^Error invoking remote method '[^']*': (?:\w*Error: )?/, '');
}

function newestFirst(a: LogEntry, b: LogEntry): number {
  if (a.startedAt !== b.startedAt) return a.startedAt > b.startedAt ? -1 : 1;
  return a.conversationId > b.conversationId ? -1 : 1;
}
