/** An HTTP answer that was read to its end. */
export interface HttpAnswer {
  status: number;
  headers: Headers;
  text: string;
}

/**
 * Asks once and reads the answer to its end. Redirects are answers like others: what is sent along goes to the address
 * of the settings and nowhere else, and a POST must not turn into a GET.
 * @param timeout milliseconds, from the start to the answer's last byte
 * @throws what `fetch` throws; `networkProblem` puts it into words
 */
export async function exchange(
  send: typeof fetch,
  url: string,
  init: RequestInit,
  timeout: number,
): Promise<HttpAnswer> {
  const response = await send(url, {
    ...init,
    redirect: 'manual',
    signal: AbortSignal.timeout(timeout),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** Of an answer that is no JSON, or not what was expected: the page's title, or its content type. */
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

/**
 * Where a redirect leads to: an origin, or nothing where the answer does not say.
 * @param url what was asked for
 */
export function redirectedTo({ headers }: HttpAnswer, url: string): string {
  const location = headers.get('location');
  return location !== null && URL.canParse(location, url) ? new URL(location, url).origin : '';
}

/** Seconds from now; null where the answer has none. `Retry-After` is a number of seconds or a date (RFC 9110, 10.2.3). */
export function retryAfterSeconds({ headers }: HttpAnswer): number | null {
  const header = headers.get('retry-after');
  if (header === null) return null;
  const seconds = /^\s*\d+\s*$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1_000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null;
}
