import type { Party } from '../../contract/model/calls/caller-log.ts';
import type { DialResult, DialTarget, DialWayState } from '../../contract/model/dialling.ts';

/** One way to dial. */
export interface Dialler {
  /** How it is now; asked anew each time. */
  state: () => Promise<DialWayState>;
  /** @throws if it did not work; the message says why */
  dial: (target: DialTarget & { party: Party | null }) => Promise<DialResult>;
}
