import * as z from 'zod';
import { command, type Nothing } from '../define.ts';
import { passwordLength, type PasswordAnswer } from '../model/admin.ts';

const givenSchema = z.string().min(1).max(passwordLength.max);
const newSchema = z.string().min(passwordLength.min).max(passwordLength.max);

/** The commands around the password for the team's settings. None of them is kept from an agent: the password decides. */
export const adminCommands = {
  /** Unlocks the team's settings for this run. */
  unlockSettings: command({ from: 'app', args: [givenSchema] }).returns<PasswordAnswer>(),
  /** Locks them again. */
  lockSettings: command({ from: 'app' }).returns<Nothing>(),
  /** Somebody is at the window: they stay unlocked. */
  stayUnlocked: command({ from: 'app' }).returns<Nothing>(),
  /** Takes another password: the one before, null where there is none, and the new one, null for none. */
  setAdminPassword: command({
    from: 'app',
    args: [givenSchema.nullable(), newSchema.nullable()],
  }).returns<PasswordAnswer>(),
};
