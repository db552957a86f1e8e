import type { Settings } from '../../contract/settings/settings.ts';
import type { SettingsListener } from './settings-store.ts';
import type { Problems } from '../ports/problems.ts';

/** What shows or keeps calls as the settings have it; a root joins it. */
export interface AppliedTo {
  /** Any conversation may read differently, or be one of another person's. */
  relabelled: () => void;
  /** What is announced may be something else now. */
  review: () => void;
  /** Deletes what is kept no longer. */
  tidyUp: () => Promise<void>;
  /** Positions of additional keys that are none, counted from 1. */
  unreadableKeys: () => readonly number[];
  status: Pick<Problems, 'report' | 'over'>;
}

/** @returns what lets a change of the settings apply at once to what does not ask for them each time */
export function applySettings(parts: AppliedTo): SettingsListener {
  const { relabelled, review, tidyUp, unreadableKeys, status } = parts;
  const differ = (now: Settings, before: Settings, ...keys: (keyof Settings)[]): boolean =>
    keys.some((key) => JSON.stringify(now[key]) !== JSON.stringify(before[key]));

  return (now, before) => {
    if (differ(now, before, 'country', 'agents', 'notify', 'callerLog')) {
      relabelled();
      review();
    }
    if (now.callerLog.retentionMonths !== before.callerLog.retentionMonths) void tidyUp();
    if (differ(now, before, 'receiver')) {
      status.over('unreadableKey');
      for (const position of unreadableKeys()) status.report({ kind: 'unreadableKey', position });
    }
  };
}
