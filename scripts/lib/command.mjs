import { constants } from 'node:os';

/** A failure that the person at the keyboard can mend: printed as one line, without a stack. */
export class Problem extends Error {}

/** Thrown where work would go on although the command was told to stop. */
class Stopped extends Error {}

/** Ctrl+C in a terminal reaches us twice, from the terminal and from npm, but the second one makes Chromium quit the hard way. */
const sameSignalMs = 1000;

/** How soon a parent's end is noticed. */
const parentCheckMs = 100;

/** @type {(() => void | Promise<void>)[]} */
const endings = [];
/** @type {Set<(signal: NodeJS.Signals) => void>} */
const listeners = new Set();
/** @type {{ signal: NodeJS.Signals, at: number } | undefined} */
let stopped;
/** @type {Promise<void> | undefined} */
let ending;

/** @param {string} line what is being done, in plain words */
export function say(line) {
  console.log(line);
}

/**
 * @param {() => void | Promise<void>} task done when the command ends, however it ends; the last one given is done first
 */
export function atEnd(task) {
  endings.push(task);
}

/**
 * As long as somebody listens the command goes on after a signal, so that a child can end in its own time.
 *
 * @param {(signal: NodeJS.Signals) => void} listener
 * @returns {() => void} stops listening
 */
export function onStop(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** @throws {Stopped} when a signal told the command to end */
export function goOn() {
  if (stopped) throw new Stopped(stopped.signal);
}

/**
 * Runs a command of the project from beginning to end: signals, errors, tidying up, exit code.
 *
 * @param {(args: string[]) => Promise<number>} main takes the arguments, returns the exit code
 */
export async function command(main) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      stop(signal);
    });
  }
  if (process.env.npm_lifecycle_event) stopWithParent();
  let code;
  try {
    code = await main(process.argv.slice(2));
  } catch (error) {
    code = failed(error);
  }
  await end(code);
}

/**
 * npm hands signals to the shell between it and us, and where that is dash it ends without handing them on. All that can
 * be seen of it then is that we have another parent.
 */
function stopWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop('SIGTERM');
  }, parentCheckMs);
  watch.unref();
}

/** @param {NodeJS.Signals} signal */
function stop(signal) {
  const at = Date.now();
  if (stopped?.signal === signal && at - stopped.at < sameSignalMs) return;
  stopped = { signal, at };
  if (listeners.size === 0) void end(codeOf(signal));
  for (const listener of listeners) listener(signal);
}

/**
 * @param {unknown} error
 * @returns {number}
 */
function failed(error) {
  if (stopped) return codeOf(stopped.signal);
  console.error(error instanceof Problem ? error.message : error);
  return 1;
}

/** @param {number} code */
function end(code) {
  ending ??= tidyUp(code);
  return ending;
}

/** @param {number} code */
async function tidyUp(code) {
  let result = code;
  for (const task of endings.reverse()) {
    try {
      await task();
    } catch (error) {
      console.error(error);
      result ||= 1;
    }
  }
  process.exit(result);
}

/**
 * @param {NodeJS.Signals} signal
 * @returns {number} the exit code that shells know it by
 */
export function codeOf(signal) {
  return 128 + constants.signals[signal];
}
