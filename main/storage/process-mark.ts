import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';

/** What tells a process from all others, also from one that got its number after it. */
export interface ProcessMark {
  pid: number;
  /** When it began, as its system counts; null where the system does not say. */
  since: string | null;
  host: string;
  /** The run of the system; null where the system does not say. */
  boot: string | null;
  /** Which processes the number counts among, as containers have their own; null where there is no such thing. */
  among: string | null;
}

/** The mark of the process that asks. */
export async function thisProcess(): Promise<ProcessMark> {
  const { pid } = process;
  return { pid, since: await beginOf(pid), ...(await thisPlace()) };
}

/** Whether that process still runs; `unsure` where it cannot be seen from here, or its number may be another's now. */
export async function isRunning(mark: ProcessMark): Promise<boolean | 'unsure'> {
  const here = await thisPlace();
  if (mark.host !== here.host) return 'unsure';
  // The system has been started anew since.
  if (mark.boot !== here.boot) return false;
  if (mark.among !== here.among) return 'unsure';
  if (!hasNumber(mark.pid)) return false;
  const since = await beginOf(mark.pid);
  return since === null || mark.since === null ? 'unsure' : since === mark.since;
}

function hasNumber(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // One that we may not signal is one.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function thisPlace(): Promise<Pick<ProcessMark, 'host' | 'boot' | 'among'>> {
  const [boot, among] = await Promise.all([
    ofLinux(() => readFile('/proc/sys/kernel/random/boot_id', 'utf8')),
    ofLinux(() => readlink('/proc/self/ns/pid')),
  ]);
  return { host: hostname(), boot, among };
}

/** Field 22 of proc(5)'s `stat`; what stands before it may hold spaces and brackets, so it is counted from behind those. */
async function beginOf(pid: number): Promise<string | null> {
  const line = await ofLinux(() => readFile(`/proc/${pid}/stat`, 'utf8'));
  return line?.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

/** What Linux alone says, and not everywhere; null elsewhere. */
async function ofLinux(read: () => Promise<string>): Promise<string | null> {
  try {
    return process.platform === 'linux' ? (await read()).trim() : null;
  } catch {
    return null;
  }
}
