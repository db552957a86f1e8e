import { Problem, say } from '../lib/command.mjs';
import { findProgram } from '../lib/programs.mjs';
import { succeed } from '../lib/run.mjs';

const waitForOthers = ['-o', 'DPkg::Lock::Timeout=300'];
const quietly = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

/**
 * @param {string[]} packages
 * @returns {string} what an admin types to install them
 */
export function aptLine(packages) {
  return `sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

/**
 * Debian 13 and Ubuntu 24.04 renamed libraries for their change to 64-bit time; of some the old name cannot be installed.
 *
 * @param {string[]} packages
 * @param {Set<string>} known names of the packages that this system knows
 * @returns {string[]}
 */
export function withCurrentNames(packages, known) {
  return packages.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name));
}

/**
 * @param {string[]} packages
 * @param {string[]} missing what is not there, for a system without apt
 * @throws {Problem} with what to do, when it cannot be done from here
 */
export async function installPackages(packages, missing) {
  if (!(await findProgram('apt-get'))) {
    throw new Problem(`Install what is missing with your system's package manager: ${missing.join(', ')}`);
  }
  if (process.getuid?.() !== 0) {
    throw new Problem(`Please type this, then try again: ${aptLine(await currentNames(packages))}`);
  }
  await succeed('apt-get', ['update', ...waitForOthers], { what: 'apt-get update', env: quietly });
  const names = await currentNames(packages);
  say(`Installing system packages (apt-get install ${names.join(' ')})`);
  const args = ['install', '-y', '--no-install-recommends', ...waitForOthers, ...names];
  await succeed('apt-get', args, { what: 'apt-get install', env: quietly });
}

/** @param {string[]} packages */
async function currentNames(packages) {
  const known = await succeed('apt-cache', ['pkgnames', 'lib'], { what: 'apt-cache pkgnames' });
  return withCurrentNames(packages, new Set(known.split('\n')));
}
