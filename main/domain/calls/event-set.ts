import type { CallEvent, CallUser, HistoryEvent, WebhookEvent } from '../../../contract/model/calls/call.ts';
import { isSameData } from '../../lib/pure/is-same-data.ts';
import { inOrder } from './call.ts';

/**
 * So many different webhooks of one kind a call keeps: the earliest. It takes a dozen to transfer a call through a whole team; what comes
 * beyond stands in the journal. As each kind is counted by itself, no flood of one hides that somebody answered, or that it ended.
 */
export const keptOfAKind = 50;

/** A webhook, whether or not it has been decided what to answer. */
type Webhook = WebhookEvent | Exclude<CallEvent, HistoryEvent>;

/**
 * What a webhook says, without when it arrived and what was answered. Two with the same content are one that came twice: the
 * telephone system sends neither a time nor a number of its own, so nothing else tells them apart. That holds for digits as well: they
 * come only after a `Gather`, all of them at once, and this app never answers with one.
 */
export function contentOf(event: Webhook): string {
  const { kind, callId, direction, origCallId, xcid, from, to, diversion } = event;
  return JSON.stringify([kind, callId, direction, origCallId, xcid, from, to, diversion, ...ownOf(event)]);
}

/** What only events of its kind have. */
function ownOf(event: Webhook): unknown[] {
  switch (event.kind) {
    case 'newCall':
      return event.users.map(partsOf);
    case 'answer':
      return [event.user && partsOf(event.user), event.answeringNumber];
    case 'hangup':
      return [event.cause, event.answeringNumber];
    case 'dtmf':
      return [event.digits];
  }
}

function partsOf({ name, id, fullId }: CallUser): (string | null)[] {
  return [name, id, fullId];
}

/**
 * Whether two events of one call are the same, one of them perhaps come later. An entry of the history has a time of its own, by the
 * telephone system's clock: that belongs to what it says.
 */
export function isRepeat(a: CallEvent | WebhookEvent, b: CallEvent | WebhookEvent): boolean {
  if (a.kind === 'history' || b.kind === 'history') return a.at === b.at && isSameData(a, b);
  return a.kind === b.kind && contentOf(a) === contentOf(b);
}

/**
 * Takes events into the set of those that are known of a call. Of each the earliest counts, and of each kind the earliest ones are
 * kept, so that neither the order in which they come nor repeats matter.
 * @param known is changed
 * @returns whether anything is another than before
 */
export function addEvents(known: CallEvent[], news: readonly CallEvent[]): boolean {
  let changed = false;
  for (const event of news) if (addEvent(known, event)) changed = true;
  return changed;
}

function addEvent(known: CallEvent[], event: CallEvent): boolean {
  const index = known.findIndex((other) => isRepeat(other, event));
  const before = known[index];
  if (before) {
    if (inOrder(before, event) <= 0) return false;
    known[index] = event;
    return true;
  }
  known.push(event);
  // Its history is the account's own word, read with its token: no stranger adds to it.
  if (event.kind === 'history') return true;
  const ofKind = known.filter(({ kind }) => kind === event.kind);
  if (ofKind.length <= keptOfAKind) return true;
  const last = ofKind.sort(inOrder).at(-1);
  known.splice(known.indexOf(last ?? event), 1);
  return last !== event;
}
