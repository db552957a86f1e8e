import type { AutostartState } from '../../../contract/model/system-state.ts';

/** Starting at login, as the system has it: nothing is remembered here. */
export interface Autostart {
  read: () => Promise<AutostartState>;
  /**
   * @param hidden in the tray alone
   * @throws if the system does not take it
   */
  write: (on: boolean, hidden: boolean) => Promise<void>;
  /** Where the app was moved since, an entry that points to nothing is mended. */
  repair: () => Promise<void>;
}
