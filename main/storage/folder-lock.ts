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
 * certainty of being the only one.
 * @param folder is made if it is not there
 * @param failed told where another one has taken the folder later
 * @throws FolderInUse
 */
export async function lockFolder(
  folder: string,
  what: Composition,
  failed: (error: unknown) => void,
): Promise<FolderLock> {
  const path = join(folder, fileName);
  const own = JSON.stringify({ what, ...(await thisProcess()) } satisfies Holder);
  let isHeld = await take(folder, path, own);

  const beat = async (): Promise<void> => {
    if (isHeld && (await textOf(path)) === own) await utimes(path, new Date(), new Date());
    else isHeld = await take(folder, path, own);
  };
  const timer = setInterval(() => {
    void beat().catch((error: unknown) => {
      // What the disk does not take is told by those who have more to write.
      if (error instanceof FolderInUse) failed(error);
    });
  }, beatEvery);
  timer.unref();

  return {
    async release() {
      clearInterval(timer);
      const isOurs = (await textOf(path).catch(() => null)) === own;
      if (isOurs) await rm(path, { force: true }).catch(() => undefined);
    },
  };
}

/**
 * @returns false where the disk takes no lock
 * @throws FolderInUse
 */
async function take(folder: string, path: string, own: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true });
    if (await create(path, own)) return true;
    const found = await textOf(path);
    const holder = found === null ? null : readHolder(found);
    if (found !== null && (await isInUse(path, holder))) throw new FolderInUse(folder, holder);
    if (found !== null) await putAside(path, found);
    if (await create(path, own)) return true;
  } catch (error) {
    if (error instanceof FolderInUse) throw error;
    return false;
  }
  // Another one was quicker.
  throw new FolderInUse(folder, readHolder((await textOf(path)) ?? ''));
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
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
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
    if (!isMissing(error)) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

/** Whether the one that left it still runs. Of a process elsewhere only the lock's own time is known. */
async function isInUse(path: string, holder: Holder | null): Promise<boolean> {
  const { mtimeMs } = await stat(path);
  const isFresh = Math.abs(Date.now() - mtimeMs) < staleAfter;
  if (holder === null) return isFresh;
  const running = await isRunning(holder);
  return running === 'unsure' ? isFresh : running;
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
