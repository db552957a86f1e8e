import { popUpPreferences } from './pop-up-preferences.ts';
import type { OwnValues, Preference, PreferenceReaction } from './preference.ts';
import { startPreferences } from './start-preferences.ts';

export type { PreferenceReaction } from './preference.ts';

/** How the windows look and speak. */
const lookPreferences = {
  language: {
    kind: 'choice',
    choices: ['system', 'de', 'en'],
    default: 'system',
    page: 'desktop',
    label: 'settings.language',
    laidOut: true,
    reactions: ['menu', 'tray', 'announcements'],
  },
  theme: {
    kind: 'choice',
    choices: ['system', 'light', 'dark'],
    default: 'system',
    page: 'desktop',
    label: 'settings.theme',
    texts: { system: 'settings.system', light: 'settings.light', dark: 'settings.dark' },
    laidOut: true,
    reactions: ['theme'],
  },
} as const satisfies Readonly<Record<string, Preference>>;

/**
 * Everything that an agent sets for this desktop, or that is kept for it, in the order of `preferences.json`. Schemas, defaults,
 * pages and reactions go by it.
 */
export const preferenceTable = {
  ...lookPreferences,
  ...popUpPreferences,
  ...startPreferences,
} as const;

export type PreferenceTable = typeof preferenceTable;
export type PreferenceName = keyof PreferenceTable;

/** The value of a preference. */
type ValueOf<N extends PreferenceName> = PreferenceTable[N] extends {
  kind: 'choice';
  choices: readonly (infer C)[];
}
  ? C
  : PreferenceTable[N] extends { kind: infer K extends keyof Values }
    ? Values[K]
    : N extends keyof OwnValues
      ? OwnValues[N]
      : never;

interface Values {
  toggle: boolean;
  number: number;
  text: string;
  name: string | null;
  time: string | null;
}

export type PreferenceValues = { [N in PreferenceName]: ValueOf<N> };

export const preferenceNames = Object.keys(preferenceTable) as PreferenceName[];

/** The preferences of a desktop where nobody has chosen anything. */
export const defaultPreferences = {
  version: 1 as const,
  ...(Object.fromEntries(
    preferenceNames.map((name) => [name, preferenceTable[name].default]),
  ) as PreferenceValues),
};

/** What is done when these preferences change. */
export function reactionsTo(names: readonly string[]): ReadonlySet<PreferenceReaction> {
  const rows: readonly [string, Preference][] = Object.entries(preferenceTable);
  return new Set(rows.flatMap(([name, { reactions }]) => (names.includes(name) ? reactions : [])));
}
