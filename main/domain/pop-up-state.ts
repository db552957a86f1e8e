import type { LogEntry } from '../../contract/caller-log.ts';
import type { PopUps } from '../../contract/ipc.ts';

/** How many pop-ups are on screen at most. */
const shownAtOnce = 3;

/** Which conversations pop up on this desktop. Every step gives a new state; nothing is changed in place. */
export interface PopUpState {
  /** Oldest first: ringing ones, and ones that say for a moment how they ended. */
  entries: readonly LogEntry[];
  /** Conversations that a person dismissed: they do not come back. */
  dismissed: ReadonlySet<string>;
}

export const noPopUps: PopUpState = { entries: [], dismissed: new Set() };

/** An inbound call that somebody can still take. A blocked caller rings for nobody. */
export function rings(entry: LogEntry): boolean {
  return entry.direction === 'in' && entry.state === 'ringing' && entry.blockedNote === null;
}

/**
 * A conversation is new or changed: it pops up when it rings, and its pop-up follows it.
 * @param removed conversations that turned out to be part of this one: it takes the place of their pop-ups
 */
export function followed(state: PopUpState, entry: LogEntry, removed: readonly string[] = []): PopUpState {
  const isPart = (id: string): boolean => id === entry.conversationId || removed.includes(id);
  if (removed.some((id) => state.dismissed.has(id))) return dismissed(state, entry.conversationId);
  const place = state.entries.findIndex((shown) => isPart(shown.conversationId));
  if (place >= 0) {
    const others = state.entries.filter((shown, index) => index === place || !isPart(shown.conversationId));
    return { ...state, entries: others.map((shown) => (isPart(shown.conversationId) ? entry : shown)) };
  }
  if (!rings(entry) || state.dismissed.has(entry.conversationId)) return state;
  return { ...state, entries: [...state.entries, entry] };
}

/** A person does not want to see this one any more. */
export function dismissed(state: PopUpState, conversationId: string): PopUpState {
  return {
    entries: without(state.entries, conversationId),
    dismissed: new Set([...state.dismissed, conversationId]),
  };
}

/** A pop-up has said how its conversation went on; if it rings again by now (forwarded), it stays. */
export function left(state: PopUpState, conversationId: string): PopUpState {
  const entry = state.entries.find((shown) => shown.conversationId === conversationId);
  return entry && rings(entry) ? state : { ...state, entries: without(state.entries, conversationId) };
}

/** What stands on the screen. */
export function shownPopUps(state: PopUpState): PopUps {
  return {
    entries: state.entries.slice(0, shownAtOnce),
    more: Math.max(0, state.entries.length - shownAtOnce),
  };
}

function without(entries: readonly LogEntry[], conversationId: string): LogEntry[] {
  return entries.filter((entry) => entry.conversationId !== conversationId);
}
