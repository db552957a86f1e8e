import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { tempFolder } from '../unit/folder.ts';
import { startReceiver, type ReceiverProcess } from './receiver-process.ts';

export const token = 't'.repeat(43);

/** Puts settings into a data folder of its own, and starts a receiver on it that ends with the test. */
export async function start(settings: object = {}, env: NodeJS.ProcessEnv = {}, folder?: string) {
  const data = folder ?? join(await tempFolder(), 'data');
  await write(data, settings);
  const receiver = await startReceiver(data, env);
  onTestFinished(() => end(receiver));
  return { ...receiver, data };
}

/** Writes settings with the usual secret and no signature, but for what is given. */
export async function write(data: string, settings: object): Promise<void> {
  await mkdir(data, { recursive: true });
  const base = { version: 1, receiver: { port: 0, token, signature: 'off' } };
  await writeFile(join(data, 'settings.json'), JSON.stringify({ ...base, ...settings }));
}

/** Ends one as a crash does. */
export async function end({ process: child, exited }: ReceiverProcess): Promise<void> {
  child.kill('SIGKILL');
  await exited;
}

/** Posts as sipgate does, unsigned. */
export async function post(
  url: string,
  body: string,
  direction = 'in',
): Promise<{ status: number; body: string }> {
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const response = await fetch(`${url}/sipgate/${token}/${direction}`, { method: 'POST', headers, body });
  return { status: response.status, body: await response.text() };
}

/** The body of a call that begins. */
export function newCall(callId: string): string {
  return `event=newCall&from=4930609854180&to=492111234567&direction=in&callId=${callId}`;
}
