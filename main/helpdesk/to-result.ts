import type { HelpdeskResult, HelpdeskProblem } from '../../contract/model/helpdesk.ts';
import { boundedWait } from '../lib/pure/bounded-wait.ts';
import { HelpdeskError } from '../ports/helpdesk.ts';

/** For what needs a token where there is none. */
export const noToken: HelpdeskProblem = { kind: 'unauthorised', detail: '', perhapsDone: false };

/**
 * Makes what went wrong at the helpdesk something that can be shown.
 * @throws everything else
 */
export async function toHelpdeskResult<T>(value: Promise<T>): Promise<HelpdeskResult<T>> {
  try {
    return { ok: true, value: await value };
  } catch (error) {
    if (error instanceof HelpdeskError) return { ok: false, problem: error.problem };
    throw error;
  }
}

/**
 * The same for somebody who cannot wait for long.
 * @param seconds until it counts as a timeout, however many requests it takes
 */
export async function toHelpdeskResultWithin<T>(
  seconds: number,
  value: Promise<T>,
): Promise<HelpdeskResult<T>> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => {
        reject(new HelpdeskError({ kind: 'timeout', seconds, detail: '', perhapsDone: false }));
      },
      boundedWait(seconds * 1_000),
    );
  });
  try {
    return await toHelpdeskResult(Promise.race([value, tooLate]));
  } finally {
    clearTimeout(timer);
  }
}
