import * as z from 'zod';
import type { HelpdeskProblem } from '../../contract/helpdesk.ts';

/** An HTTP answer that was read to its end. */
export interface HttpAnswer {
  status: number;
  headers: Headers;
  text: string;
}

const errorSchema = z.looseObject({ error: z.string().nullish(), error_human: z.string().nullish() });

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
  const { status, headers } = answer;
  const said = errorOf(answer.text);
  const detail = said ?? describePage(answer);
  const refused = { detail, perhapsDone: false };
  if (status >= 500) return { kind: 'serverError', status, detail, perhapsDone: makes };
  if (status >= 300 && status < 400)
    return { ...refused, kind: 'redirected', to: originOf(headers.get('location'), url) };
  if (status === 401) return { ...refused, kind: 'unauthorised' };
  if (status === 404) return { ...refused, kind: 'notFound' };
  if (status === 429)
    return { ...refused, kind: 'rateLimited', retryAfterSeconds: secondsOf(headers.get('retry-after')) };
  // A firewall or proxy that turns requests away does it with a page of its own.
  if (said === null) return { ...refused, kind: 'notZammad' };
  if (status === 403 && /time accounting/i.test(said)) return { ...refused, kind: 'timeAccountingOff' };
  if (status === 403)
    // The same status for maintenance, and where tokens are switched off.
    return { ...refused, kind: 'forbidden', permission: /authoriz/i.test(said) ? permission : null };
  return { ...refused, kind: 'invalid' };
}

/** For an answer that is no JSON, or not what Zammad answers. */
export function describePage({ headers, text }: HttpAnswer): string {
  const title = /<title[^>]*>([^<]*)</i.exec(text)?.[1]?.trim().replace(/\s+/g, ' ').slice(0, 200) ?? '';
  return title === '' ? (headers.get('content-type') ?? '') : title;
}

/** What stands in the text, or undefined where it is no JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Zammad's own words for an error; null where it is none of Zammad's. */
function errorOf(text: string): string | null {
  const { data } = errorSchema.safeParse(readJson(text));
  return data?.error_human ?? data?.error ?? null;
}

function originOf(location: string | null, url: string): string {
  return location !== null && URL.canParse(location, url) ? new URL(location, url).origin : '';
}

/** `Retry-After` is a number of seconds or a date (RFC 9110, 10.2.3). */
function secondsOf(header: string | null): number | null {
  if (header === null) return null;
  const seconds = /^\s*\d+\s*$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1_000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null;
}
