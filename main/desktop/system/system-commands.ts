import type { PreferenceChanges } from '../../../contract/settings/preferences.ts';
import type { ShortcutState, SystemState } from '../../../contract/model/system-state.ts';
import type { Handlers } from '../../../contract/define.ts';
import type { systemCommands } from '../../../contract/commands/desktop.ts';
import { messageOf } from '../../lib/pure/message-of.ts';
import type { Autostart } from './autostart-entry.ts';
import type { LinkPrograms } from '../links/link-programs.ts';
import { linkStates, setLinkHandler } from '../links/links.ts';
import type { DialShortcut } from './shortcut.ts';

/**
 * The commands about what the system does for the app: each answers how it is afterwards, whatever was wished for.
 * @param prefer keeps a preference
 */
export function createSystemCommands(
  programs: LinkPrograms,
  autostart: Autostart,
  shortcut: DialShortcut,
  prefer: (changes: PreferenceChanges) => void,
): Handlers<typeof systemCommands> {
  const stateAfter = async (change: () => Promise<void> | void): Promise<SystemState> => {
    let failure: string | null = null;
    try {
      await change();
    } catch (error) {
      failure = messageOf(error);
    }
    return {
      links: await linkStates(programs),
      linksBlocked: programs.blocked,
      autostart: await autostart.read(),
      shortcut: shortcut.state(),
      failure,
    };
  };

  return {
    getSystemState: () => stateAfter(() => undefined),
    handleLinks: (way, on) => stateAfter(() => setLinkHandler(programs, way, on)),
    setAutostart: ({ on, hidden }) =>
      stateAfter(async () => {
        prefer({ startAtLogin: on, startHidden: hidden });
        await autostart.write(on, hidden);
      }),
    async setDialShortcut(accelerator) {
      let taken: ShortcutState = 'none';
      const state = await stateAfter(() => {
        taken = shortcut.use(accelerator);
        if (taken === 'active' || taken === 'none') prefer({ dialShortcut: accelerator });
      });
      return { ...state, shortcut: taken };
    },
  };
}
