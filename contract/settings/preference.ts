import type { GuideStage, GuideStep } from './guide.ts';

// The window's first script knows the defaults from here, so nothing here makes a schema: that is in `preferences.ts`.

/** What is done on this desktop when a preference changes, beyond telling the windows. */
export type PreferenceReaction =
  | 'theme'
  | 'menu'
  | 'shortcut'
  /** The icon in the tray, and the end of a quiet time. */
  | 'tray'
  | 'popUpPlace'
  /** Other calls may be announced now, or in another way. */
  | 'announcements'
  /** The log may be another one. */
  | 'callerLog';

/** The pages of what an agent sets for this desktop. */
export type PreferencePage = 'popUps' | 'start' | 'desktop';

/** What kind of value it is. `time` is ISO 8601 in UTC with milliseconds; `own` has a schema of its own. */
type PreferenceKind =
  | { kind: 'choice'; choices: readonly string[]; default: string }
  | { kind: 'toggle'; default: boolean }
  | { kind: 'number'; min: number; max: number; default: number }
  | { kind: 'text'; longest?: number; default: string }
  | { kind: 'name'; shortest?: number; longest?: number; default: null }
  | { kind: 'time'; default: null }
  | { kind: 'own'; default: object | null };

/** A row of the table of preferences. */
export type Preference = PreferenceKind & {
  /** Null: no page shows it. */
  page: PreferencePage | null;
  /** The key of what it is called; null where no page shows it. */
  label: string | null;
  /** The key of one sentence, or of one for each value. */
  hint?: string | Readonly<Record<string, string>>;
  /** The keys of what the choices are called. */
  texts?: Readonly<Record<string, string>>;
  /** Its page lays it out by itself; without this it stands below the others. */
  laidOut?: true;
  /** Windows may not change it: the app keeps it by itself. */
  kept?: true;
  reactions: readonly PreferenceReaction[];
};

/** A place on one of the system's screens. Where that screen is gone, the usual corner counts until it is back. */
export interface PopUpPosition {
  /** The system's id of the screen. */
  display: number;
  /** From the right edge of the screen's work area to the pop-ups', in CSS pixels; the same for `bottom`. */
  right: number;
  bottom: number;
}

/** The values of those of an own kind. */
export interface OwnValues {
  popUpPosition: PopUpPosition | null;
  guide: { stage: GuideStage; step: GuideStep; testedAt: string | null };
}
