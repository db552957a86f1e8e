import type { LogEntry } from '../../contract/caller-log.ts';

/** Conversations by the number of the person outside the team, kept while they come and change. */
export interface CallsByNumber {
  add: (entry: LogEntry) => void;
  /** Takes out the very entry that was added. */
  remove: (entry: LogEntry) => void;
  /**
   * @param number as `NumberView.number` has it
   * @returns newest first
   */
  withNumber: (number: string) => LogEntry[];
}

/** Makes an empty index. */
export function createCallsByNumber(): CallsByNumber {
  const byNumber = new Map<string, LogEntry[]>();
  return {
    add(entry) {
      const { number } = entry.remote;
      if (number === null) return;
      const known = byNumber.get(number);
      if (known) known.push(entry);
      else byNumber.set(number, [entry]);
    },
    remove(entry) {
      const { number } = entry.remote;
      if (number === null) return;
      const others = (byNumber.get(number) ?? []).filter((other) => other !== entry);
      if (others.length > 0) byNumber.set(number, others);
      else byNumber.delete(number);
    },
    withNumber: (number) => [...(byNumber.get(number) ?? [])].sort(newestFirst),
  };
}

function newestFirst(a: LogEntry, b: LogEntry): number {
  if (a.startedAt !== b.startedAt) return a.startedAt > b.startedAt ? -1 : 1;
  return a.conversationId > b.conversationId ? -1 : 1;
}
