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
