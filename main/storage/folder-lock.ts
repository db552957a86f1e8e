import { constants } from 'node:fs';
import { copyFile, mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { isMissing } from './files/missing.ts';
import { isRunning, thisProcess, type ProcessMark } from './process-mark.ts';

/** Which of the two uses the folder. */
export type Composition = 'app' | 'receiver';

/** The data folder is this process's own until it is given back. */
export interface FolderLock {
  /** Gives the folder back. Never rejects: a lock that cannot be removed is taken over by the next one. */
  release: () => Promise<void>;
}

/** Another one uses the folder. */
export class FolderInUse extends Error {
  /** @param holder what stands in its lock; null where that was just being written */
  constructor(
    readonly folder: string,
    readonly holder: Holder | null,
  ) {
    const who = holder ? `${holder.what}, process ${holder.pid} on ${holder.host}` : 'one that just starts';
    super(`another Klingel uses this data folder (${who}): ${folder}`);
  }
}

const holderSchema = z.object({
  what: z.enum(['app', 'receiver']),
  pid: z.int(),
  /** When the process began, as its system counts; null where it does not say. */
  since: z.string().nullable(),
  host: z.string(),
  /** The run of the system; null where it does not say. */
  boot: z.string().nullable(),
  /** Which processes the number counts among: containers have their own. */
  among: z.string().nullable(),
});

/** Who uses a folder, as it stands in the lock. */
export type Holder = z.infer<typeof holderSchema>;

const fileName = 'klingel.lock';

/** How often a lock says that its holder lives, and from when on one is taken for left behind; milliseconds. */
const beatEvery = 15_000;
const staleAfter = 60_000;

/**
 * Takes a data folder for this process. A lock that a crash left behind is taken over. Where the disk takes none, as it is full
 * or read-only, the app goes on without and tries it again and again: calls that are answered are worth more than the
 * certainty of being the only one. A lock that the system does not let us read counts as another one's as long as it is fresh.
 * @param folder is made if it is not there
 * @param failed told where another one has taken the folder later, and of an old lock that cannot be read
 * @throws FolderInUse
 */
export async function lockFolder(
  folder: string,
  what: Composition,
  failed: (error: unknown) => void,
): Promise<FolderLock> {
  const path = join(folder, fileName);
  const own = JSON.stringify({ what, ...(await thisProcess()) } satisfies Holder);
  let isTold = false;
  const tryToTake = async (): Promise<boolean> => {
    try {
      return await take(folder, path, own);
    } catch (error) {
      if (error instanceof FolderInUse) throw error;
      if (!isTold) failed(error);
      isTold = true;
      return false;
    }
  };
  let isHeld = await tryToTake();
  let isReleased = false;

  const beat = async (): Promise<void> => {
    if (isReleased) return;
    if (isHeld && (await textOf(path)) === own) await utimes(path, new Date(), new Date());
    else isHeld = await tryToTake();
  };
  // One after the other, so that whoever gives the folder back has only to wait for the last one.
  let beating = Promise.resolve();
  const timer = setInterval(() => {
    beating = beating.then(beat).catch((error: unknown) => {
      // What the disk does not take is told by those who have more to write.
      if (error instanceof FolderInUse) failed(error);
    });
  }, beatEvery);
  timer.unref();

  return {
    async release() {
      isReleased = true;
      clearInterval(timer);
      await beating;
      const isOurs = (await textOf(path).catch(() => null)) === own;
      if (isOurs) await rm(path, { force: true }).catch(() => undefined);
    },
  };
}

/**
 * @returns false where the disk takes no lock
 * @throws FolderInUse, and the system's error where there is an old lock that cannot be read
 */
async function take(folder: string, path: string, own: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true });
    if (await create(path, own)) return true;
  } catch {
    return false;
  }
  const left = await leftIn(folder, path);
  try {
    if (left !== null) await putAside(path, left);
    if (await create(path, own)) return true;
  } catch {
    return false;
  }
  // Another one was quicker.
  throw new FolderInUse(folder, readHolder((await textOf(path).catch(() => null)) ?? ''));
}

/**
 * What stands in a lock that was left behind.
 * @returns null where it is gone meanwhile
 * @throws FolderInUse, and the system's error where it is old and cannot be read
 */
async function leftIn(folder: string, path: string): Promise<string | null> {
  try {
    const found = await textOf(path);
    const holder = found === null ? null : readHolder(found);
    if (found !== null && (await isInUse(path, holder))) throw new FolderInUse(folder, holder);
    return found;
  } catch (error) {
    if (isMissing(error)) return null;
    if (!(error instanceof FolderInUse) && (await isFresh(path))) throw new FolderInUse(folder, null);
    throw error;
  }
}

/**
 * @returns false where there is one already
 * @throws the system's error where the disk takes none
 */
async function create(path: string, own: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(own);
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (isThere(error)) return false;
    throw error;
  }
}

/** Removes a lock that was left behind; one that another process has put in its place meanwhile is put back. */
async function putAside(path: string, left: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
    if ((await readFile(aside, 'utf8')) !== left) await copyFile(aside, path, constants.COPYFILE_EXCL);
  } catch (error) {
    // Either way another one was quicker.
    if (!isMissing(error) && !isThere(error)) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/** Whether the one that left it still runs. Of a process elsewhere only the lock's own time is known. */
async function isInUse(path: string, holder: Holder | null): Promise<boolean> {
  const fresh = await isFresh(path);
  if (holder === null) return fresh;
  const running = await isRunning(holder);
  return running === 'unsure' ? fresh : running;
}

/** @throws the system's error, also where there is none any more */
async function isFresh(path: string): Promise<boolean> {
  const { mtimeMs } = await stat(path);
  return Math.abs(Date.now() - mtimeMs) < staleAfter;
}

/** Whether the system's error is that there is already one. */
function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

function readHolder(text: string): (Holder & ProcessMark) | null {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    // Half-written by one that starts, or by one that ended in the middle.
    return null;
  }
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
