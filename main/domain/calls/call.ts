import type { Call, CallEvent, HistoryEvent, Mark, Outcome } from '../../../contract/model/calls/call.ts';
import { historyIn, historyOutcome, isHeard } from './history.ts';

type EventOf<K extends CallEvent['kind']> = Extract<CallEvent, { kind: K }>;

/**
 * Folds what is known under one `callId` into the call. The result depends on the set of events and marks alone:
 * neither their order nor repeats matter, and any event may be missing. All webhooks are of one `callId`; an entry of the telephone system's
 * history may have come under another (see ../conversations/history-matching.ts).
 * @throws if there is no event: a call that nothing is known of is no call
 */
export function foldCall(events: readonly CallEvent[], marks: readonly Mark[]): Call {
  const sorted = events.filter(isHeard).sort(inOrder);
  const history = historyIn(events);
  const first = sorted[0] ?? history;
  if (!first) throw new Error('a call needs at least one event');
  const newCall = firstOf(sorted, 'newCall');
  const answer = firstOf(sorted, 'answer');
  const hangup = firstOf(sorted, 'hangup');
  // What newCall says of the call counts most; the others fill in what it lacks, the telephone system's history last.
  const sources: CallEvent[] = [...(newCall ? [newCall] : []), ...sorted, ...(history ? [history] : [])];
  const known = <T>(read: (event: CallEvent) => T | null): T | null =>
    sources.map(read).find((value) => value !== null) ?? null;

  const { direction } = newCall ?? first;
  const told = newCall?.answer;
  const rejected = told?.action === 'reject';
  const blockedNote = rejected || told?.action === 'voicemail' ? told.note : null;
  const startedAt = newCall ? first.at : earlier(first.at, history?.at ?? null);
  const heardEnd = hangup?.at ?? (rejected ? startedAt : null);
  const endedAt = heardEnd ?? endBy(history, startedAt, answer);
  // A late answer never reopens an ended call, and nobody can have answered after the end.
  const answeredAt = answer ? earlier(answer.at, endedAt) : null;
  const state = endedAt !== null ? 'ended' : answeredAt !== null ? 'connected' : 'ringing';
  const heard = { newCall, answer, hangup };
  const outcome = state === 'ended' ? endingOf(direction, heard, history) : null;
  // The history does not say when somebody answered: where that was not heard, nobody knows how long it rang.
  const isTalkByHistory = outcome === 'answered' && answer === undefined;
  const waitingUntil = answeredAt ?? (isTalkByHistory ? null : heardEnd);

  return {
    callId: first.callId,
    direction,
    from: known((event) => event.from),
    to: known((event) => event.to),
    presentedCallerId: told?.action === 'showCallerId' ? told.callerId : null,
    state,
    outcome,
    cause: hangup?.cause ?? null,
    // Where voicemail is to take a blocked caller, nobody has to wait for the end to know that it was no missed call.
    done: lastDone(marks) ?? isDone(direction, outcome ?? turnedAway(blockedNote, answeredAt), answer),
    assumed: false,
    fromHistory: sorted.every(({ kind }) => kind === 'dtmf'),
    startedAt,
    answeredAt,
    endedAt,
    waitingSeconds: waitingUntil === null ? null : secondsBetween(startedAt, waitingUntil),
    talkingSeconds: isTalkByHistory
      ? (history?.durationSeconds ?? null)
      : answeredAt === null || endedAt === null
        ? null
        : secondsBetween(answeredAt, endedAt),
    users: newCall?.users ?? [],
    answeredBy: direction === 'in' ? (answer?.user ?? null) : null,
    answeringNumber: answer?.answeringNumber ?? hangup?.answeringNumber ?? null,
    diversion: known((event) => event.diversion),
    origCallId: known((event) => event.origCallId),
    blockedNote,
    note: lastNote(marks),
    ...(newCall?.foreignLine === true && { foreignLine: true }),
  };
}

/** How long a call may go on without a further event before its end is taken to have been missed; milliseconds. */
const assumedAfter = { ringing: 5 * 60_000, connected: 12 * 3_600_000 };

/**
 * Ends a call of which nothing has been heard for too long: some hangups never come. A later event undoes it, as the
 * call is folded anew then.
 * @param call what the events fold to
 * @param now ISO 8601
 */
export function settle(call: Call, events: readonly CallEvent[], now: string): Call {
  if (call.state === 'ended') return call;
  const lastHeard = events.reduce((last, { at }) => (at > last ? at : last), call.startedAt);
  if (Date.parse(now) - Date.parse(lastHeard) <= assumedAfter[call.state]) return call;
  const outcome = turnedAway(call.blockedNote, call.answeredAt) ?? 'unknown';
  return { ...call, state: 'ended', outcome, endedAt: lastHeard, assumed: true };
}

/** A caller who was blocked and whom nobody answered stays blocked, whether or not the end was reported. */
function turnedAway(blockedNote: string | null, answeredAt: string | null): Outcome | null {
  return blockedNote !== null && answeredAt === null ? 'blocked' : null;
}

/** Whether the telephone system's voicemail picked up; that is said with a user of that name. */
export function isVoicemail(user: { name: string } | null | undefined): boolean {
  return user?.name.toLowerCase() === 'voicemail';
}

const causeOutcomes = new Map<string, { in: Outcome; out: Outcome }>([
  ['busy', { in: 'busy', out: 'busy' }],
  ['cancel', { in: 'missed', out: 'cancelled' }],
  ['noAnswer', { in: 'rejected', out: 'unreachable' }],
  ['congestion', { in: 'unreachable', out: 'unreachable' }],
  ['notFound', { in: 'notFound', out: 'notFound' }],
  ['forwarded', { in: 'forwarded', out: 'forwarded' }],
]);

/** The webhooks that count. */
interface Heard {
  newCall: EventOf<'newCall'> | undefined;
  answer: EventOf<'answer'> | undefined;
  hangup: EventOf<'hangup'> | undefined;
}

/** How it ended. What webhooks say counts; what they leave open, the telephone system's history says where it knows the call. */
function endingOf(direction: Call['direction'], heard: Heard, history: HistoryEvent | null): Outcome {
  const { newCall, answer, hangup } = heard;
  if (answer) return isVoicemail(answer.user) ? 'voicemail' : 'answered';
  if (newCall?.answer.action === 'reject' || newCall?.answer.action === 'voicemail') return 'blocked';
  const byCause = causeOutcomes.get(hangup?.cause ?? '');
  if (byCause) return byCause[direction];
  if (history) return historyOutcome(history, direction);
  // It rang here and ended without an answer: somebody was not helped. Without newCall nothing tells whether it rang.
  return newCall && direction === 'in' ? 'missed' : 'unknown';
}

/**
 * When it ended by the telephone system's history, which lists what is over. An entry about another phone that the same call rang in vain
 * does not end it while somebody has it on the phone.
 */
function endBy(
  history: HistoryEvent | null,
  startedAt: string,
  answer: EventOf<'answer'> | undefined,
): string | null {
  if (!history || (history.missed && answer && !isVoicemail(answer.user))) return null;
  return secondsAfter(answer?.at ?? startedAt, history.durationSeconds ?? 0);
}

/** Whether nobody needs to do anything about it any more, as long as no person says otherwise. */
function isDone(
  direction: Call['direction'],
  outcome: Outcome | null,
  answer: EventOf<'answer'> | undefined,
): boolean {
  if (direction === 'out') return true;
  if (outcome === null) return answer !== undefined && !isVoicemail(answer.user);
  return outcome === 'answered' || outcome === 'forwarded' || outcome === 'blocked';
}

function firstOf<K extends CallEvent['kind']>(sorted: readonly CallEvent[], kind: K): EventOf<K> | undefined {
  return sorted.find((event): event is EventOf<K> => event.kind === kind);
}

/** The latest word on it; of two at the same moment `true`. */
function lastDone(marks: readonly Mark[]): boolean | undefined {
  const said = marks.filter(({ done }) => done !== undefined);
  return said.sort((a, b) => compare(a.at, b.at) || Number(a.done) - Number(b.done)).at(-1)?.done;
}

/** The latest note; of two at the same moment the one that sorts last. */
function lastNote(marks: readonly Mark[]): string {
  const said = marks.flatMap(({ at, note }) => (note === undefined ? [] : [{ at, note }]));
  return said.sort((a, b) => compare(a.at, b.at) || compare(a.note, b.note)).at(-1)?.note ?? '';
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

const kindOrder: Record<CallEvent['kind'], number> = {
  newCall: 0,
  answer: 1,
  hangup: 2,
  dtmf: 3,
  history: 4,
};

/** By time; events of the same millisecond in the order of a call's life, then by content, so that no tie is left. */
export function inOrder(a: CallEvent, b: CallEvent): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.kind !== b.kind) return kindOrder[a.kind] - kindOrder[b.kind];
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left === right ? 0 : left < right ? -1 : 1;
}

function earlier(moment: string, limit: string | null): string {
  return limit !== null && limit < moment ? limit : moment;
}

function secondsAfter(moment: string, seconds: number): string {
  return new Date(Date.parse(moment) + seconds * 1000).toISOString();
}

function secondsBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 1000));
}
