import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A disk of a test's own, on which it may do what would harm the machine's. */
export interface Disk {
  setReadOnly: (readOnly: boolean) => Promise<void>;
  unmount: () => Promise<void>;
}

/**
 * Puts a small disk in memory where a folder is. Permissions would not do: root, which build machines are, may write
 * everywhere but on a read-only disk.
 * @returns null where the system does not let us
 */
export async function mountDisk(folder: string): Promise<Disk | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  await mkdir(folder, { recursive: true });
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=32m', 'tmpfs', folder]);
  } catch {
    // A container, for one, may have a root who may not.
    return null;
  }
  return {
    async setReadOnly(readOnly) {
      await run('mount', ['-o', `remount,${readOnly ? 'ro' : 'rw'}`, folder]);
    },
    async unmount() {
      await run('umount', ['--lazy', folder]);
    },
  };
}

/**
 * Makes a folder and all in it unchangeable, files that are open included: a disk with such cannot be mounted anew.
 * @returns undoes it; null where the system or its disk does not let us
 */
export async function freeze(folder: string): Promise<(() => Promise<void>) | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const change = (flag: string) => run('chattr', ['-R', flag, folder]);
  try {
    await change('+i');
  } catch {
    return null;
  }
  return async () => {
    await change('-i');
  };
}
