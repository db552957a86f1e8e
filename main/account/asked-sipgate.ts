import type { SipgateAsked } from '../../contract/sipgate-commands.ts';
import type { SipgateProblem } from '../../contract/sipgate.ts';
import { SipgateError } from '../sipgate/sipgate-error.ts';

/** For what needs a token where there is none. */
export const noSipgateToken: SipgateProblem = { kind: 'unauthorised', detail: '', perhapsDone: false };

/**
 * Makes what went wrong at sipgate something that can be shown.
 * @throws everything else
 */
export async function askedSipgate<T>(value: Promise<T>): Promise<SipgateAsked<T>> {
  try {
    return { ok: true, value: await value };
  } catch (error) {
    if (error instanceof SipgateError) return { ok: false, problem: error.problem };
    throw error;
  }
}
