import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import { ownLine } from './own-line.ts';

/** Which lines and people occur in the log, kept while conversations come and go. */
export interface LogTally {
  add: (entry: LogEntry) => void;
  remove: (entry: LogEntry) => void;
  /** The team's own numbers, the most frequent first. */
  lines: (count: number) => string[];
  /** Names of users of the telephone system, the most frequent first. */
  people: (count: number) => string[];
}

export function createLogTally(entries: readonly LogEntry[]): LogTally {
  const lines = new Map<string, number>();
  const people = new Map<string, number>();
  const count = (entry: LogEntry, by: 1 | -1): void => {
    const { number } = ownLine(entry);
    if (number !== null) addTo(lines, number, by);
    for (const person of new Set([...entry.people, ...entry.answeredBy])) addTo(people, person, by);
  };
  for (const entry of entries) count(entry, 1);
  return {
    add(entry) {
      count(entry, 1);
    },
    remove(entry) {
      count(entry, -1);
    },
    lines: (most) => mostFrequent(lines, most),
    people: (most) => mostFrequent(people, most),
  };
}

function addTo(counts: Map<string, number>, thing: string, by: 1 | -1): void {
  const now = (counts.get(thing) ?? 0) + by;
  if (now > 0) counts.set(thing, now);
  else counts.delete(thing);
}

/** Those that are equally frequent come by the alphabet. */
function mostFrequent(counts: ReadonlyMap<string, number>, most: number): string[] {
  return [...counts]
    .sort(([a, often], [b, oftener]) => oftener - often || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([thing]) => thing);
}
