import { join } from 'node:path';
import { createAppLog, type AppLog } from '../lib/app-log.ts';
import type { DesktopPort } from '../ports/desktop.ts';
import { messageOf } from '../lib/pure/message-of.ts';
import { createToken } from '../receiver/token.ts';
import { createSettingsStore, type SettingsStore } from '../settings/settings-store.ts';
import { spellingsOf } from '../sipgate/sipgate-token.ts';
import { openDataFolder, type DataFolder } from '../storage/data-folder.ts';
import { openSecretFile, type SecretFile } from '../storage/secret-file.ts';
import { systemVault } from '../storage/secrets.ts';
import { createStatusStore, type StatusStore } from '../health/status-store.ts';

/** What every part of the app stands on: its files, its settings, and the places where trouble is told. */
export interface Services {
  data: DataFolder;
  secrets: SecretFile;
  settings: SettingsStore;
  appLog: AppLog;
  status: StatusStore;
  /** What tells that a file could not be written. */
  notSaved: (file: string) => (error: unknown) => void;
  /** Tells of a fault of our own. */
  failed: (error: unknown) => void;
}

/**
 * Opens the files in the user data folder. Never fails for what stands in them: see `openDataFolder`.
 * @param publicUrl where sipgate reaches the receiver, for the status; not asked before this has resolved
 */
export async function openServices(
  userData: string,
  desktop: Pick<DesktopPort, 'notify'>,
  publicUrl: () => string,
): Promise<Services> {
  const data = await openDataFolder(join(userData, 'data'), createToken(), {
    journalMended() {
      status.mended('journal');
    },
    setAside(file) {
      status.report({ kind: 'fileSetAside', ...file });
    },
  });
  const secrets = await openSecretFile(join(data.path, 'secrets.json'), systemVault);
  const settings = createSettingsStore(
    data.settings,
    {
      failed: (error) => {
        failed(error);
      },
      fault(fault) {
        if (fault) status.report({ kind: 'settingsNotRead', fault });
        else status.over('settingsNotRead');
      },
    },
    data.settingsDisk,
  );
  const appLog = createAppLog(join(userData, 'logs', 'klingel.log'), () => [
    settings.current().receiver.token,
    ...secrets.helpdesk.known(),
    ...secrets.sipgate.known().flatMap(spellingsOf),
  ]);
  const status = createStatusStore(
    settings.current,
    (now) => {
      desktop.notify('statusChanged', now);
      const { receiver, enabled, problems } = now;
      appLog.info(`status ${JSON.stringify({ receiver, enabled, problems })}`);
    },
    publicUrl,
  );
  const notSaved = (file: string) => (error: unknown) => {
    status.report({ kind: 'notSaved', file, message: messageOf(error) });
  };
  const failed = (error: unknown): void => {
    status.report({ kind: 'internal', message: messageOf(error) });
  };
  return { data, secrets, settings, appLog, status, notSaved, failed };
}
