import { setTimeout } from 'node:timers/promises';
import { processesOf, readProc } from './processes.ts';

/** One process of an app and what it takes: its proportional set size, MiB. */
export interface ProcessMemory {
  /** As Chromium calls it: `main`, `renderer`, `gpu-process`, `zygote`, `utility` … */
  kind: string;
  mebibytes: number;
}

/** Whether the system tells how memory is shared: Linux does, in `/proc/PID/smaps_rollup`. */
export const tellsSharedMemory = process.platform === 'linux';

/** How often it is looked whether an app has come to rest, and how long that may take; milliseconds. */
const lookEvery = 1_000;
const restWithin = 60_000;
/** By how much memory changes between two looks at rest. */
const restless = 0.01;
/** So many looks in a row without a change make a rest: work that waits for a quiet moment comes before. */
const looks = 5;

/**
 * Waits until an app has come to rest, then takes its memory. What several processes share is counted once, in parts.
 * @param pid of its first process; all that come from it belong to the app
 * @throws if it does not come to rest within a minute
 */
export async function memoryAtRest(pid: number): Promise<ProcessMemory[]> {
  const until = performance.now() + restWithin;
  let last = 0;
  let quiet = 0;
  while (performance.now() < until) {
    const memory = await memoryOf(pid);
    const now = total(memory);
    quiet = Math.abs(now - last) <= restless * now ? quiet + 1 : 0;
    if (quiet >= looks) return memory;
    last = now;
    await setTimeout(lookEvery);
  }
  throw new Error('the app does not come to rest');
}

/** @returns MiB */
export function total(memory: readonly ProcessMemory[]): number {
  return memory.reduce((sum, { mebibytes }) => sum + mebibytes, 0);
}

async function memoryOf(pid: number): Promise<ProcessMemory[]> {
  const found = await Promise.all((await processesOf(pid)).map(processMemory));
  return found.filter((memory) => memory !== null);
}

async function processMemory(pid: number): Promise<ProcessMemory | null> {
  const kibibytes = /^Pss:\s*(\d+) kB/m.exec(await readProc(pid, 'smaps_rollup'))?.[1];
  if (kibibytes === undefined) return null;
  const kind = /--type=([a-z-]+)/.exec(await readProc(pid, 'cmdline'))?.[1] ?? 'main';
  return { kind, mebibytes: Number(kibibytes) / 1_024 };
}
