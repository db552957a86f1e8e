import { command } from '../define.ts';
import type { AppSnapshot } from '../model/snapshots.ts';

/** The command that the app window begins with. */
export const snapshotCommands = {
  /** The app window's whole state, asked for once. */
  getSnapshot: command({ from: 'app' }).returns<AppSnapshot>(),
};
