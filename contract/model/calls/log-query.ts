import * as z from 'zod';
import type { Call, CallEvent, Direction, Mark, Outcome } from './call.ts';
import { directionSchema } from './call.ts';
import type { LogEntry, NumberView } from './caller-log.ts';
import { outcomes } from './outcomes.ts';

/** From a moment on, until just before another one; ISO 8601 in UTC with milliseconds. */
const timeSpanSchema = z.strictObject({
  from: z.iso.datetime({ precision: 3 }),
  to: z.iso.datetime({ precision: 3 }),
});
export type TimeSpan = z.infer<typeof timeSpanSchema>;

/** What the caller log is asked for. Each part narrows it down; with none of them it is the whole log. */
export const logQuerySchema = z.strictObject({
  /** What was typed: words of names and notes, or a number in any spelling. */
  text: z.string().max(200),
  direction: directionSchema.nullable(),
  /** One of these; empty: however it ended, or not yet. */
  outcomes: z.array(z.enum(outcomes)).max(20),
  /** An agent of the settings by id, or a sipgate user by name: whom it rang for, who answered or called. */
  person: z.strictObject({ kind: z.enum(['agent', 'user']), id: z.string().max(200) }).nullable(),
  /** One of the team's own numbers, as `NumberView.number` has it. */
  line: z.string().max(100).nullable(),
  /** Only what the badge counts: inbound, ended and not done. */
  openOnly: z.boolean(),
  /** Only what began in this time. */
  span: timeSpanSchema.nullable(),
});
export type LogQuery = z.infer<typeof logQuerySchema>;

/** Which part of the log a window wants to show. */
export const logRequestSchema = z.strictObject({
  query: logQuerySchema,
  /** A conversation that is being looked at: the part begins `before` rows above it, wherever it stands by now. */
  anchor: z.string().max(300).nullable(),
  before: z.int().min(0).max(500),
  /** Where the part begins if there is no anchor, or it has gone; 0 is the newest. */
  offset: z.int().min(0),
  count: z.int().min(1).max(500),
  /** A conversation whose place is wanted as well. */
  selected: z.string().max(300).nullable(),
});
export type LogRequest = z.infer<typeof logRequestSchema>;

/** How many conversations began on one day of the user's calendar. */
export interface LogDay {
  /** When the newest of them began. */
  moment: string;
  count: number;
}

/** A person of the team who is on the phone. */
export interface Talker {
  name: string;
  /** ISO 8601 in UTC. */
  since: string;
}

/** A part of the log, and what has to be known of the rest to show it in its place. */
export interface LogWindow {
  /** Where `entries` begins; 0 is the newest. */
  offset: number;
  /** Newest first. */
  entries: LogEntry[];
  /** How many conversations the query finds. */
  total: number;
  /** How many the log has without a query. */
  all: number;
  /** Of those found, newest first; the counts add up to `total`. */
  days: LogDay[];
  /** How many of those found have ended and are not done: what "all done" would mark. */
  unfinished: number;
  /** How many inbound conversations of the whole log are to do: what the badge shows. */
  openCount: number;
  /** Where the selected conversation stands; null where it is not among those found. */
  selectedAt: number | null;
  /** Who of the team is on the phone now, the longest first. */
  onThePhone: Talker[];
  /** How many conversations are shown at first. */
  shownRecords: number;
}

/** What the filters can be set to: what occurs in the log, the most frequent first. */
export interface LogChoices {
  agents: { id: string; name: string }[];
  /** Names of sipgate users; none where the settings have agents. */
  users: string[];
  lines: NumberView[];
}

/** What happened in a conversation, one step after the other. */
export type TimelineStep = {
  /** ISO 8601 in UTC with milliseconds. */
  at: string;
  /** Which leg it belongs to; 0 is the first. */
  leg: number;
} & (
  | { kind: 'rang'; direction: Direction; people: string[]; number: NumberView }
  | { kind: 'blocked'; how: 'busy' | 'rejected' | 'voicemail'; note: string }
  | { kind: 'shownAs'; number: string }
  | { kind: 'answered'; by: string; number: NumberView | null }
  | { kind: 'voicemail' }
  | { kind: 'digits'; digits: string }
  /** `cause` is sipgate's own word. */
  | { kind: 'ended'; outcome: Outcome | null; cause: string | null }
  /** What sipgate's history says of a call that webhooks did not tell all of. */
  | { kind: 'history'; direction: Direction; outcome: Outcome; seconds: number | null; names: string[] }
  /** The end was never reported. */
  | { kind: 'assumedEnd' }
  | { kind: 'markedDone'; done: boolean }
  | { kind: 'noted'; note: string }
);

/** A call of a conversation with all that it is made of. */
export interface ConversationLeg {
  call: Call;
  events: CallEvent[];
  marks: Mark[];
}

/** A conversation with all that is known of it. */
export interface ConversationDetail {
  entry: LogEntry;
  legs: ConversationLeg[];
  timeline: TimelineStep[];
  /** Other conversations with the same number, the newest first; ten at most. */
  previous: LogEntry[];
}

export const exportFormatSchema = z.enum(['csv', 'json']);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

/** What was written, and where to. */
export interface LogExport {
  /** The file's name without its folder. */
  file: string;
  count: number;
}

/** What "all done" marked: how many conversations, and under which name it can be undone. */
export interface MarkedDone {
  count: number;
  undo: string;
}
