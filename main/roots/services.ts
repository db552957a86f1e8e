import { join } from 'node:path';
import type { Status } from '../../contract/model/status.ts';
import { createPublicUrl, type PublicUrl } from '../connectivity/public-url.ts';
import { createProblemList, type ProblemList } from '../health/problem-list.ts';
import { createStatusStore, type StatusStore } from '../health/status-store.ts';
import { createAppLog, type AppLog } from '../lib/app-log.ts';
import { createToken } from '../receiver/token.ts';
import { createSettingsStore, type SettingsStore } from '../settings/settings-store.ts';
import { spellingsOf } from '../sipgate/sipgate-token.ts';
import { openDataFolder, type DataFolder } from '../storage/data-folder.ts';
import { lockFolder, type Composition, type FolderLock } from '../storage/folder-lock.ts';
import type { SecretFile } from '../storage/secret-file.ts';

/** What every room stands on: its files, its settings, and the places where trouble is told. */
export interface Services {
  lock: FolderLock;
  data: DataFolder;
  secrets: SecretFile;
  settings: SettingsStore;
  publicUrl: PublicUrl;
  appLog: AppLog;
  problems: ProblemList;
  status: StatusStore;
}

/** Where the services are, and what the two compositions have each of their own. */
export interface Place {
  what: Composition;
  /** The data folder. */
  folder: string;
  /** Who keeps the secrets. @throws if their file is there but the system does not let us read or move it */
  openSecrets: (path: string, settings: SettingsStore) => Promise<SecretFile>;
  /** Told of every change of the status, after the app's log. */
  onStatus: (status: Status) => void;
}

/**
 * Opens what is kept, each with the help of what stands above it. Never fails for what stands in the files: see `openDataFolder`.
 * @throws FolderInUse, and what `openSecrets` throws
 */
export async function openServices({ what, folder, openSecrets, onStatus }: Place): Promise<Services> {
  const problems = createProblemList();
  // Before the first file is opened: to open the journal is to mend its end.
  const lock = await lockFolder(folder, what, problems.failed);
  const data = await openDataFolder(folder, createToken(), {
    journalMended() {
      problems.mended('journal');
    },
    setAside(file) {
      problems.report({ kind: 'fileSetAside', ...file });
    },
  });
  const settings = createSettingsStore(
    data.settings,
    {
      failed: problems.failed,
      fault(fault) {
        if (fault) problems.report({ kind: 'settingsNotRead', fault });
        else problems.over('settingsNotRead');
      },
    },
    data.settingsDisk,
  );
  const secrets = await openSecrets(join(folder, 'secrets.json'), settings);
  const appLog = createAppLog(join(folder, '../logs/klingel.log'), () => [
    settings.current().receiver.token,
    ...secrets.helpdesk.known(),
    ...secrets.sipgate.known().flatMap(spellingsOf),
  ]);
  const publicUrl = createPublicUrl(settings);
  const tell = (now: Status): void => {
    const { receiver, enabled, problems } = now;
    appLog.info(`status ${JSON.stringify({ receiver, enabled, problems })}`);
    onStatus(now);
  };
  const status = createStatusStore(settings.current, tell, publicUrl.current, problems);
  publicUrl.subscribe(status.publish);
  return { lock, data, secrets, settings, publicUrl, appLog, problems, status };
}
