import * as z from 'zod';
import type { CommandRule } from '../define.ts';

/** How it stands with the password for the team's settings. */
export interface AdminState {
  /**
   * `none`: there is no password, so everybody may change them; `unlocked`: somebody entered it; `unreadable`: there is one, but
   * its file cannot be read, so that it cannot be checked either.
   */
  lock: 'none' | 'locked' | 'unlocked' | 'unreadable';
  /** After so many minutes without anybody at the window they are locked again. */
  idleMinutes: number;
}

/** What came of a password. */
export type PasswordAnswer =
  | { ok: true }
  /** It is another one; the next is looked at after so many seconds. */
  | { ok: false; why: 'wrong'; waitSeconds: number }
  /** It was not looked at: there were too many wrong ones. */
  | { ok: false; why: 'wait'; waitSeconds: number }
  /** Its file cannot be read. */
  | { ok: false; why: 'unreadable' };

/** A new password needs so many characters: NIST SP 800-63B, section 5.1.1.2. */
export const passwordLength = { min: 8, max: 200 } as const;

const givenSchema = z.string().min(1).max(passwordLength.max);
const newSchema = z.string().min(passwordLength.min).max(passwordLength.max);

/** The commands around the password for the team's settings. None of them is kept from an agent: the password decides. */
export const adminCommands = {
  /** Unlocks the team's settings for this run. */
  unlockSettings: { from: 'app', args: z.tuple([givenSchema]) },
  /** Locks them again. */
  lockSettings: { from: 'app', args: z.tuple([]) },
  /** Somebody is at the window: they stay unlocked. */
  stayUnlocked: { from: 'app', args: z.tuple([]) },
  /** Takes another password: the one before, null where there is none, and the new one, null for none. */
  setAdminPassword: { from: 'app', args: z.tuple([givenSchema.nullable(), newSchema.nullable()]) },
} as const satisfies Record<string, CommandRule>;

/** What those commands answer. */
export interface AdminResults {
  unlockSettings: PasswordAnswer;
  setAdminPassword: PasswordAnswer;
}

export interface AdminNotifications {
  adminChanged: AdminState;
}
