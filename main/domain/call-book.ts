import type { Call, CallEvent, Mark } from '../../contract/call.ts';
import type { LogEntry } from '../../contract/caller-log.ts';
import { foldCall } from './call.ts';
import { toLogEntry } from './caller-log.ts';
import { createConversations } from './conversation.ts';

/** What is known of one call, and what it folds to; null as long as there are marks alone. */
export interface CallRecord {
  events: CallEvent[];
  marks: Mark[];
  call: Call | null;
}

/** What came of something new. */
export interface CallChange {
  entry: LogEntry;
  /** Conversations that turned out to be part of this one. */
  removed: string[];
  /** Months (`2026-11`, UTC) whose calls are not what they were. */
  months: string[];
}

/** All calls in memory. Taking the same thing in twice, or in another order, leads to the same book. */
export interface CallBook {
  /** @returns null where nothing changed: it was known already, or there is no call to it yet */
  addEvent: (event: CallEvent) => CallChange | null;
  addMark: (mark: Mark) => CallChange | null;
  /** Takes in all that was once known of a call. */
  addRecord: (record: Pick<CallRecord, 'events' | 'marks'>) => CallChange | null;
  /** Every conversation, in no particular order. */
  entries: () => LogEntry[];
  /** The calls that started in a month (`2026-11`, UTC). */
  recordsOf: (month: string) => CallRecord[];
}

/** Makes an empty book. */
export function createCallBook(): CallBook {
  const records = new Map<string, CallRecord>();
  const conversations = createConversations();
  const entries = new Map<string, LogEntry>();

  const recordOf = (callId: string): CallRecord => {
    const record = records.get(callId) ?? { events: [], marks: [], call: null };
    records.set(callId, record);
    return record;
  };

  const refold = (callId: string): CallChange | null => {
    const record = recordOf(callId);
    if (record.events.length === 0) return null;
    const before = record.call;
    record.call = foldCall(record.events, record.marks);
    const { conversationId, merged } = conversations.link(callId, record.call.origCallId);
    for (const id of merged) entries.delete(id);
    const legs = conversations
      .callIds(conversationId)
      .map((id) => records.get(id)?.call ?? null)
      .filter((call) => call !== null);
    const entry = toLogEntry(conversationId, legs);
    entries.set(conversationId, entry);
    const months = new Set([record.call, before].flatMap((call) => (call ? [monthOf(call)] : [])));
    return { entry, removed: merged, months: [...months] };
  };

  const add = (
    callId: string,
    newEvents: readonly CallEvent[],
    newMarks: readonly Mark[],
  ): CallChange | null => {
    const { events, marks } = recordOf(callId);
    const isNews = [addMissing(events, newEvents), addMissing(marks, newMarks)].includes(true);
    return isNews ? refold(callId) : null;
  };

  return {
    addEvent: (event) => add(event.callId, [event], []),
    addMark: (mark) => add(mark.callId, [], [mark]),
    addRecord({ events, marks }) {
      const callId = events[0]?.callId ?? marks[0]?.callId;
      return callId === undefined ? null : add(callId, events, marks);
    },
    entries: () => [...entries.values()],
    recordsOf: (month) =>
      [...records.values()].filter((record) => record.call !== null && monthOf(record.call) === month),
  };
}

function monthOf(call: Call): string {
  return call.startedAt.slice(0, 7);
}

/**
 * Events and marks are plain data made by one schema, so equal ones read the same.
 * @returns whether anything was missing
 */
function addMissing<T>(known: T[], items: readonly T[]): boolean {
  const texts = new Set(known.map((item) => JSON.stringify(item)));
  const missing = items.filter((item) => !texts.has(JSON.stringify(item)));
  known.push(...missing);
  return missing.length > 0;
}
