import { readFile, readdir } from 'node:fs/promises';

/**
 * What an app's processes have taken of the processors so far. Unlike the time on the clock it hardly depends on what else the
 * machine does.
 * @param pid of its first process; all that come from it belong to the app
 * @returns milliseconds; 0 where the system does not tell: Linux alone does
 */
export async function processorTime(pid: number): Promise<number> {
  if (process.platform !== 'linux') return 0;
  const tasks = await Promise.all(
    (await processesOf(pid)).map(async (each) => {
      const threads = await readdir(`/proc/${each}/task`).catch(() => []);
      return threads.map((thread) => `${each}/task/${thread}`);
    }),
  );
  const taken = await Promise.all(tasks.flat().map((task) => readProc(task, 'schedstat')));
  return taken.reduce((sum, stat) => sum + Number(stat.split(' ')[0]), 0) / 1_000_000;
}

/** @returns a process of a Linux system and all that come from it */
export async function processesOf(pid: number): Promise<number[]> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    const parent = /^\d+$/.test(name) ? await parentOf(name) : null;
    if (parent !== null) parents.set(Number(name), parent);
  }
  const belongs = (candidate: number): boolean => {
    const parent = parents.get(candidate);
    return candidate === pid || (parent !== undefined && belongs(parent));
  };
  return [...parents.keys()].filter(belongs);
}

async function parentOf(pid: string): Promise<number | null> {
  const status = await readProc(pid, 'status');
  const parent = /^PPid:\s*(\d+)/m.exec(status)?.[1];
  return parent === undefined ? null : Number(parent);
}

/** Empty where the process has ended meanwhile. */
export async function readProc(process: number | string, file: string): Promise<string> {
  return await readFile(`/proc/${process}/${file}`, 'utf8').catch(() => '');
}
