import { readFile, rm, writeFile } from 'node:fs/promises';
import { Problem, goOn, say } from '../lib/command.mjs';
import { commandOf, inProject, root } from '../lib/project.mjs';
import { run } from '../lib/run.mjs';
import { contentHash } from './content-hash.mjs';

/** All that the built app is made of. */
const sources = [
  ...['contract', 'main', 'preload', 'renderer', 'resources', 'scripts/build'],
  ...['electron.vite.config.ts', 'postcss.config.cjs', 'postcss.config.js', 'tsconfig.base.json'],
  ...['package.json', 'package-lock.json'],
];

const stamp = inProject('out', '.built-from');

/**
 * Builds the app if its sources are not those of the last build.
 *
 * @throws {Problem} when the build fails
 */
export async function ensureBuilt() {
  const wanted = await contentHash(root, sources);
  if (wanted === (await readStamp())) return;
  await forgetBuild();
  say('Building the app (electron-vite build)');
  const builder = await commandOf('electron-vite');
  const { code, output } = await run(process.execPath, [builder, 'build', '--logLevel', 'warn'], {
    capture: true,
  });
  goOn();
  if (code !== 0) throw new Problem(`The build failed (exit code ${code}).\n${output.trim()}`);
  if (output.trim()) console.log(output.trim());
  await writeFile(stamp, wanted);
}

/** For those who put something else in the build's place. */
export async function forgetBuild() {
  await rm(stamp, { force: true });
}

async function readStamp() {
  try {
    return await readFile(stamp, 'utf8');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}
