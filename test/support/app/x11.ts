import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Works the virtual desktop's mouse and keyboard, as a person would. */
export async function xdotool(...args: readonly (string | number)[]): Promise<string> {
  const { stdout } = await run('xdotool', args.map(String));
  return stdout.trim();
}

/** All windows of the display from the lowest to the highest, those that no window manager knows of included; ids. */
export async function stacking(): Promise<number[]> {
  const { stdout } = await run('xwininfo', ['-root', '-tree']);
  // It lists from top to bottom, children below their parents.
  return [...stdout.matchAll(/^\s+(0x[0-9a-f]+) /gm)].map(([, id]) => Number(id)).reverse();
}

/** Calls a method of the program that shows the system's notifications. */
export async function dunst(method: string, ...args: readonly string[]): Promise<string> {
  const target = ['--session', '--print-reply=literal', '--dest=org.freedesktop.Notifications'];
  const { stdout } = await run('dbus-send', [...target, '/org/freedesktop/Notifications', method, ...args]);
  return stdout.trim();
}
