import type { Call, Outcome } from '../../../contract/model/calls/call.ts';
import type { LogEntry, NumberView } from '../../../contract/model/calls/caller-log.ts';
import { isVoicemail } from '../calls/call.ts';
import { viewNumber } from '../numbers/phone-number.ts';
import { memoizeByText } from '../../lib/pure/memoize.ts';
import { userName } from '../../../contract/model/display-name.ts';

const viewSent = memoizeByText(viewNumber, 5_000);

function view(sent: string | null): NumberView {
  return viewSent(sent ?? '');
}

/**
 * Makes a conversation's calls into what the caller log and the pop-up show.
 * @param calls the legs of one conversation, in any order
 * @throws if there is none
 */
export function toLogEntry(conversationId: string, calls: readonly Call[]): LogEntry {
  const legs = [...calls].sort(byStart);
  const first = legs[0];
  const last = legs.at(-1);
  if (!first || !last) throw new Error('a conversation needs at least one call');
  // What the conversation is about is told by the call that it is named after, also where that became known later than
  // one that came from it; only where that is unknown by the earliest one.
  const origin = legs.find((leg) => leg.callId === conversationId) ?? first;
  const inbound = origin.direction === 'in';
  const state = stateOf(legs);
  const endedAt = state === 'ended' ? latest(legs.map((leg) => leg.endedAt)) : null;
  const answeredAt = earliest(legs.map((leg) => leg.answeredAt));
  const assumed = state === 'ended' && legs.some((leg) => leg.assumed);
  // Where the end, or the answer, was never reported, nobody knows how long it took until then.
  const waitingUntil = answeredAt ?? (assumed || legs.every(isWaitUnknown) ? null : endedAt);

  return {
    conversationId,
    direction: origin.direction,
    state,
    outcome: state === 'ended' ? outcomeOf(legs, last) : null,
    done: legs.every((leg) => leg.done || isTakenCareOf(leg, legs)),
    party: null,
    remote: view(inbound ? origin.from : origin.to),
    // A call that reached the team by a diversion was dialled to the number that diverted it.
    line: inbound ? view(origin.origCallId === null ? origin.to : (origin.diversion ?? origin.to)) : null,
    presentedCallerId: inbound ? null : view(origin.presentedCallerId).label,
    people: unique(legs.flatMap((leg) => leg.users.map(userName))),
    answeredBy: unique(answeredInOrder(legs).map(answererOf)),
    assumed,
    fromHistory: legs.every((leg) => leg.fromHistory),
    startedAt: first.startedAt,
    answeredAt,
    endedAt,
    waitingSeconds: waitingUntil === null ? null : seconds(first.startedAt, waitingUntil),
    talkingSeconds: endedAt !== null && !assumed && legs.some(isTalk) ? talkingSeconds(legs) : null,
    blockedNote: legs.find((leg) => leg.blockedNote !== null)?.blockedNote ?? null,
    note: unique(legs.map((leg) => leg.note)).join('\n'),
    legs,
  };
}

/** An inbound conversation that has ended and that somebody still has to see to: what the badge counts. */
export function isOpen(entry: Pick<LogEntry, 'direction' | 'state' | 'done'>): boolean {
  return entry.direction === 'in' && isUnfinished(entry);
}

/** Whatever has ended and is not done: what "all done" marks. */
export function isUnfinished({ state, done }: Pick<LogEntry, 'state' | 'done'>): boolean {
  return state === 'ended' && !done;
}

function stateOf(legs: readonly Call[]): LogEntry['state'] {
  if (legs.some((leg) => leg.state === 'connected')) return 'connected';
  return legs.some((leg) => leg.state === 'ringing') ? 'ringing' : 'ended';
}

function outcomeOf(legs: readonly Call[], last: Call): Outcome | null {
  const outcomes = new Set(legs.map((leg) => leg.outcome));
  if (outcomes.has('answered')) return 'answered';
  if (outcomes.has('voicemail')) return 'voicemail';
  // A leg that was forwarded says nothing of how it went on.
  return legs.findLast((leg) => leg.outcome !== 'forwarded')?.outcome ?? last.outcome;
}

/**
 * A leg that rang while another one of the conversation was answered needs nobody any more: the caller was helped.
 * One that began after that answer (a transfer) and was not answered itself does: the caller was lost on the way.
 */
function isTakenCareOf(leg: Call, legs: readonly Call[]): boolean {
  if (leg.outcome === 'voicemail' || leg.outcome === 'answered') return false;
  return answeredInOrder(legs).some((other) => other !== leg && (takenAt(other) ?? '') >= leg.startedAt);
}

function answeredInOrder(legs: readonly Call[]): Call[] {
  return legs
    .filter((leg) => takenAt(leg) !== null && !isVoicemail(leg.answeredBy))
    .sort((a, b) => compare(takenAt(a) ?? '', takenAt(b) ?? ''));
}

function answererOf(leg: Call): string {
  if (leg.answeredBy) return userName(leg.answeredBy);
  return leg.direction === 'in' ? (view(leg.answeringNumber).label ?? '') : '';
}

/** Time in which at least one leg was on the phone: in a transfer the legs overlap. */
function talkingSeconds(legs: readonly Call[]): number {
  let total = 0;
  let until = '';
  const spans = legs
    .filter(isTalk)
    .map((leg) => ({ from: takenAt(leg) ?? '', to: leg.endedAt ?? '' }))
    .sort((a, b) => compare(a.from, b.from));
  for (const { from, to } of spans) {
    if (to <= until) continue;
    total += Date.parse(to) - Date.parse(from > until ? from : until);
    until = to;
  }
  return Math.floor(total / 1000);
}

/** When somebody took it; where only the history knows that they did, as much before the end as they talked. */
function takenAt({ answeredAt, endedAt, outcome, talkingSeconds }: Call): string | null {
  if (answeredAt !== null || endedAt === null || outcome !== 'answered') return answeredAt;
  return new Date(Date.parse(endedAt) - (talkingSeconds ?? 0) * 1000).toISOString();
}

function isTalk(leg: Call): boolean {
  return leg.endedAt !== null && takenAt(leg) !== null;
}

function isWaitUnknown(leg: Call): boolean {
  return leg.state === 'ended' && leg.waitingSeconds === null;
}

function byStart(a: { startedAt: string }, b: { startedAt: string }): number {
  return compare(a.startedAt, b.startedAt) || compare(idOf(a), idOf(b));
}

function idOf(item: { startedAt: string; callId?: string; conversationId?: string }): string {
  return item.callId ?? item.conversationId ?? '';
}

function seconds(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 1000));
}

function earliest(moments: readonly (string | null)[]): string | null {
  return moments.filter((moment) => moment !== null).sort(compare)[0] ?? null;
}

function latest(moments: readonly (string | null)[]): string | null {
  return (
    moments
      .filter((moment) => moment !== null)
      .sort(compare)
      .at(-1) ?? null
  );
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names.filter((name) => name !== ''))];
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
