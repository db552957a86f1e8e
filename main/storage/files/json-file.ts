import { readFile, rename } from 'node:fs/promises';
import { basename } from 'node:path';
import { Low, type Adapter } from 'lowdb';
import * as z from 'zod';
import type { KnownFailure } from '../../../contract/model/known-failure.ts';
import { asideName } from './aside-name.ts';
import { isMissing } from './missing.ts';
import { parseJson } from './parse-json.ts';
import { writePrivateFile } from '../../lib/write-private-file.ts';

/** A file that could not be read, and the name under which it is kept now. */
export interface SetAside {
  file: string;
  movedTo: string;
}

/** A file that stays exactly as it is: what it holds is not known, so it is not written either. */
export interface LeftAlone {
  file: string;
  why: KnownFailure & ('fileNewer' | 'fileUnreadable');
  /** What the system says; null where it has nothing against it. */
  error: Error | null;
}

/** A lowdb file and, where what stood there could not be used, what became of that. */
export interface JsonFile<T> {
  db: Low<T>;
  setAside: SetAside | null;
  /** Writing fails with its `why`. */
  leftAlone: LeftAlone | null;
}

export interface JsonFileOptions<T> {
  /** Writes the JSON; by default one that people can read well. */
  stringify?: (data: T) => string;
  /** A file with a higher `version` is left alone; without this it is moved aside like any other that does not fit. */
  newestVersion?: number;
}

/**
 * Opens a JSON file. What cannot be understood is moved aside with the date, never overwritten. What the system does not
 * let us read or move, or what a newer version of the app wrote, is left alone.
 * @param defaults stands in where there is no usable file, given what it held, if that is known: JSON, or the text that is
 * none; nothing is written yet
 */
export async function openJsonFile<T>(
  path: string,
  schema: z.ZodType<T>,
  defaults: (found?: unknown) => T,
  { stringify = readable, newestVersion = Infinity }: JsonFileOptions<T> = {},
): Promise<JsonFile<T>> {
  const file = basename(path);
  const leave = (leftAlone: LeftAlone, found?: unknown): JsonFile<T> => ({
    db: new Low(untouchable<T>(leftAlone.why), defaults(found)),
    setAside: null,
    leftAlone,
  });

  let text: string | null;
  try {
    text = await readText(path);
  } catch (error) {
    return leave(unreadable(file, error));
  }
  // No schema of ours takes `undefined`.
  const data = text === null ? undefined : parseJson(text);
  if (versionOf(data) > newestVersion) return leave({ file, why: 'fileNewer', error: null }, data);
  const parsed = text === null ? null : schema.safeParse(data);
  let setAside: SetAside | null = null;
  if (parsed && !parsed.success) {
    const moved = asideName(path);
    try {
      await rename(path, moved);
    } catch (error) {
      return leave(unreadable(file, error), data ?? text);
    }
    setAside = { file, movedTo: basename(moved) };
  }
  const db = new Low(
    atomicJsonFile<T>(path, stringify),
    parsed?.success ? parsed.data : defaults(data ?? text ?? undefined),
  );
  return { db, setAside, leftAlone: null };
}

/** What becomes of a file that the system does not let us read. */
export function unreadable(file: string, error: unknown): LeftAlone {
  return { file, why: 'fileUnreadable', error: error instanceof Error ? error : null };
}

/** A lowdb adapter whose file is at every moment the old or the new one, whole and on disk. */
function atomicJsonFile<T>(path: string, stringify: (data: T) => string): Adapter<T> {
  return {
    async read() {
      const text = await readText(path);
      return text === null ? null : (JSON.parse(text) as T);
    },
    async write(data) {
      await writePrivateFile(path, stringify(data));
    },
  };
}

/** A lowdb adapter that neither reads nor writes. */
function untouchable<T>(why: KnownFailure): Adapter<T> {
  return { read: () => Promise.resolve(null), write: () => Promise.reject(new Error(why)) };
}

/**
 * A lowdb adapter for a file that the system did not let us read: as long as it does not, the file is not written either.
 */
export function writableOnceReadable<T>(path: string): Adapter<T> {
  const file = atomicJsonFile<T>(path, readable);
  return {
    read: file.read,
    async write(data) {
      await readText(path).catch((error: unknown) => {
        throw new Error('fileUnreadable' satisfies KnownFailure, { cause: error });
      });
      await file.write(data);
    },
  };
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function readable(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

function versionOf(data: unknown): number {
  return z.object({ version: z.number() }).safeParse(data).data?.version ?? 0;
}
