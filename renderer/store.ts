import { create } from 'zustand';
import type { LogEntry } from '../contract/caller-log.ts';
import type { AppSnapshot, LogChange } from '../contract/ipc.ts';

export type View = 'calls' | 'contacts' | 'settings';

interface AppState extends AppSnapshot {
  view: View;
  /** The conversation that the log is to show next, asked for outside the window. */
  wantedCall: string | null;
  /** Why the last command failed; null when nothing has to be said. */
  commandError: string | null;
}

/** The app window's state: what main told, and what is being looked at. */
export const useApp = create<AppState>()(() => ({
  view: 'calls',
  wantedCall: null,
  commandError: null,
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
    closeExplained: false,
    startAtLogin: false,
    startHidden: true,
    dialShortcut: '',
    dialWith: 'tel',
  },
  language: 'en',
  dialRequests: [],
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

/** Gives a command and shows it if it fails; what a command changes comes back as a notification. */
export function run(command: Promise<unknown>): void {
  command.catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    // Electron puts its own words in front of what main said.
    useApp.setState({
      commandError: message.replace(/^Error invoking remote method '[^']*': (?:\w*Error: )?/, ''),
    });
  });
}

function newestFirst(a: LogEntry, b: LogEntry): number {
  if (a.startedAt !== b.startedAt) return a.startedAt > b.startedAt ? -1 : 1;
  return a.conversationId > b.conversationId ? -1 : 1;
}
