import type { CallEvent } from '../../contract/call.ts';
import { inOrder } from './call.ts';
import { historyIn, isHeard } from './history.ts';

/**
 * Which call an entry of sipgate's history tells of, where it names a call that no webhook told of, or none at all: such a
 * guest is folded into its host. Who is whose guest depends on the set of all events alone.
 */
export interface HistoryHosts {
  /**
   * More is known of a call.
   * @returns the calls that have a guest more or less by it, or became one or are one no more; guests come first
   */
  follow: (callId: string, events: readonly CallEvent[]) => string[];
  /** The call that this one is part of; null where it stands for itself. */
  hostOf: (callId: string) => string | null;
  /** The call of the history that is part of this one. */
  guestOf: (callId: string) => string | null;
}

/** What of a call decides whether an entry fits. */
interface Seen {
  callId: string;
  /** Known from the history alone. */
  isGuest: boolean;
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

/** How far sipgate's clock and this machine's may be apart; milliseconds. */
const tolerance = 60_000;

/** How long it may ring before they talk; milliseconds. */
const longestRing = 120_000;

/**
 * Makes the index. It costs nothing until the first entry of the history comes that names no known call.
 * @param known all calls of which anything is known
 */
export function createHistoryHosts(
  known: () => Iterable<[callId: string, record: { events: readonly CallEvent[] }]>,
): HistoryHosts {
  let seen: Map<string, Seen> | null = null;
  const byPair = new Map<string, Set<string>>();
  /** Calls that webhooks name as the origin of another: that is how those are known. */
  const origins = new Set<string>();
  const hosts = new Map<string, string>();
  const guests = new Map<string, string>();

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
      for (const [guest, host] of match(all, origins)) found.set(guest, host);
    }
    const changed = [...asked].filter((id) => hosts.get(id) !== found.get(id));
    const touched = new Set(changed);
    for (const id of changed) {
      const host = hosts.get(id);
      if (host === undefined) continue;
      touched.add(host);
      hosts.delete(id);
      guests.delete(host);
    }
    for (const id of changed) {
      const host = found.get(id);
      if (host === undefined) continue;
      touched.add(host);
      hosts.set(id, host);
      guests.set(host, id);
    }
    return [...touched].sort((a, b) => Number(hosts.has(b)) - Number(hosts.has(a)));
  };

  return {
    follow(callId, events) {
      if (!seen) {
        if (events.some(isHeard)) return [];
        for (const [id, record] of known()) if (record.events.length > 0) take(id, record.events);
      }
      return matchAnew(new Set(take(callId, events).filter((pair) => pair !== undefined)), callId);
    },
    hostOf: (callId) => hosts.get(callId) ?? null,
    guestOf: (callId) => guests.get(callId) ?? null,
  };
}

/** Pairs guests and hosts of the same numbers: those closest in time first, each with one at most. */
function match(all: readonly Seen[], origins: ReadonlySet<string>): Map<string, string> {
  const loose = all.filter(({ callId, isGuest }) => isGuest && !origins.has(callId));
  if (loose.length === 0) return new Map();
  const free = all.filter(({ isGuest, isTaken }) => !isGuest && !isTaken);
  const fits = loose
    .flatMap((guest) => free.map((host) => ({ guest, host, apart: apart(guest, host) })))
    .filter(({ guest, host, apart }) => apart <= tolerance && isSameLine(guest.own, host.own))
    .sort(
      (a, b) =>
        a.apart - b.apart || compare(a.host.callId, b.host.callId) || compare(a.guest.callId, b.guest.callId),
    );
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const { guest, host } of fits) {
    if (found.has(guest.callId) || taken.has(host.callId)) continue;
    found.set(guest.callId, host.callId);
    taken.add(host.callId);
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
    isGuest: heard.length === 0,
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
function apart(guest: Seen, host: Seen): number {
  const begin = Date.parse(guest.at);
  const at = Date.parse(host.at);
  if (host.isBegin) return Math.abs(at - begin);
  const end = begin + guest.seconds * 1_000 + longestRing;
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
