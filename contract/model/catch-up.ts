import type { SipgateProblem } from './sipgate.ts';

/** How far the app is with reading what happened while it did not hear from sipgate. Moments are ISO 8601 in UTC. */
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
  | { state: 'failed'; at: string; problem: SipgateProblem }
  /** This account's history holds no calls, as a new one's on sipgate neo. */
  | { state: 'unavailable'; at: string };

/** What the window says of it. */
export interface CatchUpNews {
  status: CatchUpStatus;
  /** Whether somebody is to be told of it beside the place where it always stands. */
  isNews: boolean;
}
