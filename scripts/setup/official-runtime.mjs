import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inProject, readJson } from '../lib/project.mjs';
import { goOn } from '../lib/command.mjs';
import { run } from '../lib/run.mjs';
import { electronIn } from './electron-folder.mjs';

const electronPackage = inProject('node_modules', 'electron');

export const officialFolder = join(electronPackage, 'dist');

/**
 * @param {string} [folder] of the electron package
 * @param {NodeJS.Platform} [platform]
 * @returns {Promise<boolean>} whether its binary is there in the package's version, unpacked to the end
 */
export async function isOfficialComplete(folder = electronPackage, platform = process.platform) {
  try {
    /** @type {{ version: string }} */
    const { version } = await readJson(join(folder, 'package.json'));
    const unpacked = await readFile(join(folder, 'dist', 'version'), 'utf8');
    // The downloader writes path.txt when it is through.
    await access(join(folder, 'path.txt'));
    await access(electronIn(join(folder, 'dist'), platform));
    return unpacked.trim().replace(/^v/, '') === version;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Runs Electron's own downloader, which checks what it got and prints what went wrong.
 *
 * @returns {Promise<boolean>} whether the binary is there now
 */
export async function downloadOfficial() {
  const { code } = await run(process.execPath, [join(electronPackage, 'install.js')]);
  goOn();
  return code === 0 && (await isOfficialComplete());
}
