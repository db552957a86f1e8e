import type { Asked } from '../../contract/helpdesk-commands.ts';
import type { HelpdeskProblem } from '../../contract/helpdesk.ts';
import { ZammadError } from '../helpdesk/zammad-error.ts';

/** For what needs a token where there is none. */
export const noToken: HelpdeskProblem = { kind: 'unauthorised', detail: '', perhapsDone: false };

/**
 * Makes what went wrong at the helpdesk something that can be shown.
 * @throws everything else
 */
export async function asked<T>(value: Promise<T>): Promise<Asked<T>> {
  try {
    return { ok: true, value: await value };
  } catch (error) {
    if (error instanceof ZammadError) return { ok: false, problem: error.problem };
    throw error;
  }
}

/**
 * The same for somebody who cannot wait for long.
 * @param seconds until it counts as a timeout, however many requests it takes
 */
export async function askedWithin<T>(seconds: number, value: Promise<T>): Promise<Asked<T>> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new ZammadError({ kind: 'timeout', seconds, detail: '', perhapsDone: false }));
    }, seconds * 1_000);
  });
  try {
    return await asked(Promise.race([value, tooLate]));
  } finally {
    clearTimeout(timer);
  }
}
