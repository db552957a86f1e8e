import * as z from 'zod';
import type { HelpdeskProblem } from '../../contract/model/helpdesk.ts';
import { neededText } from '../http/fields.ts';
import { describePage, redirectedTo, retryAfterSeconds, type HttpAnswer } from '../http/answer.ts';
import { readShortJson } from '../http/json.ts';

const words = neededText.nullish();
const errorSchema = z.looseObject({ error: words, error_human: words });

/**
 * Why an answer is none that can be used; for every status but 2xx.
 * @param url what was asked for
 * @param permission what it takes in Zammad
 * @param makes whether something was to be made there
 */
export function answerProblem(
  answer: HttpAnswer,
  url: string,
  permission: string,
  makes: boolean,
): HelpdeskProblem {
  const { status } = answer;
  const said = errorOf(answer.text);
  const detail = said ?? describePage(answer);
  const refused = { detail, perhapsDone: false };
  if (status >= 500) return { kind: 'serverError', status, detail, perhapsDone: makes };
  if (status >= 300 && status < 400) return { ...refused, kind: 'redirected', to: redirectedTo(answer, url) };
  if (status === 401) return { ...refused, kind: 'unauthorised' };
  if (status === 404) return { ...refused, kind: 'notFound' };
  if (status === 429)
    return { ...refused, kind: 'rateLimited', retryAfterSeconds: retryAfterSeconds(answer) };
  // A firewall or proxy that turns requests away does it with a page of its own.
  if (said === null) return { ...refused, kind: 'unexpectedAnswer' };
  if (status === 403 && /time accounting/i.test(said)) return { ...refused, kind: 'timeAccountingOff' };
  if (status === 403)
    // The same status for maintenance, and where tokens are switched off.
    return { ...refused, kind: 'forbidden', permission: /authoriz/i.test(said) ? permission : null };
  return { ...refused, kind: 'invalid' };
}

/** Zammad's own words for an error; null where it is none of Zammad's. */
function errorOf(text: string): string | null {
  const { data } = errorSchema.safeParse(readShortJson(text));
  return data?.error_human ?? data?.error ?? null;
}
