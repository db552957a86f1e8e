import { findProgram } from './programs.mjs';

/**
 * A child in its own process group does not get the terminal's Ctrl+C a second time beside ours, and can be ended
 * together with all that it started. On Windows it would get a console window of its own instead.
 */
export const ownGroup = process.platform !== 'win32';

const setpriv = process.platform === 'linux' ? await findProgram('setpriv') : undefined;

/**
 * On Linux the kernel can end a child with its parent: the only thing that helps when this command itself is killed.
 *
 * @param {string} file
 * @param {string[]} args
 * @returns {[string, string[]]} the program and arguments to start instead
 */
export function bringingDown(file, args) {
  return setpriv ? [setpriv, ['--pdeathsig', 'TERM', '--', file, ...args]] : [file, args];
}

/**
 * @param {number} pid leader of the group
 * @param {NodeJS.Signals} signal
 */
export function killGroup(pid, signal) {
  try {
    process.kill(ownGroup ? -pid : pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}
