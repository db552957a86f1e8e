import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * On POSIX a child gets a process group of its own, so that it can be ended with all that it has started. Windows has none:
 * there `taskkill` follows the tree.
 */
export const hasGroups = process.platform !== 'win32';

/** How often it is looked whether a group has ended; milliseconds. */
const lookEvery = 20;

/** @param pid the group's leader, which may have ended */
function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal);
  } catch {
    // Nobody is left in it.
    return false;
  }
}

async function isGone(pid: number, within: number): Promise<boolean> {
  const until = performance.now() + within;
  while (send(pid, 0)) {
    if (performance.now() > until) return false;
    await wait(lookEvery);
  }
  return true;
}

/**
 * Ends a child with all that it has started: politely, then by force.
 * @param pid of the child, the leader of its group
 * @param patience milliseconds between the two
 */
export async function endGroup(pid: number, patience: number): Promise<void> {
  if (!hasGroups) {
    const killer = spawn('taskkill', ['/PID', String(pid), '/T', '/F'], {
      stdio: 'ignore',
      windowsHide: true,
    });
    await new Promise<void>((resolve) => {
      killer.once('error', () => {
        resolve();
      });
      killer.once('exit', () => {
        resolve();
      });
    });
    return;
  }
  if (!send(pid, 'SIGTERM') || (await isGone(pid, patience))) return;
  send(pid, 'SIGKILL');
  // Nothing outlives it; what is still seen waits for its parent to notice.
  await isGone(pid, 500);
}

/** Waits until the pipe from this app closes, which it does however the app ends; then it ends the group. */
const script = `trap '' HUP INT TERM
cat >/dev/null
kill -s TERM -- "-$1"
sleep 5
kill -s KILL -- "-$1"`;

/**
 * Sees to it that a child does not outlive this app, even where the app is killed. On Windows the system does that.
 * @param pid of the child, the leader of its group
 * @returns calls the watch off
 */
export function watchOver(pid: number): () => void {
  if (!hasGroups) return () => undefined;
  const watchdog = spawn('/bin/sh', ['-c', script, 'klingel-watchdog', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  // Without it all goes on as before, but for the app being killed.
  watchdog.on('error', () => undefined);
  watchdog.stdin.on('error', () => undefined);
  watchdog.unref();
  return () => {
    if (watchdog.pid !== undefined) send(watchdog.pid, 'SIGKILL');
  };
}
