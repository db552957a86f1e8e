import type { settingsFileCommands, teamSettingsCommands } from '../../contract/commands/team-settings.ts';
import type { Handlers } from '../../contract/define.ts';
import type { TeamSettingsChange } from '../../contract/settings/team-settings.ts';
import type { Notify } from '../ports/desktop.ts';
import type { SettingsKnowledge } from '../domain/settings/settings-check.ts';
import { fieldsOf } from '../domain/settings/team-fields.ts';
import { coalesce } from '../lib/coalesce.ts';
import type { Listener } from '../ports/listener.ts';
import type { SettingsReactions } from './reactions.ts';
import type { SettingsStore } from './settings-store.ts';
import type { SettingsDisk } from '../storage/settings-disk.ts';
import type { Problems } from '../ports/problems.ts';
import { createSettingsFileCommands, type SettingsFileParts } from './settings-file-commands.ts';
import { createTeamSettingsCommands } from './team-settings-commands.ts';

/** How often a file that the system does not let us read is looked at again; milliseconds. */
const lookAgainEvery = 15_000;

/** What the team's settings work with; a root joins it. */
export interface TeamSettingsRoomParts extends Omit<SettingsFileParts, 'settings'> {
  settings: SettingsStore;
  disk: SettingsDisk | null;
  listener: Pick<Listener, 'listen'>;
  status: Pick<Problems, 'report' | 'over'> & { publish: () => void };
  knowledge: SettingsKnowledge;
  createToken: () => string;
  notify: Notify;
  failed: (error: unknown) => void;
}

/** The team's settings: commands, the file that others edit, and windows that follow. */
export interface TeamSettingsRoom {
  commands: Handlers<typeof teamSettingsCommands & typeof settingsFileCommands>;
  /** What is done here when settings change. */
  reactions: Pick<SettingsReactions, 'always' | 'receiverPort'>;
  /** Watches the file, once windows are there to be told. */
  start: () => void;
  stop: () => void;
}

/** Joins the parts of the team's settings. */
export function createTeamSettingsRoom(parts: TeamSettingsRoomParts): TeamSettingsRoom {
  const { settings, disk, listener, status, notify, failed } = parts;
  let end = (): void => undefined;

  const moveTo = async (port: number): Promise<void> => {
    if (!(await listener.listen(port))) status.report({ kind: 'portNotTaken', port });
  };

  // Editors write in several steps: while one look goes on, any number of them ask for one more.
  const look = coalesce(() => settings.reread().catch(failed));

  return {
    commands: { ...createTeamSettingsCommands(parts), ...createSettingsFileCommands(parts) },
    reactions: {
      always({ now, from }) {
        status.publish();
        notify('teamSettingsChanged', { fields: fieldsOf(now), from } satisfies TeamSettingsChange);
      },
      receiverPort({ now, from }) {
        status.over('portNotTaken');
        // Whoever changes it in the window has tried it before.
        if (from === 'file') void moveTo(now.receiver.port).catch(failed);
      },
    },
    start() {
      if (!disk) return;
      const unwatch = disk.watch(() => void look(), failed);
      // Whether it can be read may change without anything in its folder.
      const timer = setInterval(() => {
        if (settings.fault()?.kind === 'system') void look();
      }, lookAgainEvery);
      timer.unref();
      end = () => {
        clearInterval(timer);
        unwatch();
      };
      // It may have been edited while the app started.
      void look();
    },
    stop() {
      end();
    },
  };
}
