import type { Call, CallEvent, Mark, WebhookEvent } from '../../../contract/model/calls/call.ts';
import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import { foldCall, settle } from '../calls/call.ts';
import { addEvents, isRepeat } from '../calls/event-set.ts';
import { createCallerIndex, type CallerIndex } from './caller-history.ts';
import { toLogEntry } from './caller-log.ts';
import { createConversations } from './conversation.ts';
import { createHistoryMatching } from './history-matching.ts';
import { createOrder } from './log-order.ts';
import { isSameData } from '../../lib/pure/is-same-data.ts';

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
  /** What became of other conversations by it: an entry of the history turned out not to be theirs. As good as never any. */
  also: CallChange[];
}

/** All calls in memory. Taking the same thing in twice, or in another order, leads to the same book. */
export interface CallBook {
  /** @returns null where nothing changed: it was known already, or there is no call to it yet */
  addEvent: (event: CallEvent) => CallChange | null;
  addMark: (mark: Mark) => CallChange | null;
  /** The same as it was taken in first; undefined where it never was, or its call is not in memory. */
  seenBefore: (event: CallEvent | WebhookEvent) => CallEvent | undefined;
  /** A call by its id; null where there is none, or it is part of another. */
  call: (callId: string) => Call | null;
  /** When a call was marked last, ISO 8601; null where nobody ever did. */
  lastMark: (callId: string) => string | null;
  /** The latest moment of which anything was heard, ISO 8601; null where nothing ever was. */
  lastHeard: () => string | null;
  /** Takes in all that was once known of a call. */
  addRecord: (record: Pick<CallRecord, 'events' | 'marks'>) => CallChange | null;
  /** The same for many, as they come from a file. */
  addRecords: (records: readonly Pick<CallRecord, 'events' | 'marks'>[]) => void;
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
   * @param id of the conversation, of one that turned out to be part of it, or of one of its calls; null where there is none
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
  const months = new Map<string, Set<FoldedRecord>>();
  const matching = createHistoryMatching(() => records);
  let lastHeard: string | null = null;
  /** What is to be put in order together; null while each is at once. */
  let gathered: LogEntry[] | null = null;

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
    for (const id of [...merged, conversationId]) takeOut(id);
    const legs = conversations
      .callIds(conversationId)
      .map((id) => records.get(id)?.call ?? null)
      .filter((leg) => leg !== null);
    const entry = toLogEntry(conversationId, legs);
    entries.set(conversationId, entry);
    if (gathered) gathered.push(entry);
    else order.add(entry);
    callers.add(entry);
    if (before && monthOf(before) !== monthOf(call)) months.get(monthOf(before))?.delete(record);
    const month = months.get(monthOf(call)) ?? new Set();
    months.set(monthOf(call), month.add(record));
    const changed = new Set([call, before].flatMap((known) => (known ? [monthOf(known)] : [])));
    return { entry, removed: merged, months: [...changed], also: [] };
  };

  const takeOut = (conversationId: string): void => {
    const old = entries.get(conversationId);
    if (!old) return;
    order.remove(old);
    callers.remove(old);
    entries.delete(conversationId);
  };

  /** A call of the history turned out to be another one: no other call belongs to its conversation. */
  const giveUp = (callId: string, record: CallRecord): { removed: string[]; months: string[] } => {
    const before = record.call;
    if (before === null) return { removed: [], months: [] };
    record.call = null;
    running.delete(record);
    months.get(monthOf(before))?.delete(record as FoldedRecord);
    takeOut(callId);
    return { removed: [callId], months: [monthOf(before)] };
  };

  /** With what the history knows of it under another id. */
  const wholeOf = (callId: string, record: CallRecord): Pick<CallRecord, 'events' | 'marks'> => {
    const matched = matching.matchedEntryOf(callId);
    const other = matched === null ? undefined : records.get(matched);
    if (!other) return record;
    return { events: [...record.events, ...other.events], marks: [...record.marks, ...other.marks] };
  };

  const refold = (callId: string, record: CallRecord): CallChange | null => {
    // Marks, or digits that somebody typed, make no call on their own.
    if (record.events.every(({ kind }) => kind === 'dtmf')) return null;
    const before = record.call;
    const { events, marks } = wholeOf(callId, record);
    record.call = settle(foldCall(events, marks), events, now());
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
    const isNews = [addEvents(record.events, newEvents), addMarks(record.marks, newMarks)].includes(true);
    if (!isNews) return null;
    for (const { at } of newEvents) if (lastHeard === null || at > lastHeard) lastHeard = at;
    const touched = newEvents.length > 0 ? matching.follow(callId, record.events) : [];
    return follow(callId, touched);
  };

  /**
   * Folds a call anew, and those that have an entry of the history more or less.
   * @param touched entries of the history first
   */
  const follow = (callId: string, touched: readonly string[]): CallChange | null => {
    const own = matching.matchedCallOf(callId) ?? callId;
    const removed: string[] = [];
    const left: string[] = [];
    const changes: CallChange[] = [];
    for (const id of new Set([...touched, own])) {
      const record = recordOf(id);
      if (matching.matchedCallOf(id) !== null) {
        const gone = giveUp(id, record);
        removed.push(...gone.removed);
        left.push(...gone.months);
        continue;
      }
      const change = refold(id, record);
      if (change) changes.push(change);
    }
    const [first, ...also] = changes;
    if (!first) return null;
    const months = [...new Set([...first.months, ...left])];
    return { ...first, removed: [...first.removed, ...removed], months, also };
  };

  const whole = (record: FoldedRecord): FoldedRecord => {
    const all = wholeOf(record.call.callId, record);
    return all === record ? record : { ...all, call: record.call };
  };

  const addRecord: CallBook['addRecord'] = ({ events, marks }) => {
    const ids = new Set([...events, ...marks].map(({ callId }) => callId));
    const [only] = ids;
    if (ids.size === 1 && only !== undefined) return add(only, events, marks);
    const changes = [...ids].flatMap((id) => {
      const isOf = ({ callId }: { callId: string }): boolean => callId === id;
      return add(id, events.filter(isOf), marks.filter(isOf)) ?? [];
    });
    const last = changes.pop();
    return last ? { ...last, also: [...changes, ...last.also] } : null;
  };

  return {
    addEvent: (event) => add(event.callId, [event], []),
    addMark: (mark) => add(mark.callId, [], [mark]),
    seenBefore: (event) => records.get(event.callId)?.events.find((known) => isRepeat(known, event)),
    call: (callId) => records.get(callId)?.call ?? null,
    lastMark: (callId) =>
      (records.get(callId)?.marks ?? []).reduce<string | null>(
        (last, { at }) => (last === null || at > last ? at : last),
        null,
      ),
    lastHeard: () => lastHeard,
    addRecord,
    addRecords(all) {
      gathered = [];
      all.forEach(addRecord);
      // A conversation is made anew with each of its calls: the last one counts.
      const fresh = gathered.filter((entry) => entries.get(entry.conversationId) === entry);
      gathered = null;
      order.addAll(fresh);
    },
    settle: () =>
      [...running]
        .filter(({ call, events }) => call !== null && settle(call, events, now()).state === 'ended')
        .flatMap((record) => (record.call && refold(record.call.callId, record)) ?? []),
    entries: () => [...entries.values()],
    entry: (conversationId) => entries.get(conversationId),
    historyOf: callers.historyOf,
    newest: order.newest,
    oldestFirst: order.oldestFirst,
    conversation(id) {
      const entry = entries.get(conversations.of(matching.matchedCallOf(id) ?? id) ?? id);
      return entry
        ? { entry, records: entry.legs.map(({ callId }) => whole(recordOf(callId) as FoldedRecord)) }
        : null;
    },
    withNumber: callers.withNumber,
    recordsOf: (month) => [...(months.get(month) ?? [])].map(whole),
  };
}

/** What came of something new, one conversation after the other. */
export function changesIn(change: CallChange | null): CallChange[] {
  return change ? [change, ...change.also.flatMap(changesIn)] : [];
}

function monthOf(call: Call): string {
  return call.startedAt.slice(0, 7);
}

/**
 * Marks are plain data made by one schema, so equal ones read the same.
 * @returns whether anything was missing
 */
function addMarks(known: Mark[], marks: readonly Mark[]): boolean {
  const missing = marks.filter(
    (mark) => !known.some((other) => other.at === mark.at && isSameData(other, mark)),
  );
  known.push(...missing);
  return missing.length > 0;
}
