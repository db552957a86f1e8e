import type { Low } from 'lowdb';
import type { preferenceCommands } from '../../contract/commands/preferences.ts';
import type { Handlers } from '../../contract/define.ts';
import { reactionsTo, type PreferenceReaction } from '../../contract/settings/preference-table.ts';
import type { Preferences } from '../../contract/settings/preferences.ts';

/**
 * The command that keeps preferences.
 * @param apply does what the changes ask for, and tells the windows; they apply although they may not be written
 */
export function createPreferenceCommands(
  preferences: Low<Preferences>,
  apply: (reactions: ReadonlySet<PreferenceReaction>) => void,
): Handlers<typeof preferenceCommands> {
  return {
    async savePreferences(changes) {
      preferences.data = { ...preferences.data, ...changes };
      apply(reactionsTo(Object.keys(changes)));
      await preferences.write();
    },
  };
}
