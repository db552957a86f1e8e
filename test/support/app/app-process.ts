import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import electron from 'electron';

/** Outside Electron its package is the path of its program, whatever the types say. */
const electronPath = electron as unknown as string;
const projectFolder = join(import.meta.dirname, '../../..');

/** The app as a plain process, without Playwright: for what is about its beginning and its end. */
export interface AppProcess {
  process: ChildProcess;
  receiverUrl: string;
  /** Resolves with the exit code; null where a signal ended it. */
  exited: Promise<number | null>;
}

/** Starts a second instance, or whatever ends by itself. */
export function spawnApp(userData: string, args: readonly string[] = []): ChildProcess {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return spawn(electronPath, [projectFolder, `--user-data-dir=${userData}`, ...asRoot, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** Starts the app and waits until it says that its receiver listens. */
export async function startApp(userData: string, args: readonly string[] = []): Promise<AppProcess> {
  const child = spawnApp(userData, args);
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  if (!child.stdout) throw new Error('the app has no output');
  for await (const line of createInterface(child.stdout)) {
    const receiverUrl = /^receiver listening on (http:\/\/127\.0\.0\.1:\d+)$/.exec(line)?.[1];
    if (receiverUrl !== undefined) return { process: child, receiverUrl, exited };
  }
  throw new Error(`the app ended with ${String(await exited)} before its receiver listened`);
}
