import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';

/** A conversation of the log, and what is remembered of it for the next question. */
export interface LogRow {
  startedAt: string;
  conversationId: string;
  entry: LogEntry;
  /** What a search looks at; null until somebody searches, and when names have changed. */
  text: string | null;
}

export function toRow(entry: LogEntry): LogRow {
  return { startedAt: entry.startedAt, conversationId: entry.conversationId, entry, text: null };
}
