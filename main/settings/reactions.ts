import { settingsTable, type SettingPath } from '../../contract/settings/settings-table.ts';
import type { Setting, SettingsReaction } from '../../contract/settings/setting.ts';
import { changedSettings } from '../domain/settings/team-fields.ts';
import type { Settings } from '../../contract/settings/settings.ts';
import type { SettingsListener, SettingsOrigin } from './settings-store.ts';

/** A change of the settings, which applies already. */
export interface SettingsNews {
  now: Settings;
  /** The paths of the settings that are not what they were. */
  changed: ReadonlySet<SettingPath>;
  from: SettingsOrigin;
}

/**
 * What is done when settings change, by the name that the table has for it. The rooms offer theirs, and a root makes one list of
 * them.
 */
export type SettingsReactions = Readonly<Record<ReactionName, (news: SettingsNews) => void>>;

/** `always`: whatever was changed, and also if it came to nothing. */
export type ReactionName = SettingsReaction | 'always';

/**
 * Does what the settings that have changed ask for: each thing once, in the order in which the reactions stand.
 * @param failed told where one of them fails; the others are done all the same
 */
export function reactToSettings(
  reactions: SettingsReactions,
  failed: (error: unknown) => void,
): SettingsListener {
  const ordered = Object.entries(reactions);
  return (now, before, from) => {
    const changed = new Set(changedSettings(now, before));
    const asked = new Set<string>(['always', ...[...changed].flatMap(reactionsOf)]);
    for (const [name, react] of ordered) {
      if (!asked.has(name)) continue;
      try {
        react({ now, changed, from });
      } catch (error) {
        failed(error);
      }
    }
  };
}

/** What a change of this setting asks for. */
export function reactionsOf(path: SettingPath): readonly SettingsReaction[] {
  const setting: Setting = settingsTable[path];
  return setting.reactions ?? [];
}
