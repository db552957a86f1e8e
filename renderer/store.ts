import { create } from 'zustand';
import type { AppSnapshot } from '../contract/model/snapshots.ts';
import type { Navigation } from '../contract/model/navigation.ts';
import { defaultPreferences } from '../contract/settings/preference-table.ts';
import type { frameEn } from './i18n/en/frame.ts';

/** A screen of the window: whatever the navigation has a name for. See `frame/screens.ts`. */
export type View = keyof (typeof frameEn)['nav']['screen'];

interface AppState extends Omit<AppSnapshot, 'log'> {
  view: View;
  /** What the page that is shown is to do first; it takes it away when it has. */
  navigation: Navigation | null;
  /** How many calls are to do. The caller log itself is in the store of its page. */
  log: { openCount: number };
  /** Why the last command failed; null when nothing has to be said. */
  commandError: string | null;
}

/** The app window's state: what main told, and what is being looked at. */
export const useApp = create<AppState>()(() => ({
  view: 'calls',
  commandError: null,
  navigation: null,
  log: { openCount: 0 },
  status: { receiver: { state: 'starting' }, enabled: true, publicUrl: '', endpoints: null, problems: [] },
  preferences: defaultPreferences,
  language: 'en',
  agents: [],
  dialRequests: [],
  admin: { lock: 'none', idleMinutes: 0 },
  guide: defaultPreferences.guide,
}));

/** Whether the team's settings are locked. */
export function useLocked(): boolean {
  return useApp(({ admin }) => admin.lock === 'locked' || admin.lock === 'unreadable');
}

/** Whether the call is shown, not its caller. */
export function isOfCall({ view }: Pick<Navigation, 'view'>): boolean {
  return view === 'call' || view === 'newTicket';
}

/** Opens the page on which something can be seen that was asked for outside this window. */
export function goTo(navigation: Navigation): void {
  useApp.setState({ navigation, view: isOfCall(navigation) ? 'calls' : 'contacts' });
}

/** Gives a command and shows it if it fails; what a command changes comes back as a notification. */
export function run(command: Promise<unknown>): void {
  command.catch(showFailure);
}

/** Says at the top of the window that a command failed. */
export function showFailure(error: unknown): void {
  useApp.setState({ commandError: saidBy(error) });
}

/** What main said when a command failed. */
export function saidBy(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  // Electron puts its own words in front of it.
  return message.replace(/^Error invoking remote method '[^']*': (?:\w*Error: )?/, '');
}
