import { run } from './run.mjs';
import { inProject } from './project.mjs';

/**
 * Runs a TypeScript file of the project.
 *
 * @param {string} file path below the project's folder
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @param {{ input?: boolean }} [options] `input`: it takes what is typed
 * @returns {Promise<number>} its exit code
 */
export async function runTypeScript(file, args, env = process.env, options = {}) {
  const { code } = await run(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), inProject(file), ...args],
    { env, ...options },
  );
  return code;
}
