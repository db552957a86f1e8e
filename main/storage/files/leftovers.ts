import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { namesIn } from './missing.ts';

/** As `write-file-atomic` names what it writes before it takes a file's place: the file's own name and a number. */
const unfinished = /\.(?:json|pem)\.\d+$/;

/**
 * Deletes what a crash left half-written beside the files of a folder: the files themselves are as they were before.
 * @throws the system's error
 */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await namesIn(folder);
  await Promise.all(names.filter((name) => unfinished.test(name)).map((name) => rm(join(folder, name))));
}
