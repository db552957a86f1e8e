import * as z from 'zod';
import type { TelephonyProblem, TelephonyScope } from '../../contract/model/telephony.ts';
import { neededText } from '../http/fields.ts';
import { describePage, redirectedTo, retryAfterSeconds, type HttpAnswer } from '../http/answer.ts';
import { readShortJson } from '../http/json.ts';
import { cutText } from '../lib/pure/cut-text.ts';

/** No page of sipgate's says how its errors are worded: these are the usual names. */
const errorSchema = z.looseObject({
  message: neededText.nullish().catch(null),
  error: neededText.nullish().catch(null),
  cause: neededText.nullish().catch(null),
});

/**
 * Why an answer is none that can be used; for every status but 2xx.
 * @param url what was asked for
 * @param scope what the token needs for it
 * @param changes whether something was to be changed there
 */
export function answerProblem(
  answer: HttpAnswer,
  url: string,
  scope: TelephonyScope | null,
  changes: boolean,
): TelephonyProblem {
  const { status } = answer;
  const detail = wordsOf(answer);
  const refused = { detail, perhapsDone: false };
  if (status >= 500) return { kind: 'serverError', status, detail, perhapsDone: changes };
  if (status >= 300 && status < 400) return { ...refused, kind: 'redirected', to: redirectedTo(answer, url) };
  switch (status) {
    case 401:
      return { ...refused, kind: 'unauthorised' };
    case 402:
      return { ...refused, kind: 'noCredit' };
    case 403:
      // A firewall or proxy that turns requests away does it with a page of its own.
      return isPage(answer)
        ? { ...refused, kind: 'unexpectedAnswer' }
        : { ...refused, kind: 'forbidden', scope };
    case 404:
      return { ...refused, kind: 'notFound' };
    case 408:
      return { kind: 'serverError', status, detail, perhapsDone: changes };
    case 429:
      return { ...refused, kind: 'rateLimited', retryAfterSeconds: retryAfterSeconds(answer) };
    default:
      return isPage(answer)
        ? { ...refused, kind: 'unexpectedAnswer' }
        : { ...refused, kind: 'invalid', status };
  }
}

/** Whether it is a web page, which sipgate's API never answers. */
function isPage({ text }: HttpAnswer): boolean {
  return /^\s*<(?:!doctype|html|head|title|body)/i.test(text);
}

function wordsOf(answer: HttpAnswer): string {
  const { data } = errorSchema.safeParse(readShortJson(answer.text));
  const said = data?.message ?? data?.error ?? data?.cause ?? null;
  if (said !== null) return cutText(said, 200);
  return answer.text === '' ? '' : describePage(answer);
}
