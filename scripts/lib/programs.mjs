import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/**
 * @param {string} name
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<string | undefined>} where on the PATH the program is
 */
export async function findProgram(name, env = process.env) {
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    if (folder && (await isProgram(join(folder, name)))) return join(folder, name);
  }
  return undefined;
}

/** @param {string} path */
async function isProgram(path) {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    // Not there and not ours to run are the same answer.
    return false;
  }
}
