import type { LogEntry } from '../../contract/caller-log.ts';

/** Conversations in the order of the log, kept while they come and change, so that nobody has to sort them all. */
export interface LogOrder {
  add: (entry: LogEntry) => void;
  /** Takes out the very entry that was added. */
  remove: (entry: LogEntry) => void;
  /** The newest ones, newest first. */
  newest: (count: number) => LogEntry[];
}

/** Makes an empty order. */
export function createOrder(): LogOrder {
  const sorted: LogEntry[] = [];
  return {
    add(entry) {
      putInto(sorted, entry);
    },
    remove(entry) {
      takeFrom(sorted, entry);
    },
    newest: (count) => sorted.slice(Math.max(0, sorted.length - count)).reverse(),
  };
}

/** @param sorted oldest first: what is new comes at the end, where putting it in costs nothing */
export function putInto(sorted: LogEntry[], entry: LogEntry): void {
  sorted.splice(indexOf(sorted, entry), 0, entry);
}

/** Takes out the very entry that was put in. */
export function takeFrom(sorted: LogEntry[], entry: LogEntry): void {
  const index = indexOf(sorted, entry);
  if (sorted[index] === entry) sorted.splice(index, 1);
}

/** Where an entry stands or would have to. */
function indexOf(sorted: readonly LogEntry[], entry: LogEntry): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = sorted[middle];
    if (other && byStart(other, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byStart(a: LogEntry, b: LogEntry): number {
  if (a.startedAt !== b.startedAt) return a.startedAt < b.startedAt ? -1 : 1;
  if (a.conversationId === b.conversationId) return 0;
  return a.conversationId < b.conversationId ? -1 : 1;
}
