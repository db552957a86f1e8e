import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Problem, atEnd } from '../../scripts/lib/command.mjs';
import { mustLeaveSandbox } from '../../scripts/lib/electron-args.mjs';
import { root } from '../../scripts/lib/project.mjs';
import { electronIn } from '../../scripts/setup/electron-folder.mjs';
import { epochNow } from './clock.ts';

/** What `apps/observer.cjs` tells of the app that it was loaded into; moments are milliseconds of the epoch. */
export type Message =
  | ({ kind: 'versions' } & ElectronVersions)
  /** A window is shown (main has said so) and its content has been painted since. */
  | ({ kind: 'painted' } & Painted)
  /** A window is hidden or closed. */
  | { kind: 'gone' }
  | { kind: 'failed'; message: string };

/** A window that is shown and painted; moments are milliseconds of the epoch. */
export interface Painted {
  shownAt: number;
  at: number;
  phases: Phases;
}

/** When an app's start came how far; milliseconds of the epoch. */
export interface Phases {
  /** Main's script is about to run. */
  script: number;
  ready: number;
  /** The first window has been made. */
  window: number;
  /** The page's script began, or the page had been read if it has none that says so. */
  page: number;
}

/** Versions of Electron and of its Chromium. */
export interface ElectronVersions {
  electron: string;
  chromium: string;
}

/** What the observer may be told to do: run a script in the page whose address ends in `/page`. */
export interface Order {
  page: string;
  script: string;
}

/** An app that Electron runs. */
export interface AppUnderTest {
  /** As it is called in the table. */
  name: string;
  /** The folder with its package.json. */
  folder: string;
  /** The folder for what it and Chromium keep. */
  userData: string;
  /** CSS selector of what makes a window painted. */
  content: string;
}

/** A running app. */
export interface MeasuredApp {
  /** Just before its process was made; milliseconds of the epoch. */
  startedAt: number;
  /** Of its first process. */
  pid: number;
  /** The next line that says where the receiver listens, and when it was read here; ask before it can come. */
  receiver: () => Promise<{ url: string; at: number }>;
  /** The next time a window is shown and painted; ask before causing it. */
  painted: () => Promise<Painted>;
  /** The next time a window is hidden or closed; ask before causing it. */
  gone: () => Promise<unknown>;
  tell: (order: Order) => void;
  /** Ends it as the system does, and waits until all its processes are gone. */
  stop: () => Promise<void>;
}

/** Much longer than anything here takes; milliseconds. */
const patience = 30_000;

const observer = join(import.meta.dirname, 'apps/observer.cjs');
const running = new Set<ChildProcess>();
let switches: string[] | undefined;
let versions: ElectronVersions | undefined;

/** Starts an app with the observer beside it. What goes wrong with it comes out of what is waited for. */
export function startApp({ name, folder, userData, content }: AppUnderTest): MeasuredApp {
  switches ??= mustLeaveSandbox() ? ['--no-sandbox'] : [];
  const events = new EventEmitter();
  const args = [...switches, '-r', observer, folder, `--user-data-dir=${userData}`];
  const startedAt = epochNow();
  const child = spawn(electron(), args, {
    cwd: root,
    env: { ...process.env, BENCH_CONTENT: content },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.add(child);
  atEnd(() => stop(child));

  let complaints = '';
  const fail = (message: string): void => {
    const problem = new Problem(`${name} ${message}\n${complaints.trim()}`.trim());
    // Without anybody who waits for something, it will show in what is waited for next.
    if (events.listenerCount('error') > 0) events.emit('error', problem);
  };
  const next = async <T>(kind: string, what: string): Promise<T> => {
    if (!running.has(child)) throw new Problem(`${name} is not running.\n${complaints.trim()}`.trim());
    const late = AbortSignal.timeout(patience);
    try {
      const [value] = (await once(events, kind, { signal: late })) as [T];
      return value;
    } catch (error) {
      if (!late.aborted) throw error;
      throw new Problem(`${name}: ${what} within ${patience / 1_000} seconds.\n${complaints.trim()}`.trim());
    }
  };

  child.stderr?.on('data', (chunk: Buffer) => {
    complaints = (complaints + chunk.toString()).slice(-2_000);
  });
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /^receiver listening on (\S+)$/.exec(line)?.[1];
      if (url !== undefined) events.emit('receiver', { url, at: epochNow() });
    });
  }
  child.on('message', (message: Message) => {
    if (message.kind === 'failed') fail(`failed: ${message.message}`);
    else if (message.kind === 'versions') versions = message;
    else events.emit(message.kind, message);
  });
  child.once('error', (error) => {
    running.delete(child);
    fail(`cannot be started: ${error.message}`);
  });
  // Not "exit": Chromium's other processes hold the same pipes and may outlive the first one.
  child.once('close', (code, signal) => {
    running.delete(child);
    fail(`ended (${signal ?? `exit code ${code ?? 0}`}).`);
  });

  return {
    startedAt,
    // Without one it could not be started, which comes out of what is waited for.
    pid: child.pid ?? 0,
    receiver: () => next('receiver', 'its receiver did not listen'),
    painted: () => next('painted', 'its window was not shown and painted'),
    gone: () => next('gone', 'its window did not go away'),
    tell: (order) => child.send(order),
    stop: () => stop(child),
  };
}

/** Versions of the Electron that the last app ran on; undefined before any did. */
export function electronVersions(): ElectronVersions | undefined {
  return versions;
}

function electron(): string {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (folder === undefined) throw new Problem('Run the benchmarks with "npm run bench".');
  return electronIn(folder, process.platform);
}

async function stop(child: ChildProcess): Promise<void> {
  if (!running.has(child)) return;
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), patience);
  await closed;
  clearTimeout(force);
}
