import { readFileSync } from 'node:fs';

/** So many connections are taken at once where the system has room: a tunnel has a handful. */
const enough = 512;

/** Of the descriptors that the process may have, files, windows and the tunnel's program need most; a share of so many is for connections. */
const shares = 4;

/**
 * How many connections the receiver may take at once, so that they cannot use up the descriptors of the process, without which nothing
 * can be written and Chromium ends.
 * @param limits what Linux says of this process's limits; null where the system does not say: Node and Chromium raise theirs to thousands there
 */
export function connectionLimit(limits: string | null = readLimits()): number {
  const [, soft] = /^Max open files\s+(\d+)\b/m.exec(limits ?? '') ?? [];
  return soft === undefined ? enough : Math.max(1, Math.min(enough, Math.floor(Number(soft) / shares)));
}

function readLimits(): string | null {
  if (process.platform !== 'linux') return null;
  try {
    return readFileSync('/proc/self/limits', 'utf8');
  } catch {
    // A system without `/proc` is like those that have none.
    return null;
  }
}
