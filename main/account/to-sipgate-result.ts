import type { SipgateResult } from '../../contract/model/account.ts';
import type { SipgateProblem } from '../../contract/model/sipgate.ts';
import { SipgateError } from '../sipgate/sipgate-error.ts';

/** For what needs a token where there is none. */
export const noSipgateToken: SipgateProblem = { kind: 'unauthorised', detail: '', perhapsDone: false };

/**
 * Makes what went wrong at sipgate something that can be shown.
 * @throws everything else
 */
export async function toSipgateResult<T>(value: Promise<T>): Promise<SipgateResult<T>> {
  try {
    return { ok: true, value: await value };
  } catch (error) {
    if (error instanceof SipgateError) return { ok: false, problem: error.problem };
    throw error;
  }
}
