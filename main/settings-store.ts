import type { Low } from 'lowdb';
import type { Settings } from '../contract/settings.ts';

/** Told of every change, after it is on the disk and applies. */
export type SettingsListener = (now: Settings, before: Settings) => void;

/** The team's settings: one place that holds them, changes them and says so. */
export interface SettingsStore {
  /** As they apply now. Replaced as a whole by every change, never changed in place. */
  current: () => Settings;
  /**
   * Changes them, one change after the other.
   * @param make is given what applies when its turn has come
   * @throws the system's error if they cannot be written; then they do not apply either, as they would be others after
   * the next start
   */
  change: (make: (before: Settings) => Settings) => Promise<void>;
  /** Tells of every change from now on; returns the function that ends it. */
  subscribe: (listener: SettingsListener) => () => void;
}

/** @param failed told of a listener that failed */
export function createSettingsStore(file: Low<Settings>, failed: (error: unknown) => void): SettingsStore {
  const listeners = new Set<SettingsListener>();
  let last: Promise<unknown> = Promise.resolve();

  const changeNow = async (make: (before: Settings) => Settings): Promise<void> => {
    const before = file.data;
    file.data = make(before);
    try {
      await file.write();
    } catch (error) {
      file.data = before;
      throw error;
    }
    for (const listener of listeners) {
      try {
        listener(file.data, before);
      } catch (error) {
        failed(error);
      }
    }
  };

  return {
    current: () => file.data,
    change(make) {
      const done = last.then(() => changeNow(make));
      last = done.catch(() => undefined);
      return done;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
