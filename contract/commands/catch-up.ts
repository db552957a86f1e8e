import { command, type Nothing } from '../define.ts';
import type { CatchUpNews } from '../model/catch-up.ts';

/** The commands for reading what happened while the app did not hear from the telephone system. */
export const catchUpCommands = {
  getCatchUp: command({ from: 'app' }).returns<CatchUpNews>(),
  /** Somebody has read it. */
  dismissCatchUp: command({ from: 'app' }).returns<Nothing>(),
  /** Reads the history now. */
  catchUp: command({ from: 'app' }).returns<Nothing>(),
};
