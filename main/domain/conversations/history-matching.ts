import type { CallEvent } from '../../../contract/model/calls/call.ts';
import { inOrder } from '../calls/call.ts';
import { historyIn, isHeard } from '../calls/history.ts';
import { apart, createPairTimeline, type PairTimeline, type Seen } from './pair-timeline.ts';

/**
 * Which call an entry of the telephone system's history tells of, where it names a call that no webhook told of, or none at all: such an
 * entry is folded into its call. Who is whose entry depends on the set of all events alone.
 */
export interface HistoryMatching {
  /**
   * More is known of a call.
   * @returns the calls that have an entry more or less by it, or became one or are one no more; entries come first
   */
  follow: (callId: string, events: readonly CallEvent[]) => string[];
  /** The call that this one is part of; null where it stands for itself. */
  matchedCallOf: (callId: string) => string | null;
  /** The call of the history that is part of this one. */
  matchedEntryOf: (callId: string) => string | null;
}

/**
 * Makes the index. It costs nothing until the first entry of the history comes that names no known call.
 * @param known all calls of which anything is known
 */
export function createHistoryMatching(
  known: () => Iterable<[callId: string, record: { events: readonly CallEvent[] }]>,
): HistoryMatching {
  let seen: Map<string, Seen> | null = null;
  const byPair = new Map<string, PairTimeline>();
  /** Calls that webhooks name as the origin of another: that is how those are known. */
  const origins = new Set<string>();
  const callOfEntry = new Map<string, string>();
  const entryOfCall = new Map<string, string>();

  const timelineOf = (pair: string): PairTimeline => {
    const timeline = byPair.get(pair) ?? createPairTimeline();
    byPair.set(pair, timeline);
    return timeline;
  };

  /** @returns where to begin to match anew: itself, who is an origin now, and what was near one of them before */
  const take = (callId: string, events: readonly CallEvent[]): Seen[] => {
    const known = (seen ??= new Map<string, Seen>());
    const freed = events.flatMap(({ origCallId }) => {
      if (origCallId === null || origins.has(origCallId)) return [];
      origins.add(origCallId);
      return known.get(origCallId) ?? [];
    });
    const before = known.get(callId);
    const wasNear = before ? timelineOf(before.pair).near(before) : [];
    if (before) timelineOf(before.pair).remove(before);
    const now = lookAt(callId, events);
    known.set(callId, now);
    timelineOf(now.pair).add(now);
    // A call may name itself: then it is looked at as it is now.
    const others = freed.filter((one) => one !== before);
    return [...others, ...others.flatMap((one) => timelineOf(one.pair).near(one)), ...wasNear, now];
  };

  /** Whether it may be matched at all. */
  const isOpen = ({ callId, isEntry, isTaken }: Seen): boolean => (isEntry ? !origins.has(callId) : !isTaken);

  const openNear = (one: Seen): Seen[] => (isOpen(one) ? timelineOf(one.pair).near(one).filter(isOpen) : []);

  /** All to whom it can make a difference: those near one of them, and so on. What is matched among others stays as it is. */
  const concernedBy = (start: readonly Seen[]): Set<Seen> => {
    const concerned = new Set(start);
    // A set is gone through with what is added on the way.
    for (const one of concerned) for (const other of openNear(one)) concerned.add(other);
    return concerned;
  };

  /** Pairs entries and calls of the same numbers: those closest in time first, each with one at most. */
  const match = (concerned: ReadonlySet<Seen>): Map<string, string> => {
    const fits = [...concerned]
      .filter(({ isEntry }) => isEntry)
      .flatMap((entry) => openNear(entry).map((call) => ({ entry, call, apart: apart(entry, call) })))
      .filter(({ entry, call }) => isSameLine(entry.own, call.own))
      .sort(
        (a, b) =>
          a.apart - b.apart ||
          compare(a.call.callId, b.call.callId) ||
          compare(a.entry.callId, b.entry.callId),
      );
    const found = new Map<string, string>();
    const taken = new Set<string>();
    for (const { entry, call } of fits) {
      if (found.has(entry.callId) || taken.has(call.callId)) continue;
      found.set(entry.callId, call.callId);
      taken.add(call.callId);
    }
    return found;
  };

  const matchAnew = (start: readonly Seen[]): string[] => {
    const concerned = concernedBy(start);
    const found = match(concerned);
    const asked = new Set([...concerned].map(({ callId }) => callId));
    const changed = [...asked].filter((id) => callOfEntry.get(id) !== found.get(id));
    const touched = new Set(changed);
    for (const id of changed) {
      const call = callOfEntry.get(id);
      if (call === undefined) continue;
      touched.add(call);
      callOfEntry.delete(id);
      entryOfCall.delete(call);
    }
    for (const id of changed) {
      const call = found.get(id);
      if (call === undefined) continue;
      touched.add(call);
      callOfEntry.set(id, call);
      entryOfCall.set(call, id);
    }
    return [...touched].sort((a, b) => Number(callOfEntry.has(b)) - Number(callOfEntry.has(a)));
  };

  return {
    follow(callId, events) {
      if (!seen) {
        if (events.some(isHeard)) return [];
        for (const [id, record] of known()) if (record.events.length > 0) take(id, record.events);
      }
      return matchAnew(take(callId, events));
    },
    matchedCallOf: (callId) => callOfEntry.get(callId) ?? null,
    matchedEntryOf: (callId) => entryOfCall.get(callId) ?? null,
  };
}

function lookAt(callId: string, events: readonly CallEvent[]): Seen {
  const heard = events.filter(isHeard).sort(inOrder);
  const history = historyIn(events);
  const newCall = heard.find(({ kind }) => kind === 'newCall');
  const first = heard[0] ?? history;
  if (!first) throw new Error('nothing is known of this call');
  const told = newCall ?? first;
  const [remote, own] = told.direction === 'in' ? [told.from, told.to] : [told.to, told.from];
  return {
    callId,
    isEntry: heard.length === 0,
    // Digits that somebody typed make no call on their own.
    isTaken: history !== null || heard.every(({ kind }) => kind === 'dtmf'),
    pair: `${told.direction} ${remote === null || remote === '' ? 'anonymous' : remote}`,
    own: [own, told.diversion],
    at: Date.parse(first.at),
    isBegin: newCall !== undefined || heard.length === 0,
    seconds: history?.durationSeconds ?? 0,
  };
}

/** The history may name a phone or a group where a webhook has the number: only two different numbers speak against it. */
function isSameLine(one: readonly (string | null)[], other: readonly (string | null)[]): boolean {
  const [left, right] = [one, other].map((numbers) => numbers.filter(isNumber));
  if (!left?.length || !right?.length) return true;
  return left.some((number) => right.includes(number));
}

function isNumber(text: string | null): boolean {
  return text !== null && /^\d{6,}$/.test(text);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
