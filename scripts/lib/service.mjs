import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Problem, atEnd, goOn } from './command.mjs';
import { bringingDown, killGroup, ownGroup } from './process-group.mjs';

/** Longer than any of our helpers takes to end by itself. */
const patienceMs = 5000;

/**
 * @typedef {object} Service a program that works in the background until the command ends
 * @property {() => Promise<string>} firstLine the first line that it writes to file descriptor 3
 * @property {<T>(state: Promise<T>) => Promise<T>} until waits for a state; throws a Problem if the program ends before it
 */

/**
 * @param {string} file
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Service}
 */
export function startService(file, args, env) {
  goOn();
  const child = spawn(...bringingDown(file, args), {
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    detached: ownGroup,
  });
  let complaints = '';
  child.stderr?.on('data', (/** @type {Buffer} */ chunk) => {
    complaints = (complaints + chunk.toString()).slice(-2000);
  });
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => {
    child.once('close', () => {
      resolve();
    });
    child.once('error', (error) => {
      complaints += error.message;
      resolve();
    });
  });
  atEnd(() => stop(child.pid, ended));

  return {
    firstLine: () => firstLineOf(/** @type {import('node:stream').Readable} */ (child.stdio[3])),
    until: (state) =>
      Promise.race([
        state,
        ended.then(() => {
          throw new Problem(`${file} ended before it was ready. ${complaints.trim()}`);
        }),
      ]),
  };
}

/**
 * @param {import('node:stream').Readable} input
 * @returns {Promise<string>}
 */
function firstLineOf(input) {
  const lines = createInterface({ input });
  return new Promise((resolve) => lines.once('line', resolve));
}

/**
 * @param {number | undefined} pid
 * @param {Promise<void>} ended
 */
async function stop(pid, ended) {
  if (pid === undefined) return;
  killGroup(pid, 'SIGTERM');
  const force = setTimeout(() => {
    killGroup(pid, 'SIGKILL');
  }, patienceMs);
  await ended;
  clearTimeout(force);
}
