import type { TelephonyProblem } from './telephony.ts';

/** How far the app is with reading what happened while it did not hear from the telephone system. Moments are ISO 8601 in UTC. */
export type CatchUpStatus =
  /** Without a token nothing is read. */
  | { state: 'off' }
  | { state: 'running' }
  | {
      state: 'done';
      at: string;
      /** How many calls nothing else had told of. */
      found: number;
      /** It was read from then on. */
      from: string;
      /** Older ones are missing: it would have been too long ago, or too many. */
      cut: boolean;
    }
  | { state: 'failed'; at: string; problem: TelephonyProblem }
  /** This account's history holds no calls. */
  | { state: 'unavailable'; at: string };

/** What the window says of it. */
export interface CatchUpNews {
  status: CatchUpStatus;
  /** Whether somebody is to be told of it beside the place where it always stands. */
  isNews: boolean;
}
