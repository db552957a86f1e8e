import { boundedWait } from '../lib/pure/bounded-wait.ts';
import { cutText } from '../lib/pure/cut-text.ts';
import { titleOf } from '../lib/pure/html-text.ts';
import { readBeginning, readText } from '../lib/read-text.ts';

/**
 * How long an answer may be; bytes. Several times what services answer to such a request: what is longer comes from something
 * else, and would cost memory, and main's one thread.
 */
export const answerLimits = {
  /** About one thing. */
  one: 1_000_000,
  /** A list of what an account has, or what a search has found. */
  list: 5_000_000,
  /** A page of contacts, who may have notes and pictures. */
  contacts: 10_000_000,
};

/** So much is read of an answer that is an error: enough for its words, or a page's title. Bytes. */
const readOfErrors = 64_000;

/** An HTTP answer that was read: to its end where its status says that it is what was asked for. */
export interface HttpAnswer {
  status: number;
  headers: Headers;
  text: string;
}

/** How long an exchange may take, and how long its answer may be. */
export interface ExchangeLimits {
  /** Milliseconds, from the start to the answer's last byte. */
  timeout: number;
  /** Bytes. */
  longest: number;
}

/**
 * Asks once and reads the answer. Redirects are answers like others: what is sent along goes to the address
 * of the settings and nowhere else, and a POST must not turn into a GET.
 * @throws what `fetch` throws, and TextTooLongError; `networkProblem` puts it into words
 */
export async function exchange(
  send: typeof fetch,
  url: string,
  init: RequestInit,
  { timeout, longest }: ExchangeLimits,
): Promise<HttpAnswer> {
  const response = await send(url, {
    ...init,
    redirect: 'manual',
    signal: AbortSignal.timeout(boundedWait(timeout)),
  });
  const { status, headers, ok } = response;
  const text = ok ? await readText(response, longest) : (await readBeginning(response, readOfErrors)).text;
  return { status, headers, text };
}

/** Of an answer that is no JSON, or not what was expected: the page's title, or its content type. */
export function describePage({ headers, text }: HttpAnswer): string {
  const title = titleOf(text.slice(0, readOfErrors));
  return cutText(title === '' ? (headers.get('content-type') ?? '') : title, 200);
}

/**
 * Where a redirect leads to: an origin, or nothing where the answer does not say.
 * @param url what was asked for
 */
export function redirectedTo({ headers }: HttpAnswer, url: string): string {
  const location = headers.get('location');
  return location !== null && URL.canParse(location, url) ? new URL(location, url).origin : '';
}

/** Nobody is asked to wait for longer: a service that means more is asked again all the same. Seconds. */
const longestRetryAfter = 86_400;

/**
 * Seconds from now, at most a day; null where the answer has none. `Retry-After` is a number of seconds or a date
 * (RFC 9110, 10.2.3).
 */
export function retryAfterSeconds({ headers }: HttpAnswer): number | null {
  const header = headers.get('retry-after')?.trim() ?? '';
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1_000;
  return Number.isNaN(seconds) ? null : boundedWait(seconds, { most: longestRetryAfter });
}
