import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { homedir } from 'node:os';
import type { Readable } from 'node:stream';
import { createLineReader } from './last-lines.ts';
import { endGroup, hasGroups, watchOver } from './process-group.ts';

/** A program and its arguments, as the system takes them: no shell reads them. */
export interface Command {
  program: string;
  args: readonly string[];
  /** On top of this app's own. */
  env?: Readonly<Record<string, string>>;
}

/** A program that runs. */
export interface Child {
  /** Resolves when it has ended, with all that it had started; with its exit code, or null where a signal ended it. */
  ended: Promise<number | null>;
  /** Ends it, politely at first; resolves when it has ended. */
  stop: () => Promise<void>;
}

/** So much of its output is read in a while; the rest waits in the pipe, and the program with it. Bytes. */
const readAtOnce = 64 * 1_024;

/** The while; milliseconds. */
const readEvery = 250;

/** How long a program has to end by itself; milliseconds. */
const patience = 3_000;

type Started = ChildProcessByStdio<null, Readable, Readable>;

/**
 * Starts a program.
 * @param onLine is given each line that it prints
 * @throws the system's error where it cannot be started, `ENOENT` among them
 */
export async function startChild(command: Command, onLine: (line: string) => void): Promise<Child> {
  const { program, args, env = {} } = command;
  const started = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: hasGroups,
    windowsHide: true,
    cwd: homedir(),
    env: { ...withMorePlaces(process.env), ...env },
  });
  const exited = new Promise<number | null>((resolve) => {
    started.once('exit', resolve);
  });
  const pid = await new Promise<number>((resolve, reject) => {
    started.once('error', reject);
    started.once('spawn', () => {
      resolve(started.pid ?? 0);
    });
  });
  started.on('error', () => undefined);
  const callOff = watchOver(pid);
  readWithMeasure(started, onLine);

  let stopping: Promise<void> | null = null;
  const end = (): Promise<void> => (stopping ??= endGroup(pid, patience));
  const ended = exited.then(async (code) => {
    // What it leaves behind would go on carrying requests, or hold the port.
    await end();
    callOff();
    await drained(started);
    return code;
  });
  return {
    ended,
    async stop() {
      await end();
      await ended;
    },
  };
}

/** Programs that are started from a desktop on macOS do not get the PATH of its terminals. */
function withMorePlaces(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if (process.platform !== 'darwin') return env;
  return { ...env, PATH: `${env.PATH ?? '/usr/bin:/bin'}:/opt/homebrew/bin:/usr/local/bin` };
}

/** Reads the output, and no faster than anybody could want it: a flood costs neither memory nor the processor. */
function readWithMeasure({ stdout, stderr }: Started, onLine: (line: string) => void): void {
  let left = readAtOnce;
  let since = performance.now();
  for (const stream of [stdout, stderr]) {
    stream.setEncoding('utf8');
    const read = createLineReader(onLine);
    stream.on('data', (piece: string) => {
      if (performance.now() - since > readEvery) [left, since] = [readAtOnce, performance.now()];
      left -= piece.length;
      read(piece);
      if (left > 0) return;
      stream.pause();
      setTimeout(() => {
        [left, since] = [readAtOnce, performance.now()];
        stream.resume();
      }, readEvery).unref();
    });
    // The last line need not have an end.
    stream.once('end', () => {
      read('\n');
    });
    stream.on('error', () => undefined);
  }
}

/** What it printed last is read, unless somebody else holds its output open. */
async function drained({ stdout, stderr }: Started): Promise<void> {
  await Promise.all(
    [stdout, stderr].map(
      (stream) =>
        new Promise<void>((resolve) => {
          if (stream.closed) {
            resolve();
            return;
          }
          const giveUp = setTimeout(() => stream.destroy(), readEvery);
          stream.once('close', () => {
            clearTimeout(giveUp);
            resolve();
          });
        }),
    ),
  );
}
