import { readFile, rm, writeFile } from 'node:fs/promises';
import { Problem, goOn, say } from '../lib/command.mjs';
import { commandOf, inProject, root } from '../lib/project.mjs';
import { run } from '../lib/run.mjs';
import { contentHash } from './content-hash.mjs';

/**
 * @typedef {object} Build
 * @property {string} what
 * @property {string} builder the package whose command builds it
 * @property {string[]} args
 * @property {string[]} sources all that it is made of
 * @property {string} stamp the file that says of which sources the last one was made
 */

const everybodys = ['contract', 'main', 'tsconfig.base.json', 'package.json', 'package-lock.json'];

/** @type {Build} */
const app = {
  what: 'the app',
  builder: 'electron-vite',
  args: ['build', '--logLevel', 'warn'],
  sources: [
    ...everybodys,
    ...['preload', 'renderer', 'resources', 'scripts/build'],
    ...['electron.vite.config.ts', 'postcss.config.cjs', 'postcss.config.js'],
  ],
  stamp: inProject('out', '.built-from'),
};

/** @type {Build} */
const receiver = {
  what: 'the receiver',
  builder: 'vite',
  args: ['build', '--config', 'receiver.vite.config.ts', '--logLevel', 'warn'],
  sources: [...everybodys, 'receiver.vite.config.ts'],
  stamp: inProject('out', 'receiver', '.built-from'),
};

/** Where the receiver without windows is, once it is built. */
export const receiverScript = inProject('out', 'receiver', 'index.js');

/**
 * Builds the app if its sources are not those of the last build.
 *
 * @throws {Problem} when the build fails
 */
export async function ensureBuilt() {
  await ensure(app);
}

/**
 * Builds the receiver without windows if its sources are not those of the last build. That needs no Electron.
 *
 * @throws {Problem} when the build fails
 */
export async function ensureReceiverBuilt() {
  await ensure(receiver);
}

/** For those who put something else in the app's place. */
export async function forgetBuild() {
  await rm(app.stamp, { force: true });
}

/** @param {Build} build */
async function ensure({ what, builder, args, sources, stamp }) {
  const wanted = await contentHash(root, sources);
  if (wanted === (await readStamp(stamp))) return;
  await rm(stamp, { force: true });
  say(`Building ${what} (${builder} build)`);
  const script = await commandOf(builder);
  const { code, output } = await run(process.execPath, [script, ...args], { capture: true });
  goOn();
  if (code !== 0) throw new Problem(`The build failed (exit code ${code}).\n${output.trim()}`);
  if (output.trim()) console.log(output.trim());
  await writeFile(stamp, wanted);
}

/** @param {string} stamp */
async function readStamp(stamp) {
  try {
    return await readFile(stamp, 'utf8');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}
