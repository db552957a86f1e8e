import type { TelephonyResult } from '../../contract/model/account.ts';
import type { TelephonyProblem } from '../../contract/model/telephony.ts';
import { TelephonyError } from '../ports/telephony.ts';

/** For what needs a token where there is none. */
export const noAccountToken: TelephonyProblem = { kind: 'unauthorised', detail: '', perhapsDone: false };

/**
 * Makes what went wrong at the telephone system something that can be shown.
 * @throws everything else
 */
export async function toTelephonyResult<T>(value: Promise<T>): Promise<TelephonyResult<T>> {
  try {
    return { ok: true, value: await value };
  } catch (error) {
    if (error instanceof TelephonyError) return { ok: false, problem: error.problem };
    throw error;
  }
}
