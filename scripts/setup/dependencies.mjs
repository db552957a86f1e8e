import { Problem, goOn, say } from '../lib/command.mjs';
import { npm } from '../lib/npm.mjs';
import { inProject, readJson } from '../lib/project.mjs';
import { run } from '../lib/run.mjs';

/** @typedef {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} Lock */

/**
 * npm writes down what it installed when it is through, so an interrupted installation leaves no such list, and one that
 * somebody made by hand counts like ours.
 *
 * @param {Lock} wanted package-lock.json
 * @param {Lock | undefined} installed node_modules/.package-lock.json
 * @returns {boolean} whether all that is wanted is installed in that version; what is optional may be left out
 */
export function isInstalled(wanted, installed) {
  if (!installed) return false;
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (path === '') return true;
    const there = installed.packages[path];
    if (!there) return entry.optional === true;
    return there.version === entry.version && there.integrity === entry.integrity;
  });
}

/**
 * Installs the dependencies if they are not those of package-lock.json.
 *
 * @throws {Problem} when npm fails
 */
export async function ensureDependencies() {
  const [wanted, installed] = await Promise.all([
    /** @type {Promise<Lock>} */ (readJson(inProject('package-lock.json'))),
    readInstalled(),
  ]);
  if (isInstalled(wanted, installed)) return;
  say('Installing dependencies (npm ci)');
  const [file, args] = npm();
  // Nothing we use needs its install script. And all our dependencies are development ones, which npm leaves out where
  // NODE_ENV says production.
  const { code } = await run(file, [
    ...args,
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--no-audit',
    '--no-fund',
  ]);
  goOn();
  if (code !== 0)
    throw new Problem(`npm ci failed (exit code ${code}): see npm's own message above, then try again.`);
}

/** @returns {Promise<Lock | undefined>} */
async function readInstalled() {
  try {
    return await readJson(inProject('node_modules', '.package-lock.json'));
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    // Not there or half-written: both mean to install.
    if (code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
