import { Problem, say } from '../lib/command.mjs';
import { findProgram } from '../lib/programs.mjs';
import { run } from '../lib/run.mjs';
import { installPackages } from './apt.mjs';

/** Debian and Ubuntu packages of the programs we may need, by the program's name. */
const packageOf = /** @type {const} */ ({
  Xvfb: 'xvfb',
  openbox: 'openbox',
  'dbus-daemon': 'dbus',
  dunst: 'dunst',
  xdotool: 'xdotool',
  xprop: 'x11-utils',
  ssh: 'openssh-client',
  sshd: 'openssh-server',
  openssl: 'openssl',
});

/** @typedef {keyof typeof packageOf} Program */

/** Debian has sshd where only admins look for programs. */
const withAdminPrograms = { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin` };

/** What Electron is linked against; all else it needs comes with these. */
const libraryPackages = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1'];

/**
 * @param {string} output of `ldd`
 * @returns {string[]} names of the libraries that are not there
 */
export function missingIn(output) {
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name ?? '');
}

/**
 * @param {{ libraries: string[], programs: Program[] }} missing
 * @returns {string[]} packages to install
 */
export function packagesFor({ libraries, programs }) {
  return [...(libraries.length > 0 ? libraryPackages : []), ...programs.map((program) => packageOf[program])];
}

/**
 * Sees to it that the system has what Electron and our virtual display need. Linux only.
 *
 * @param {string | undefined} electron the program, if it is needed
 * @param {Program[]} programs
 * @throws {Problem} when something is missing that cannot be installed from here: with the line to type
 */
export async function ensureSystemParts(electron, programs) {
  const missing = await findMissing(electron, programs);
  const names = [...missing.libraries, ...missing.programs];
  if (names.length === 0) return;
  say(`Not on this system: ${names.join(', ')}`);
  await installPackages(packagesFor(missing), names);
  const still = await findMissing(electron, programs);
  const left = [...still.libraries, ...still.programs];
  if (left.length > 0) throw new Problem(`Still not on this system after installing: ${left.join(', ')}`);
}

/**
 * @param {string | undefined} electron
 * @param {Program[]} programs
 */
async function findMissing(electron, programs) {
  const [libraries, places] = await Promise.all([
    electron ? missingLibraries(electron) : [],
    Promise.all(programs.map((program) => findProgram(program, withAdminPrograms))),
  ]);
  return { libraries, programs: programs.filter((_, index) => !places[index]) };
}

/** @param {string} executable */
async function missingLibraries(executable) {
  const { output } = await run('ldd', [executable], { capture: true });
  return missingIn(output);
}
