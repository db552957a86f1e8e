import type { GuideStage, GuideStep } from '../settings/guide.ts';
import type { ReachabilityProblem } from './tunnel-status.ts';

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
