import * as z from 'zod';
import type { Outcome } from './call.ts';
import type { NumberView } from './caller-log.ts';
import type { TimeSpan } from './log-query.ts';

/** The times that figures can be asked for, by the calendar of whoever asks; all but `lastMonth` end with today. */
export const statisticsPeriodSchema = z.enum([
  'today',
  'days7',
  'days30',
  'thisMonth',
  'lastMonth',
  'months12',
]);
export type StatisticsPeriod = z.infer<typeof statisticsPeriodSchema>;

/** How long something took, of all that it is known of; whole seconds, nearest rank. */
export interface Durations {
  count: number;
  /** Null where there is none. */
  median: number | null;
  /** Nine of ten took no longer. */
  ninetieth: number | null;
}

/** Conversations that began in a time. */
export interface CallFigures {
  /** Incoming ones, those that still go on among them. */
  incoming: number;
  /** Of the incoming ones, how they ended; with `running` they add up to `incoming`. */
  outcomes: Record<Outcome, number>;
  running: number;
  /** Incoming ones that nobody answered and that were neither turned away nor passed on. */
  unanswered: number;
  /** Incoming ones that have ended and are not done: what the log's filter "Open" finds. */
  open: number;
  /** Until somebody answered, or the caller gave up; without those who are blocked. */
  waiting: Durations;
  /** In answered incoming ones. */
  talkingSeconds: number;
  outgoing: number;
  /** Of the outgoing ones, those that somebody answered. */
  reached: number;
  /** In the outgoing ones that somebody answered. */
  outgoingTalkingSeconds: number;
}

/** Incoming conversations of an hour, a weekday or a line. */
export interface CallShare {
  calls: number;
  answered: number;
  unanswered: number;
}

/** What somebody of the team had to do with conversations; each counts once for a person. */
export interface PersonFigures {
  name: string;
  /** Incoming ones that they answered. */
  answered: number;
  /** Outgoing ones that they made. */
  outgoing: number;
}

/** The figures of a time, and of the one before. */
export interface Statistics {
  period: StatisticsPeriod;
  span: TimeSpan;
  /** What is compared with: the same part of the time before. */
  spanBefore: TimeSpan;
  figures: CallFigures;
  /** Null where not all calls of that time are known. */
  figuresBefore: CallFigures | null;
  /** Incoming ones by the hour of the day in which they began: 24, from midnight on. */
  hours: CallShare[];
  /** Incoming ones by weekday: 7, from Monday on. */
  weekdays: CallShare[];
  /** Those who answered most first. */
  people: PersonFigures[];
  /** Incoming ones by the team's number that was called, the most frequent first. */
  lines: (CallShare & { line: NumberView })[];
  /** Where the span begins before anything is known: when that begins, ISO 8601; null: before any call. */
  knownSince: string | null;
  /** Older calls, which the figures lack, are being read from their files. */
  isReading: boolean;
}
