import type { ParseKeys } from 'i18next';
import {
  fieldSetting,
  settingsTable,
  teamFields,
  type TeamField,
} from '../../../contract/settings/settings-table.ts';
import type { SettingsPage } from '../../../contract/settings/setting.ts';

/** A page of the team's settings; each field is saved by the page that it stands on. */
export type Section = SettingsPage;

/** What the table has for a field's texts. */
interface SettingTexts {
  label: ParseKeys;
  hint: ParseKeys | Readonly<Record<string, ParseKeys>> | null;
  placeholder?: ParseKeys;
  choices?: Readonly<Record<string, ParseKeys>>;
}

/** Checked by its type: each key in the table is one of a text. */
const texts: Readonly<Record<TeamField, SettingTexts>> = settingsTable;

/** The keys of what is said of a field. */
export function textsOf(field: TeamField): SettingTexts {
  return texts[field];
}

/** @returns the key of what a field is called */
export function labelOf(field: TeamField): ParseKeys {
  return texts[field].label;
}

/** @returns the key of the sentence about a field as it stands; null where the label says it all */
export function hintOf(field: TeamField, value: unknown): ParseKeys | null {
  const { hint } = texts[field];
  return typeof hint === 'string' ? hint : (hint?.[String(value)] ?? null);
}

export function fieldsIn(section: Section): TeamField[] {
  return teamFields.filter((field) => fieldSetting(field).page === section);
}
