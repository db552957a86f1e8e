import { command, type Nothing } from '../define.ts';
import { preferenceChangesSchema } from '../settings/preferences.ts';

/** The command for what an agent sets for this desktop. */
export const preferenceCommands = {
  /** Keeps what is changed; the rest stays as it is. */
  savePreferences: command({ from: 'app', args: [preferenceChangesSchema] }).returns<Nothing>(),
};
