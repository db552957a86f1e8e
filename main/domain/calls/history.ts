import type { CallEvent, Direction, HistoryEvent, Outcome } from '../../../contract/model/calls/call.ts';
import type { PastCall } from '../../../contract/model/telephony.ts';

/** Whether a webhook told it. */
export function isHeard(event: CallEvent): event is Exclude<CallEvent, HistoryEvent> {
  return event.kind !== 'history';
}

/**
 * What the telephone system's history says of a call. Where it lists it several times (a phone each, or read again after it changed), the
 * one that was answered counts, then the longest; the order in which they came does not matter.
 * @returns null where it says nothing
 */
export function historyIn(events: readonly CallEvent[]): HistoryEvent | null {
  const entries = events.filter((event): event is HistoryEvent => event.kind === 'history');
  return entries.sort(byWeight)[0] ?? null;
}

/** How the telephone system's words for how a call ended begin; those that are not here say no more than whether it was missed. */
const statusOutcomes: [beginning: string, outcomes: { in: Outcome; out: Outcome }][] = [
  ['busy', { in: 'busy', out: 'busy' }],
  ['cancel', { in: 'missed', out: 'cancelled' }],
  ['reject', { in: 'rejected', out: 'unreachable' }],
  ['notfound', { in: 'notFound', out: 'notFound' }],
  ['forward', { in: 'forwarded', out: 'forwarded' }],
  ['voicemail', { in: 'voicemail', out: 'answered' }],
];

/** How a call ended by the telephone system's history. */
export function historyOutcome({ missed, status }: HistoryEvent, direction: Direction): Outcome {
  const word = (status ?? '').toLowerCase().replaceAll(/[^a-z]/g, '');
  const said = statusOutcomes.find(([beginning]) => word.startsWith(beginning));
  if (said) return said[1][direction];
  if (!missed) return 'answered';
  return direction === 'in' ? 'missed' : 'unreachable';
}

function byWeight(a: HistoryEvent, b: HistoryEvent): number {
  if (a.missed !== b.missed) return a.missed ? 1 : -1;
  if (a.durationSeconds !== b.durationSeconds) return (b.durationSeconds ?? -1) - (a.durationSeconds ?? -1);
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left === right ? 0 : left < right ? -1 : 1;
}

/** Makes an entry of the telephone system's history into an event; the same entry always into the same one. */
export function toHistoryEvent(past: PastCall): HistoryEvent {
  const { id, callId, direction, missed, startedAt, durationSeconds, status } = past;
  return {
    kind: 'history',
    at: startedAt,
    callId: callId ?? `history:${id}`,
    direction,
    origCallId: null,
    xcid: null,
    from: asInWebhooks(past.from),
    to: asInWebhooks(past.to),
    diversion: null,
    historyId: id,
    missed,
    durationSeconds: durationSeconds === null ? null : Math.round(durationSeconds),
    status: status === '' ? null : status,
    sourceName: nameIn(past.fromName),
    targetName: nameIn(past.toName),
  };
}

/** Webhooks have numbers without their plus. */
function asInWebhooks(number: string): string | null {
  return number === '' ? null : number.replace(/^\+(?=\d+$)/, '');
}

/** An alias is a name, or the number once more. */
function nameIn(alias: string): string | null {
  return /\p{L}/u.test(alias) ? alias : null;
}
