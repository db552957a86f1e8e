import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';

/**
 * Linux can write through to the disk in one step, which is faster than a write and a sync behind it. Elsewhere
 * `fdatasync` does more than that flag: macOS empties the drive's own cache with it alone.
 */
const writesThrough = process.platform === 'linux' ? constants.O_DSYNC : 0;

/** Opens a file for `appendSynced`, readable by its user alone; it is made if it is not there. */
export function openSynced(path: string): Promise<FileHandle> {
  return open(path, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | writesThrough, 0o600);
}

/**
 * Appends data; resolves when it is on the disk.
 * @throws the system's error; a part of the data may stand in the file then
 */
export async function appendSynced(file: FileHandle, data: Buffer): Promise<void> {
  await file.appendFile(data);
  if (writesThrough === 0) await file.datasync();
}
