import { preferenceTable, type PreferenceTable } from '../../../../contract/settings/preference-table.ts';
import { api } from '../../../api.ts';
import { run } from '../../../store.ts';

/** The preferences that are one of a few values. */
type ChoicePreference = {
  [N in keyof PreferenceTable]: PreferenceTable[N] extends { kind: 'choice' } ? N : never;
}[keyof PreferenceTable];

/** Keeps a choice, which applies at once; what is none of the choices is passed over. */
export function choose(name: ChoicePreference, picked: string): void {
  const choices: readonly string[] = preferenceTable[name].choices;
  if (choices.includes(picked)) run(api.savePreferences({ [name]: picked }));
}
