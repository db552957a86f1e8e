import { access, constants, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Low } from 'lowdb';
import type { Preferences } from '../../contract/settings/preferences.ts';
import type { Settings } from '../../contract/settings/settings.ts';
import { openCallFiles, type CallFiles } from './calls/call-files.ts';
import type { LeftAlone, SetAside } from './files/json-file.ts';
import { openJournal, type Journal } from './journal/journal.ts';
import { removeLeftovers } from './files/leftovers.ts';
import { createSettingsDisk, type SettingsDisk } from './settings-disk.ts';
import { openPreferences, openSettings } from './settings-files.ts';
import { openTicketTimes, type TicketTimes } from './ticket-times.ts';

/** Everything that the app keeps, opened. `docs/data-files.md` describes the files. */
export interface DataFolder {
  path: string;
  settings: Low<Settings>;
  /** The settings' file as others may leave it; null where a newer version wrote it. */
  settingsDisk: SettingsDisk | null;
  preferences: Low<Preferences>;
  ticketTimes: Low<TicketTimes>;
  callFiles: CallFiles;
  journal: Journal;
  /** Files that could not be understood. */
  setAside: SetAside[];
  /** Files that stay as they are: the system does not let us read them, or a newer version wrote them. */
  leftAlone: LeftAlone[];
  /** Settings were there that brought no secret for the webhook addresses, so a new one was made. */
  isSecretNew: boolean;
  /**
   * Sees whether the folder can be written, and writes the settings if the secret is not on the disk, as at the first start, or
   * as somebody has deleted them.
   * @throws the system's error if it cannot be written
   */
  makeSure: () => Promise<void>;
}

/** Who wants to know how it goes on with the files. */
export interface DataFolderWatch {
  /** The journal is on the disk again after it could not be written. */
  journalMended?: () => void;
  /** A file turned out later to be none that can be understood. */
  setAside?: (file: SetAside) => void;
}

/**
 * Opens the data folder, which is made if it is not there. That never fails: what cannot be read or written is told of,
 * and the app goes on in memory, as a call that rings is worth more than one that is written down.
 * @param token the secret for the webhook addresses, where the settings bring none
 */
export async function openDataFolder(
  path: string,
  token: string,
  watch: DataFolderWatch = {},
): Promise<DataFolder> {
  const settingsPath = join(path, 'settings.json');
  const hadSettings = await access(settingsPath).then(
    () => true,
    () => false,
  );
  const [settings, preferences, ticketTimes, callFiles, journal] = await Promise.all([
    openSettings(path, token),
    openPreferences(path),
    openTicketTimes(path),
    openCallFiles(join(path, 'calls'), watch.setAside),
    openJournal(join(path, 'journal'), watch.journalMended),
  ]);
  // A secret that is new, or was saved from a file that stands aside now, has to be the same at the next start.
  const isMade = settings.db.data.receiver.token === token;
  let secretWaits = (isMade || settings.setAside !== null) && settings.leftAlone === null;
  const disk = createSettingsDisk(settingsPath);
  const settingsDisk: SettingsDisk = {
    ...disk,
    async look(inUse) {
      const found = await disk.look(inUse);
      // A file that is gone is not written at once: an editor may be about to put the next one there.
      secretWaits = found === null || (found.ok && !found.bringsToken);
      return found;
    },
  };
  const folders = [path, join(path, 'calls'), join(path, 'journal')];
  const makeSure = async (): Promise<void> => {
    for (const folder of folders) {
      await make(folder);
      await access(folder, constants.W_OK);
    }
    if (secretWaits) await settings.db.write();
    secretWaits = false;
  };
  // Whoever wants to know why it cannot be written asks again.
  await makeSure()
    .then(() => Promise.all(folders.map(removeLeftovers)))
    .catch(() => undefined);

  const setAside = [settings.setAside, preferences.setAside, ticketTimes.setAside, ...callFiles.setAside];
  const leftAlone = [
    settings.leftAlone,
    preferences.leftAlone,
    ticketTimes.leftAlone,
    ...callFiles.leftAlone,
  ];
  return {
    path,
    settings: settings.db,
    settingsDisk: settings.leftAlone?.why === 'fileNewer' ? null : settingsDisk,
    preferences: preferences.db,
    ticketTimes: ticketTimes.db,
    callFiles,
    journal,
    setAside: setAside.filter((file) => file !== null),
    leftAlone: leftAlone.filter((file) => file !== null),
    isSecretNew: isMade && hadSettings && settings.leftAlone === null,
    makeSure,
  };
}

/** @throws the system's error */
async function make(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    // On a read-only disk Node says that there is no such folder.
    await access(dirname(folder), constants.W_OK);
    throw error;
  }
}
