import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const script = join(import.meta.dirname, '../../../out/receiver/index.js');

/** The receiver without windows, as a process of its own: what `npm run receiver` starts once it is built. */
export interface ReceiverProcess {
  process: ChildProcess;
  receiverUrl: string;
  /** Resolves with the exit code; null where a signal ended it. */
  exited: Promise<number | null>;
  /** What it has said so far of what a person should see to. */
  complaints: () => string;
}

/** Starts the built receiver with whatever arguments. */
export function spawnReceiver(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
}

/** Starts one that ends by itself. */
export async function runReceiver(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number | null; complaints: string; output: string }> {
  const child = spawnReceiver(args, env);
  const complaints = textOf(child.stderr);
  const output = textOf(child.stdout);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, complaints: complaints(), output: output() };
}

/** Starts one on a data folder and waits until it says that it listens. */
export async function startReceiver(data: string, env: NodeJS.ProcessEnv = {}): Promise<ReceiverProcess> {
  const child = spawnReceiver([`--data=${data}`], env);
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const complaints = textOf(child.stderr);
  if (!child.stdout) throw new Error('the receiver has no output');
  for await (const line of createInterface(child.stdout)) {
    const receiverUrl = /^receiver listening on (http:\/\/127\.0\.0\.1:\d+)$/.exec(line)?.[1];
    if (receiverUrl !== undefined) return { process: child, receiverUrl, exited, complaints };
  }
  throw new Error(`the receiver ended with ${String(await exited)} before it listened: ${complaints()}`);
}

function textOf(stream: NodeJS.ReadableStream | null): () => string {
  let text = '';
  stream?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  return () => text;
}
