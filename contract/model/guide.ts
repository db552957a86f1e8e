import * as z from 'zod';
import type { CommandRule } from '../define.ts';
import type { ReachabilityProblem } from './tunnel-status.ts';

/**
 * How far the guide through the first start is: nobody needs it here; it comes up with the app; somebody left it for later;
 * somebody went to its end.
 */
export const guideStageSchema = z.enum(['none', 'open', 'left', 'finished']);
export type GuideStage = z.infer<typeof guideStageSchema>;

/** In this order; each can be done at any time. */
export const guideStepSchema = z.enum(['reach', 'sipgate', 'team', 'test']);
export type GuideStep = z.infer<typeof guideStepSchema>;

/** What the guide remembers; what it shows besides, other parts of the app know. */
export interface GuideStatus {
  stage: GuideStage;
  /** Where somebody was last. */
  step: GuideStep;
  /** When a Test call was last announced here, ISO 8601; null: never. */
  testedAt: string | null;
}

/** Why a Test call that arrived is not announced on this desktop. */
export type QuietReason =
  | 'phoneOff'
  | 'doNotDisturb'
  /** Calls are announced neither by a pop-up nor by a notification. */
  | 'announceNothing'
  /** A row of the blocked callers fits its number. */
  | 'blocked'
  /** Calls like this one are for others. */
  | 'notForThisDesktop';

/** What came of a Test call. */
export type TestCallResult =
  | {
      ok: true;
      /** Through the public address, the whole way that sipgate's take, or on this computer alone. */
      way: 'public' | 'loopback';
      /** From sending it until it arrived. */
      milliseconds: number;
      /** How it is announced; null: not at all. */
      announced: 'popUp' | 'notification' | null;
      /** Why it is not announced; null where it is. */
      quiet: QuietReason | null;
    }
  | { ok: false; why: 'notListening' }
  | { ok: false; why: 'switchedOff' }
  /** The public address does not lead here. */
  | { ok: false; why: 'unreachable'; problem: ReachabilityProblem }
  /** It was answered, but not by this app. */
  | { ok: false; why: 'elsewhere' }
  /** It was turned away with this status. */
  | { ok: false; why: 'turnedAway'; status: number }
  /** It could not be sent; in the system's words. */
  | { ok: false; why: 'notSent'; message: string };

/** The commands of the guide through the first start. */
export const guideCommands = {
  setGuideStage: { from: 'app', args: z.tuple([z.enum(['left', 'finished'])]) },
  setGuideStep: { from: 'app', args: z.tuple([guideStepSchema]) },
  /** Calls this desktop, as sipgate would; one at a time. Resolves when it is known what came of it, and goes on ringing. */
  makeTestCall: { from: 'app', args: z.tuple([]) },
} as const satisfies Record<string, CommandRule>;

export interface GuideResults {
  makeTestCall: TestCallResult;
}

export interface GuideNotifications {
  guideChanged: GuideStatus;
}
