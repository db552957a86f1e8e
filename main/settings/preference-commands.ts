import type { Low } from 'lowdb';
import type { preferenceCommands } from '../../contract/commands/preferences.ts';
import type { Handlers } from '../../contract/define.ts';
import type { Preferences } from '../../contract/settings/preferences.ts';

/**
 * The command that keeps preferences.
 * @param apply does what follows from them; they apply although they may not be written
 */
export function createPreferenceCommands(
  preferences: Low<Preferences>,
  apply: () => void,
): Handlers<typeof preferenceCommands> {
  return {
    async savePreferences(changes) {
      preferences.data = { ...preferences.data, ...changes };
      apply();
      await preferences.write();
    },
  };
}
