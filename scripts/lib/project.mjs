import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, wherever a command was called from. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @param {...string} parts path below the project's folder
 * @returns {string} absolute path
 */
export function inProject(...parts) {
  return join(root, ...parts);
}

/**
 * @template T
 * @param {string} path
 * @returns {Promise<T>} what the file says; the caller names the shape it relies on
 * @throws when the file cannot be read or is no JSON
 */
export async function readJson(path) {
  /** @type {unknown} */
  const value = JSON.parse(await readFile(path, 'utf8'));
  return /** @type {T} */ (value);
}

/**
 * The script behind a package's command. Run with `process.execPath` it needs neither a shell nor, on Windows, a `.cmd`.
 *
 * @param {string} packageName
 * @param {string} [command] name of the command when it is not the package's own
 * @returns {Promise<string>} absolute path
 * @throws when the package is not installed or has no such command
 */
export async function commandOf(packageName, command = packageName) {
  const folder = inProject('node_modules', packageName);
  /** @type {{ bin?: string | Record<string, string> }} */
  const { bin } = await readJson(join(folder, 'package.json'));
  const script = typeof bin === 'string' ? bin : bin?.[command];
  if (!script) throw new Error(`The package ${packageName} has no command ${command}.`);
  return join(folder, script);
}
