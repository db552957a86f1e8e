import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from '../storage/files/missing.ts';

/**
 * Whether the app has never run with this data folder, and nobody has put settings there for it. To be asked before the
 * folder is opened.
 */
export async function isFirstStart(folder: string): Promise<boolean> {
  const files = ['settings.json', 'preferences.json'].map((name) => isThere(join(folder, name)));
  return !(await Promise.all(files)).includes(true);
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    // What the system does not let us see is there.
    return !isMissing(error);
  }
}
