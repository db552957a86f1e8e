import type { CallEvent } from '../../../contract/model/calls/call.ts';
import { inOrder } from '../calls/call.ts';
import { historyIn, isHeard } from '../calls/history.ts';

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

/** What of a call decides whether an entry fits. */
interface Seen {
  callId: string;
  /** Known from the history alone. */
  isEntry: boolean;
  /** An entry of the history names this very call: it takes no other. */
  isTaken: boolean;
  /** Direction and the number outside the team. */
  pair: string;
  /** The team's numbers that it may have been for. */
  own: (string | null)[];
  at: string;
  /** Whether `at` is when it began; otherwise something happened in it then. */
  isBegin: boolean;
  /** How long they talked, by the history. */
  seconds: number;
}

/** How far the telephone system's clock and this machine's may be apart; milliseconds. */
const tolerance = 60_000;

/** How long it may ring before they talk; milliseconds. */
const longestRing = 120_000;

/**
 * Makes the index. It costs nothing until the first entry of the history comes that names no known call.
 * @param known all calls of which anything is known
 */
export function createHistoryMatching(
  known: () => Iterable<[callId: string, record: { events: readonly CallEvent[] }]>,
): HistoryMatching {
  let seen: Map<string, Seen> | null = null;
  const byPair = new Map<string, Set<string>>();
  /** Calls that webhooks name as the origin of another: that is how those are known. */
  const origins = new Set<string>();
  const callOfEntry = new Map<string, string>();
  const entryOfCall = new Map<string, string>();

  /** @returns the pairs that have to be matched anew */
  const take = (callId: string, events: readonly CallEvent[]): (string | undefined)[] => {
    seen ??= new Map();
    const freed = events.flatMap(({ origCallId }) => {
      if (origCallId === null || origins.has(origCallId)) return [];
      origins.add(origCallId);
      return [seen?.get(origCallId)?.pair];
    });
    const before = seen.get(callId);
    if (before) byPair.get(before.pair)?.delete(callId);
    const now = lookAt(callId, events);
    seen.set(callId, now);
    byPair.set(now.pair, (byPair.get(now.pair) ?? new Set()).add(callId));
    return [...freed, before?.pair, now.pair];
  };

  const matchAnew = (pairs: Iterable<string>, callId: string): string[] => {
    const asked = new Set([callId]);
    const found = new Map<string, string>();
    for (const pair of pairs) {
      const all = [...(byPair.get(pair) ?? [])].flatMap((id) => seen?.get(id) ?? []);
      for (const { callId } of all) asked.add(callId);
      for (const [entry, call] of match(all, origins)) found.set(entry, call);
    }
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
      return matchAnew(new Set(take(callId, events).filter((pair) => pair !== undefined)), callId);
    },
    matchedCallOf: (callId) => callOfEntry.get(callId) ?? null,
    matchedEntryOf: (callId) => entryOfCall.get(callId) ?? null,
  };
}

/** Pairs entries and calls of the same numbers: those closest in time first, each with one at most. */
function match(all: readonly Seen[], origins: ReadonlySet<string>): Map<string, string> {
  const loose = all.filter(({ callId, isEntry }) => isEntry && !origins.has(callId));
  if (loose.length === 0) return new Map();
  const free = all.filter(({ isEntry, isTaken }) => !isEntry && !isTaken);
  const fits = loose
    .flatMap((entry) => free.map((call) => ({ entry, call, apart: apart(entry, call) })))
    .filter(({ entry, call, apart }) => apart <= tolerance && isSameLine(entry.own, call.own))
    .sort(
      (a, b) =>
        a.apart - b.apart || compare(a.call.callId, b.call.callId) || compare(a.entry.callId, b.entry.callId),
    );
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const { entry, call } of fits) {
    if (found.has(entry.callId) || taken.has(call.callId)) continue;
    found.set(entry.callId, call.callId);
    taken.add(call.callId);
  }
  return found;
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
    at: first.at,
    isBegin: newCall !== undefined || heard.length === 0,
    seconds: history?.durationSeconds ?? 0,
  };
}

/** How far an entry and a call are apart; milliseconds. */
function apart(entry: Seen, call: Seen): number {
  const begin = Date.parse(entry.at);
  const at = Date.parse(call.at);
  if (call.isBegin) return Math.abs(at - begin);
  const end = begin + entry.seconds * 1_000 + longestRing;
  return Math.max(0, begin - at, at - end);
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
