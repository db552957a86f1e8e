import type { ParseKeys } from 'i18next';
import type { Preference, PreferencePage } from '../../../../contract/settings/preference.ts';
import {
  preferenceNames,
  preferenceTable,
  type PreferenceName,
} from '../../../../contract/settings/preference-table.ts';

type TextsByValue = Readonly<Record<string, ParseKeys>>;

/** What the table has for the texts of a preference. */
interface PreferenceTexts {
  label: ParseKeys | null;
  hint?: ParseKeys | TextsByValue;
  texts?: TextsByValue;
}

/** Checked by its type: each key in the table is one of a text. */
export const preferenceTexts: Readonly<Record<PreferenceName, PreferenceTexts>> = preferenceTable;

export function isPreferencePage(topic: string): topic is PreferencePage {
  return preferenceNames.some((name) => preferenceTable[name].page === topic);
}

/** The preferences of a page that it does not lay out by itself. */
export function furtherPreferences(page: PreferencePage): PreferenceName[] {
  return preferenceNames.filter((name) => {
    const preference: Preference = preferenceTable[name];
    return preference.page === page && !preference.laidOut;
  });
}
