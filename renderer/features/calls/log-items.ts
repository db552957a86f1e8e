import type { LogEntry } from '../../../contract/caller-log.ts';
import { daysAgo } from '../../format.ts';

/** What stands in the list, top to bottom. */
export type LogItem = { kind: 'day'; moment: string; daysAgo: number } | { kind: 'entry'; entry: LogEntry };

/** Puts a heading before each day's conversations. */
export function toLogItems(entries: readonly LogEntry[], now: number): LogItem[] {
  const items: LogItem[] = [];
  let current: number | null = null;
  for (const entry of entries) {
    const day = daysAgo(entry.startedAt, now);
    if (day !== current) items.push({ kind: 'day', moment: entry.startedAt, daysAgo: day });
    current = day;
    items.push({ kind: 'entry', entry });
  }
  return items;
}
