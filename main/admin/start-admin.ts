import { join } from 'node:path';
import type { adminCommands } from '../../contract/commands/admin.ts';
import type { AdminState } from '../../contract/model/admin.ts';
import type { Handlers } from '../../contract/define.ts';
import { openAdminFile } from '../storage/admin-file.ts';
import { createAdminLock, type AdminLock } from './admin-lock.ts';
import { createPasswordBackoff } from './password-backoff.ts';
import { hashPassword, passwordHashSchema } from './password-hash.ts';

/** The commands around the password for the team's settings. */
export type AdminCommands = Handlers<typeof adminCommands>;

/** The lock before the team's settings, joined. */
export interface Admin extends Pick<AdminLock, 'state' | 'isLocked'> {
  commands: AdminCommands;
}

/**
 * Opens the lock's file and joins it with the lock.
 * @param folder the data folder
 * @param changed told when it is locked, unlocked or given another password
 */
export async function startAdmin(folder: string, changed: (state: AdminState) => void): Promise<Admin> {
  const { state, isLocked, unlock, lock, stay, setPassword } = createAdminLock({
    password: await openAdminFile(join(folder, 'admin.json'), passwordHashSchema),
    hash: (password) => hashPassword(password),
    backoff: createPasswordBackoff(() => performance.now()),
    now: () => Date.now(),
    changed,
  });
  return {
    state,
    isLocked,
    commands: {
      unlockSettings: unlock,
      lockSettings: lock,
      stayUnlocked: stay,
      setAdminPassword: setPassword,
    },
  };
}
