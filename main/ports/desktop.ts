import type { NotificationName, Notifications } from '../../contract/notifications.ts';
import type { LogEntry } from '../../contract/model/calls/caller-log.ts';
import type { Navigation } from '../../contract/model/navigation.ts';
import type { PreferenceReaction } from '../../contract/settings/preference-table.ts';
import type { Language } from '../../contract/settings/preferences.ts';

/** Tells the windows of something. */
export type Notify = <N extends NotificationName>(name: N, payload: Notifications[N]) => void;

/** What the rooms ask of the desktop: windows, pop-ups, tray, menu. Without windows there is another one behind it. */
export interface DesktopPort {
  /** Tells every window that this is for. */
  notify: Notify;
  /** Brings the app window to the front. */
  show: () => void;
  /**
   * Shows something in the app window, which comes up without the focus: who has just picked up may be writing elsewhere, and
   * what they type belongs there.
   */
  navigate: (target: Navigation) => void;
  /** A conversation is new or changed; others may have turned out to be part of it. */
  followCall: (entry: LogEntry, removed: readonly string[]) => void;
  /** How a conversation is announced on this desktop now; null: not at all. */
  announced: (conversationId: string) => 'popUp' | 'notification' | null;
  /** What can be done with a call that is announced is not what it was. */
  refreshPopUps: () => void;
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
  /** Asks for a file of settings; null where the person thought better of it. */
  chooseSettingsFile: () => Promise<string | null>;
  /** The language that is spoken now. */
  language: () => Language;
  /** Preferences have changed: what that asks for on the desktop is done, and the windows are told. */
  applyPreferences: (reactions: ReadonlySet<PreferenceReaction>) => void;
  /** What a call is to this desktop may be something else now. */
  review: () => void;
  /** Does something when the machine wakes up from sleep. */
  onWake: (listener: () => void) => void;
}
