import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { startApp } from './app-process.ts';
import { startReceiver } from './receiver-process.ts';

/** One way to run what answers sipgate: with windows or without. */
export interface Composition {
  name: string;
  /** Starts it on the same files, and waits until it listens. */
  start: (userData: string) => Promise<Running>;
}

/** One that runs; SIGTERM ends it in order. */
export interface Running {
  process: ChildProcess;
  receiverUrl: string;
  /** Resolves with the exit code; null where a signal ended it. */
  exited: Promise<number | null>;
}

/** Both of them: what holds for one holds for the other. */
export const compositions: readonly Composition[] = [
  { name: 'the app', start: (userData) => startApp(userData, ['--hidden']) },
  { name: 'the receiver without windows', start: (userData) => startReceiver(join(userData, 'data')) },
];
