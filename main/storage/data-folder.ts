import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Low } from 'lowdb';
import type { Preferences } from '../../contract/preferences.ts';
import type { Settings } from '../../contract/settings.ts';
import { openCallFiles, type CallFiles } from './call-files.ts';
import type { SetAside } from './json-file.ts';
import { openJournal, type Journal } from './journal.ts';
import { openPreferences, openSettings } from './settings-files.ts';

/** Everything that the app keeps, opened. `docs/data-files.md` describes the files. */
export interface DataFolder {
  path: string;
  settings: Low<Settings>;
  preferences: Low<Preferences>;
  callFiles: CallFiles;
  journal: Journal;
  /** Files that could not be read. */
  setAside: SetAside[];
}

/**
 * Opens the data folder, which is made if it is not there.
 * @param token the secret for the webhook addresses, where the settings bring none
 * @param onJournalMended told when the journal is on the disk again after it could not be written
 * @throws the system's error if the folder cannot be used
 */
export async function openDataFolder(
  path: string,
  token: string,
  onJournalMended?: () => void,
): Promise<DataFolder> {
  await mkdir(path, { recursive: true });
  const [settings, preferences, callFiles, journal] = await Promise.all([
    openSettings(path, token),
    openPreferences(path),
    openCallFiles(join(path, 'calls')),
    openJournal(join(path, 'journal'), onJournalMended),
  ]);
  if (settings.db.data.receiver.token === token) await settings.db.write();
  const setAside = [settings.setAside, preferences.setAside, ...callFiles.setAside];
  return {
    path,
    settings: settings.db,
    preferences: preferences.db,
    callFiles,
    journal,
    setAside: setAside.filter((file) => file !== null),
  };
}
