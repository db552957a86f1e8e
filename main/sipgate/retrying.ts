import { setTimeout as delay } from 'node:timers/promises';
import type { TelephonyProblem } from '../../contract/model/telephony.ts';
import { boundedWait } from '../lib/pure/bounded-wait.ts';
import { backoff } from '../lib/pure/backoff.ts';
import { TelephonyError } from '../ports/telephony.ts';

/** How often and how long something is tried. */
export interface Patience {
  /** With the first one. */
  attempts: number;
  /** No pause is begun that would end later than this after the start; milliseconds. */
  within: number;
  /** The pause before the second try, doubled before each further one, where nothing else is asked for; milliseconds. */
  firstPause: number;
  pause: (milliseconds: number) => Promise<unknown>;
  /** 0 to 1. */
  random: () => number;
  /** Milliseconds on a clock that never goes back. */
  now: () => number;
}

const usual: Patience = {
  attempts: 3,
  within: 15_000,
  firstPause: 500,
  pause: (milliseconds) => delay(boundedWait(milliseconds), undefined, { ref: false }),
  random: Math.random,
  now: () => performance.now(),
};

/**
 * Does what only reads, and again after a pause where it failed for something that passes by itself. A pause that sipgate
 * asks for is kept to, and where it is longer than the time there is, nothing more is tried.
 * @throws TelephonyError the last one
 */
export async function retrying<T>(read: () => Promise<T>, patience: Partial<Patience> = {}): Promise<T> {
  const { attempts, within, firstPause, pause, random, now } = { ...usual, ...patience };
  const start = now();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof TelephonyError) || attempt >= attempts || !passes(error.problem)) throw error;
      // Never all at the same moment: a team's desktops were woken by the same outage.
      const wait = askedFor(error.problem) ?? backoff(firstPause, attempt - 1);
      const jittered = wait * (1 + random() / 4);
      if (now() - start + jittered > within) throw error;
      await pause(jittered);
    }
  }
}

/** Whether a moment later it may be otherwise. */
function passes(problem: TelephonyProblem): boolean {
  if (problem.kind === 'notReachable') return problem.cause === 'other';
  return ['timeout', 'serverError', 'rateLimited'].includes(problem.kind);
}

function askedFor(problem: TelephonyProblem): number | null {
  if (problem.kind !== 'rateLimited' || problem.retryAfterSeconds === null) return null;
  return problem.retryAfterSeconds * 1_000;
}
