import type { Low } from 'lowdb';
import type { KnownFailure } from '../../contract/model/known-failure.ts';
import type { Settings } from '../../contract/settings/settings.ts';
import type { SettingsFileFault } from '../../contract/settings/team-settings.ts';
import { isSameData } from '../lib/pure/is-same-data.ts';
import { createSerialQueue } from '../lib/serial-queue.ts';
import type { SettingsDisk } from '../storage/settings-disk.ts';

/** Where a change was made: here, or in the file by somebody else. */
export type SettingsOrigin = 'app' | 'file';

/** Told of every change, after it is on the disk and applies. */
export type SettingsListener = (now: Settings, before: Settings, from: SettingsOrigin) => void;

/** The team's settings: one place that holds them, changes them and says so. */
export interface SettingsStore {
  /** As they apply now. Replaced as a whole by every change, never changed in place. */
  current: () => Settings;
  /**
   * Changes them, one change after the other. What somebody wrote into the file meanwhile is taken in before.
   * @param make is given what applies when its turn has come
   * @param force an edited file that cannot be read is moved aside; otherwise nothing is changed
   * @throws the system's error if they cannot be written; then they do not apply either, as they would be others after
   * the next start. `settingsNotRead` where the file was edited and cannot be read
   */
  change: (make: (before: Settings) => Settings, force?: boolean) => Promise<void>;
  /** Takes in what somebody wrote into the file; one that brought no secret gets the one in use. */
  reread: () => Promise<void>;
  /** Why the edited file could not be taken in; null: there is no such file. */
  fault: () => SettingsFileFault | null;
  /** Tells of every change from now on; returns the function that ends it. */
  subscribe: (listener: SettingsListener) => () => void;
}

/** Whoever wants to know how it goes on with the file. */
export interface SettingsStoreWatch {
  /** A listener failed. */
  failed: (error: unknown) => void;
  /** The file was edited and cannot be read; null: now it can. */
  fault?: (fault: SettingsFileFault | null) => void;
}

/** @param disk looks at the file as others left it; null: it is not ours to read */
export function createSettingsStore(
  file: Low<Settings>,
  watch: SettingsStoreWatch,
  disk: SettingsDisk | null = null,
): SettingsStore {
  const listeners = new Set<SettingsListener>();
  let fault: SettingsFileFault | null = null;

  const tell = (before: Settings, from: SettingsOrigin): void => {
    for (const listener of listeners) {
      try {
        listener(file.data, before, from);
      } catch (error) {
        watch.failed(error);
      }
    }
  };
  const setFault = (next: SettingsFileFault | null): void => {
    if (isSameData(next, fault)) return;
    fault = next;
    watch.fault?.(next);
  };

  const takeIn = async (): Promise<void> => {
    const before = file.data;
    const found = await disk?.look(before.receiver.token);
    if (!found) return;
    setFault(found.ok ? null : found.fault);
    if (!found.ok) return;
    const isNew = !isSameData(found.settings, before);
    if (isNew) file.data = found.settings;
    // The secret in use has to be the same at the next start. Where it cannot be written now, `makeSure` of the data folder
    // tries it again, and tells why.
    if (!found.bringsToken) await file.write().catch(() => undefined);
    if (isNew) tell(before, 'file');
  };

  const changeNow = async (make: (before: Settings) => Settings, force: boolean): Promise<void> => {
    await takeIn();
    if (fault && !force) throw new Error('settingsNotRead' satisfies KnownFailure);
    const before = file.data;
    file.data = make(before);
    try {
      if (fault) await disk?.setAside();
      await file.write();
    } catch (error) {
      file.data = before;
      throw error;
    }
    setFault(null);
    tell(before, 'app');
  };

  const inTurn = createSerialQueue();
  return {
    current: () => file.data,
    change: (make, force = false) => inTurn(() => changeNow(make, force)),
    reread: () => inTurn(takeIn),
    fault: () => fault,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
