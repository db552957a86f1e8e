import { spawn } from 'node:child_process';
import { Problem, codeOf, goOn, onStop } from './command.mjs';
import { root } from './project.mjs';
import { bringingDown, killGroup, ownGroup } from './process-group.mjs';

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 * @property {boolean} [capture] keep what it prints instead of printing it
 * @property {NodeJS.Signals} [stopWith] the signal it understands best, instead of the one received
 * @property {boolean} [input] it takes what is typed
 * @property {boolean} [leaveNothing] end whatever it leaves running in its process group
 */

/**
 * Runs a program to its end. Signals to this command reach it, and once.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} `output` is empty unless captured
 * @throws {Problem} when the program cannot be started
 */
export function run(file, args, options = {}) {
  goOn();
  const output = options.capture ? 'pipe' : 'inherit';
  return new Promise((resolve, reject) => {
    const child = spawn(...bringingDown(file, args), {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: [options.input ? 'inherit' : 'ignore', output, output],
      detached: ownGroup,
    });
    const unlisten = onStop((signal) => child.kill(options.stopWith ?? signal));
    let text = '';
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      text += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => {
      unlisten();
      reject(new Problem(`Cannot start ${file}: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      unlisten();
      if (options.leaveNothing && child.pid) killGroup(child.pid, 'SIGKILL');
      resolve({ code: code ?? codeOf(signal ?? 'SIGTERM'), output: text });
    });
  });
}

/**
 * Runs a program that has to succeed and whose output matters only if it does not.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {RunOptions & { what: string }} options `what` names the step in the error
 * @returns {Promise<string>} what it printed
 * @throws {Problem} with its output when it fails
 */
export async function succeed(file, args, { what, ...options }) {
  const { code, output } = await run(file, args, { ...options, capture: true });
  goOn();
  if (code !== 0) throw new Problem(`${what} failed (exit code ${code}).\n${output.trim()}`);
  return output;
}
