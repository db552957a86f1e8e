import type { Call, CallEvent, Mark } from '../../contract/call.ts';
import type { LogEntry } from '../../contract/caller-log.ts';
import { foldCall, settle } from './call.ts';
import { createCallerIndex, type CallerIndex } from './caller-history.ts';
import { toLogEntry } from './caller-log.ts';
import { createConversations } from './conversation.ts';
import { createOrder } from './log-order.ts';

/** What is known of one call, and what it folds to; null as long as there are marks alone. */
export interface CallRecord {
  events: CallEvent[];
  marks: Mark[];
  call: Call | null;
}

/** A record with events. */
export type FoldedRecord = CallRecord & { call: Call };

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
  /** Ends calls of which nothing has been heard for too long by now. */
  settle: () => CallChange[];
  /** Every conversation, in no particular order. */
  entries: () => LogEntry[];
  /** A conversation as it is now. */
  entry: (conversationId: string) => LogEntry | undefined;
  historyOf: CallerIndex['historyOf'];
  /** The newest conversations, newest first. */
  newest: (count: number) => LogEntry[];
  /** Every conversation, oldest first; not to be changed. */
  oldestFirst: () => readonly LogEntry[];
  /**
   * A conversation with all that is known of its calls, in the order of `legs`.
   * @param id of the conversation, or of one that turned out to be part of it; null where there is none
   */
  conversation: (id: string) => { entry: LogEntry; records: FoldedRecord[] } | null;
  /**
   * The conversations with a number outside the team, newest first.
   * @param number as `NumberView.number` has it
   */
  withNumber: (number: string) => LogEntry[];
  /** The calls that started in a month (`2026-11`, UTC). */
  recordsOf: (month: string) => FoldedRecord[];
}

/**
 * Makes an empty book.
 * @param now tells the time, ISO 8601: calls of which nothing has been heard for too long have ended
 */
export function createCallBook(now: () => string): CallBook {
  const records = new Map<string, CallRecord>();
  const conversations = createConversations();
  const entries = new Map<string, LogEntry>();
  const running = new Set<CallRecord>();
  const order = createOrder<LogEntry>();
  const callers = createCallerIndex();
  /** Conversations that turned out to be part of others, and of which. */
  const partOf = new Map<string, string>();
  const months = new Map<string, Set<FoldedRecord>>();

  const recordOf = (callId: string): CallRecord => {
    const record = records.get(callId) ?? { events: [], marks: [], call: null };
    records.set(callId, record);
    return record;
  };

  /** Follows every event's way back, as they may contradict each other and come in any order. */
  const link = ({ call: { callId }, events }: FoldedRecord) => {
    const links = [...new Set(events.map(({ origCallId }) => origCallId))].map((origCallId) =>
      conversations.link(callId, origCallId),
    );
    const conversationId = links.at(-1)?.conversationId ?? callId;
    const before = new Set(links.flatMap(({ merged }) => merged));
    return { conversationId, merged: [...before].filter((id) => id !== conversationId && entries.has(id)) };
  };

  /** Puts a call into its conversation and its month, and makes the conversation's entry anew. */
  const place = (record: FoldedRecord, before: Call | null): CallChange => {
    const { call } = record;
    const { conversationId, merged } = link(record);
    for (const id of merged) partOf.set(id, conversationId);
    partOf.delete(conversationId);
    for (const id of [...merged, conversationId]) {
      const old = entries.get(id);
      if (old) {
        order.remove(old);
        callers.remove(old);
      }
      entries.delete(id);
    }
    const legs = conversations
      .callIds(conversationId)
      .map((id) => records.get(id)?.call ?? null)
      .filter((leg) => leg !== null);
    const entry = toLogEntry(conversationId, legs);
    entries.set(conversationId, entry);
    order.add(entry);
    callers.add(entry);
    if (before && monthOf(before) !== monthOf(call)) months.get(monthOf(before))?.delete(record);
    const month = months.get(monthOf(call)) ?? new Set();
    months.set(monthOf(call), month.add(record));
    const changed = new Set([call, before].flatMap((known) => (known ? [monthOf(known)] : [])));
    return { entry, removed: merged, months: [...changed] };
  };

  const refold = (record: CallRecord): CallChange | null => {
    // Marks, or digits that somebody typed, make no call on their own.
    if (record.events.every(({ kind }) => kind === 'dtmf')) return null;
    const before = record.call;
    record.call = settle(foldCall(record.events, record.marks), record.events, now());
    if (record.call.state === 'ended') running.delete(record);
    else running.add(record);
    return place(record as FoldedRecord, before);
  };

  const add = (
    callId: string,
    newEvents: readonly CallEvent[],
    newMarks: readonly Mark[],
  ): CallChange | null => {
    const record = recordOf(callId);
    const isNews = [addMissing(record.events, newEvents), addMissing(record.marks, newMarks)].includes(true);
    return isNews ? refold(record) : null;
  };

  return {
    addEvent: (event) => add(event.callId, [event], []),
    addMark: (mark) => add(mark.callId, [], [mark]),
    addRecord({ events, marks }) {
      const callId = events[0]?.callId ?? marks[0]?.callId;
      return callId === undefined ? null : add(callId, events, marks);
    },
    settle: () =>
      [...running]
        .filter(({ call, events }) => call !== null && settle(call, events, now()).state === 'ended')
        .map(refold)
        .filter((change) => change !== null),
    entries: () => [...entries.values()],
    entry: (conversationId) => entries.get(conversationId),
    historyOf: callers.historyOf,
    newest: order.newest,
    oldestFirst: order.oldestFirst,
    conversation(id) {
      let known = id;
      for (let next = partOf.get(id); next !== undefined; next = partOf.get(next)) known = next;
      const entry = entries.get(known);
      return entry
        ? { entry, records: entry.legs.map(({ callId }) => recordOf(callId) as FoldedRecord) }
        : null;
    },
    withNumber: callers.withNumber,
    recordsOf: (month) => [...(months.get(month) ?? [])],
  };
}

function monthOf(call: Call): string {
  return call.startedAt.slice(0, 7);
}

/**
 * Events and marks are plain data made by one schema, so equal ones read the same.
 * @returns whether anything was missing
 */
function addMissing<T extends Dated>(known: T[], items: readonly T[]): boolean {
  const missing = items.filter((item) => !known.some((other) => isSame(other, item)));
  known.push(...missing);
  return missing.length > 0;
}

interface Dated {
  at: string;
  kind?: string;
}

/** Written out only where they are of one kind and moment, which is rare. */
function isSame(a: Dated, b: Dated): boolean {
  return a.at === b.at && a.kind === b.kind && JSON.stringify(a) === JSON.stringify(b);
}
