import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * npm as a program and its first arguments. Under `npm run` it is the same npm; on Windows `npm.cmd` would need a shell,
 * so npm's script is run with Node there.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {[string, string[]]}
 */
export function npm(env = process.env) {
  const running = env.npm_execpath ?? '';
  if (basename(running) === 'npm-cli.js') return [process.execPath, [running]];
  const besideNode = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  return existsSync(besideNode) ? [process.execPath, [besideNode]] : ['npm', []];
}
