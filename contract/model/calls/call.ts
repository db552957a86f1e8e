import * as z from 'zod';

/** A moment as ISO 8601 in UTC with milliseconds, so that moments compare as text: `2026-11-22T09:56:47.123Z`. */
const momentSchema = z.iso.datetime({ precision: 3 });

export const directionSchema = z.enum(['in', 'out']);
export type Direction = z.infer<typeof directionSchema>;

/** A sipgate user as a webhook names them; ids are null where sipgate left them out. */
const callUserSchema = z.object({
  name: z.string(),
  /** `w0` */
  id: z.string().nullable(),
  /** `1234567w0` */
  fullId: z.string().nullable(),
});
export type CallUser = z.infer<typeof callUserSchema>;

/** What this app told sipgate to do with a new call. */
const answerSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('letRing') }),
  z.object({ action: z.literal('reject'), reason: z.enum(['busy', 'rejected']), note: z.string() }),
  z.object({ action: z.literal('voicemail'), note: z.string() }),
  z.object({ action: z.literal('showCallerId'), callerId: z.string(), number: z.string() }),
]);
export type Answer = z.infer<typeof answerSchema>;

const common = {
  /** When the receiver got it; sipgate sends no time of its own. */
  at: momentSchema,
  callId: z.string().min(1),
  direction: directionSchema,
  /** The call that this one came from (transfer, forward, group); null where sipgate named none or itself. */
  origCallId: z.string().nullable(),
  xcid: z.string().nullable(),
  /** E.164 digits without plus, `anonymous`, or what else sipgate sent. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  diversion: z.string().nullable(),
};

/**
 * An entry of sipgate's history: a call that is over. `at` is when it began by sipgate's clock, so that the same entry read
 * twice is the same event; `callId` is `history:` and the entry's own id where sipgate names no call.
 */
export const historyEventSchema = z.object({
  kind: z.literal('history'),
  ...common,
  /** The entry's own id. */
  historyId: z.string().min(1),
  /** sipgate lists it among the missed ones. */
  missed: z.boolean(),
  /** How long they talked; null where sipgate does not say. */
  durationSeconds: z.int().min(0).nullable(),
  /** sipgate's own word for how it ended. */
  status: z.string().nullable(),
  /** Whom sipgate names as the calling and the called side, where that is no number. */
  sourceName: z.string().nullable(),
  targetName: z.string().nullable(),
});
export type HistoryEvent = z.infer<typeof historyEventSchema>;

export const callEventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('newCall'),
    ...common,
    users: z.array(callUserSchema),
    answer: answerSchema,
    /** Set where it was for nobody and no line of the account, as far as this app knew those when it came. */
    foreignLine: z.literal(true).exactOptional(),
  }),
  z.object({
    kind: z.literal('answer'),
    ...common,
    user: callUserSchema.nullable(),
    answeringNumber: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('hangup'),
    ...common,
    cause: z.string().nullable(),
    answeringNumber: z.string().nullable(),
  }),
  z.object({ kind: z.literal('dtmf'), ...common, digits: z.string() }),
  historyEventSchema,
]);

/** One webhook event as it was received and, for newCall, answered; or what sipgate's history says of a call. */
export type CallEvent = z.infer<typeof callEventSchema>;

type NewCall = Extract<CallEvent, { kind: 'newCall' }>;

/** A webhook event as sipgate posted it, before anybody decided on an answer. */
export type WebhookEvent =
  Omit<NewCall, 'answer' | 'foreignLine'> | Exclude<CallEvent, NewCall | HistoryEvent>;

/** What a person set by hand on a call; what is left out stays as it is. */
export const markSchema = z.object({
  at: momentSchema,
  callId: z.string().min(1),
  done: z.boolean().exactOptional(),
  /** Free text about the call; the latest one counts. */
  note: z.string().max(20_000).exactOptional(),
});
export type Mark = z.infer<typeof markSchema>;

export type CallState = 'ringing' | 'connected' | 'ended';

export type Outcome =
  | 'answered'
  | 'missed'
  | 'busy'
  | 'rejected'
  | 'blocked'
  | 'voicemail'
  | 'forwarded'
  | 'unreachable'
  | 'notFound'
  | 'cancelled'
  | 'unknown';

/** Everything known under one `callId`: what its events and marks fold to. */
export interface Call {
  callId: string;
  direction: Direction;
  from: string | null;
  to: string | null;
  /** The number shown to the person called, where a rule changed it; E.164 digits. */
  presentedCallerId: string | null;
  state: CallState;
  /** Null until the call has ended. */
  outcome: Outcome | null;
  /** sipgate's word for why it ended. */
  cause: string | null;
  done: boolean;
  /** No end was ever reported: it is taken to have ended after its last event, until a late hangup says when. */
  assumed: boolean;
  /** No webhook told of it: all that is known stands in sipgate's history, which does not say how long it rang. */
  fromHistory: boolean;
  startedAt: string;
  answeredAt: string | null;
  endedAt: string | null;
  /** Whole seconds until somebody answered or, if nobody did, until the end. Null while it rings. */
  waitingSeconds: number | null;
  /** Whole seconds from the answer to the end. Null until then, and where nobody answered. */
  talkingSeconds: number | null;
  /** Who it rang for (in), or who called (out). */
  users: CallUser[];
  answeredBy: CallUser | null;
  answeringNumber: string | null;
  diversion: string | null;
  origCallId: string | null;
  /** Set where the caller is blocked: what an admin noted beside the rule, perhaps nothing. */
  blockedNote: string | null;
  /** What a person noted about the call; empty where nobody did. */
  note: string;
  /** Set where it was for nobody and no line of the account: it is logged, and announced to nobody. */
  foreignLine?: true;
}
