import { join } from 'node:path';

/**
 * @param {string} folder an unpacked Electron distribution
 * @param {NodeJS.Platform} platform
 * @returns {string} the program in it
 */
export function electronIn(folder, platform) {
  if (platform === 'win32') return join(folder, 'electron.exe');
  if (platform === 'darwin') return join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return join(folder, 'electron');
}
