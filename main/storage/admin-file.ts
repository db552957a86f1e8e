import { readFile, rm } from 'node:fs/promises';
import * as z from 'zod';
import { isMissing } from './files/missing.ts';
import { writePrivateFile } from '../lib/write-private-file.ts';

/** A file with one thing in it that is there or not, and that counts as there where it cannot be read. */
export interface AdminFile<T> {
  /** Null: there is no such file. */
  get: () => T | 'unreadable' | null;
  /** @throws the system's error; then it is as it was before */
  set: (password: T | null) => Promise<void>;
}

/**
 * Opens `admin.json`. One that cannot be read or understood stays where it is: moved aside, it would open what it is to
 * keep locked.
 */
export async function openAdminFile<T>(path: string, password: z.ZodType<T>): Promise<AdminFile<T>> {
  const schema = z.looseObject({ version: z.literal(1), password });
  let kept: T | 'unreadable' | null;
  try {
    const parsed = schema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    kept = parsed.success ? parsed.data.password : 'unreadable';
  } catch (error) {
    kept = isMissing(error) ? null : 'unreadable';
  }
  return {
    get: () => kept,
    async set(next) {
      if (next === null) await rm(path, { force: true });
      else {
        const text = `${JSON.stringify({ version: 1, password: next }, null, 2)}\n`;
        await writePrivateFile(path, text);
      }
      kept = next;
    },
  };
}
