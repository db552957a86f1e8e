import type { DesktopPort } from '../ports/desktop.ts';
import { readTrustedKeys } from '../receiver/signature.ts';
import { createToken } from '../receiver/token.ts';
import { createTeamSettingsRoom, type TeamSettingsRoom } from '../settings/team-settings-room.ts';
import type { Core } from './core.ts';
import type { Services } from './services.ts';

/** Builds what follows the team's settings, the file that others edit included, which both compositions do. */
export function buildTeamSettings(
  { data, settings, problems, status }: Services,
  { receiver }: Core,
  desktop: Pick<DesktopPort, 'chooseFile' | 'chooseSettingsFile' | 'language' | 'notify'>,
): TeamSettingsRoom {
  return createTeamSettingsRoom({
    settings,
    disk: data.settingsDisk,
    listener: receiver.listener,
    status,
    knowledge: { isKey: (pem) => readTrustedKeys([pem]).unreadable.length === 0 },
    createToken,
    chooseFile: desktop.chooseFile,
    chooseSettingsFile: desktop.chooseSettingsFile,
    language: desktop.language,
    notify: desktop.notify,
    failed: problems.failed,
  });
}
