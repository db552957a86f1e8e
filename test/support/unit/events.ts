import type { Answer, Call, CallEvent, CallUser, Mark } from '../../../contract/model/calls/call.ts';
import type { WebhookRequest } from '../../../contract/model/request.ts';
import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import { foldCall } from '../../../main/domain/calls/call.ts';
import { toLogEntry } from '../../../main/domain/conversations/caller-log.ts';

export type EventOf<K extends CallEvent['kind']> = Extract<CallEvent, { kind: K }>;

/** When the calls below begin. */
const start = Date.parse('2026-11-22T09:56:47.000Z');

/** The moment so many seconds after the beginning. */
export function at(seconds: number): string {
  return new Date(start + seconds * 1_000).toISOString();
}

function user(name: string, index: number): CallUser {
  return { name, id: `w${index}`, fullId: `1234567w${index}` };
}
export const emma = user('Emma', 0);
export const chris = user('Chris', 1);
export const ole = user('Ole', 2);
/** As sipgate names its voicemail: without ids. */
export const voicemail: CallUser = { name: 'voicemail', id: null, fullId: null };

const common = {
  callId: 'a',
  direction: 'in',
  origCallId: null,
  xcid: null,
  from: '4930609854180',
  to: '492111234567',
  diversion: null,
} as const;

/** At the beginning, for Emma and Chris. */
export function newCall(fields: Partial<EventOf<'newCall'>> = {}): EventOf<'newCall'> {
  const answer: Answer = { action: 'letRing' };
  return { kind: 'newCall', at: at(0), ...common, users: [emma, chris], answer, ...fields };
}

/** After five seconds, by Emma. */
export function answer(fields: Partial<EventOf<'answer'>> = {}): EventOf<'answer'> {
  return { kind: 'answer', at: at(5), ...common, user: emma, answeringNumber: '492111234567', ...fields };
}

/** After seventeen seconds, as after a talk. */
export function hangup(fields: Partial<EventOf<'hangup'>> = {}): EventOf<'hangup'> {
  return {
    kind: 'hangup',
    at: at(17),
    ...common,
    cause: 'normalClearing',
    answeringNumber: '492111234567',
    ...fields,
  };
}

export function dtmf(fields: Partial<EventOf<'dtmf'>> = {}): EventOf<'dtmf'> {
  return { kind: 'dtmf', at: at(8), ...common, digits: '1', ...fields };
}

/** An entry of sipgate's history: answered, for twelve seconds, from the beginning on. */
export function history(fields: Partial<EventOf<'history'>> = {}): EventOf<'history'> {
  const said = { historyId: 'h', missed: false, durationSeconds: 12, status: null };
  return { kind: 'history', at: at(0), ...common, ...said, sourceName: null, targetName: null, ...fields };
}

export function mark(done: boolean, fields: Partial<Mark> = {}): Mark {
  return { at: at(60), callId: 'a', done, ...fields };
}

/** The same event or mark, of the call that the rest of the conversation knows under this id. */
export function ofCall<T extends { callId: string }>(callId: string, items: readonly T[]): T[] {
  return items.map((item) => ({ ...item, callId }));
}

/** The calls that these events fold to, one for each `callId`, in the order of their first events. */
export function callsOf(events: readonly CallEvent[], marks: readonly Mark[] = []): Call[] {
  const ids = new Set(events.map(({ callId }) => callId));
  const of = <T extends { callId: string }>(items: readonly T[], id: string): T[] =>
    items.filter(({ callId }) => callId === id);
  return [...ids].map((id) => foldCall(of(events, id), of(marks, id)));
}

/** The conversation `a` that these events make. */
export function entryOf(events: readonly CallEvent[], marks: readonly Mark[] = []): LogEntry {
  return toLogEntry('a', callsOf(events, marks));
}

/** The record of a request that was taken in. */
export function requestRecord(fields: Partial<WebhookRequest> = {}): WebhookRequest {
  return {
    at: at(0),
    endpoint: 'in',
    method: 'POST',
    remoteAddress: '127.0.0.1',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'event=newCall',
    event: 'newCall',
    status: 200,
    response: '<Response/>',
    reason: null,
    milliseconds: 1.25,
    ...fields,
  };
}
