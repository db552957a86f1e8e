import { access, readdir } from 'node:fs/promises';

/** Whether the system's error is that there is no such file or folder, or nothing that it could be in. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/**
 * The names in a folder; none where there is no such folder, as on a disk that did not let us make it.
 * @throws the system's error where there is one that cannot be read
 */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    // A file in its place is another matter.
    if (isMissing(error) && !(await isThere(folder))) return [];
    throw error;
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
