import { readFile, rename } from 'node:fs/promises';
import { basename } from 'node:path';
import { Low, type Adapter } from 'lowdb';
import writeFileAtomic from 'write-file-atomic';
import type { z } from 'zod';

/** A file that could not be read, and the name under which it is kept now. */
export interface SetAside {
  file: string;
  movedTo: string;
}

/** A lowdb file and, where what stood there could not be read, what became of that. */
export interface JsonFile<T> {
  db: Low<T>;
  setAside: SetAside | null;
}

/**
 * Opens a JSON file. What cannot be read or does not fit is moved aside with the date, never overwritten.
 * @param defaults stands in where there is no readable file; nothing is written yet
 * @param stringify writes the JSON; by default one that people can read well
 * @throws if the file is there but the system does not let us read or move it
 */
export async function openJsonFile<T>(
  path: string,
  schema: z.ZodType<T>,
  defaults: () => T,
  stringify: (data: T) => string = (data) => `${JSON.stringify(data, null, 2)}\n`,
): Promise<JsonFile<T>> {
  const text = await readText(path);
  const parsed = text === null ? null : schema.safeParse(parseJson(text));
  let setAside: SetAside | null = null;
  if (parsed && !parsed.success) {
    const moved = `${path}.unreadable-${new Date().toISOString().replaceAll(':', '-')}`;
    await rename(path, moved);
    setAside = { file: basename(path), movedTo: basename(moved) };
  }
  const db = new Low(atomicJsonFile<T>(path, stringify), parsed?.success ? parsed.data : defaults());
  return { db, setAside };
}

/** A lowdb adapter whose file is at every moment the old or the new one, whole and on disk. */
function atomicJsonFile<T>(path: string, stringify: (data: T) => string): Adapter<T> {
  return {
    async read() {
      const text = await readText(path);
      return text === null ? null : (JSON.parse(text) as T);
    },
    async write(data) {
      await writeFileAtomic(path, stringify(data), { mode: 0o600 });
    },
  };
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Undefined for text that is no JSON: no schema of ours takes it. Some editors put a byte order mark before it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}
