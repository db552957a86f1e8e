import type * as z from 'zod';
import { answerLimits, describePage, exchange } from '../http/answer.ts';
import { readJson } from '../http/json.ts';
import { networkProblem } from '../http/network-problem.ts';
import { answerProblem } from './answer-problem.ts';
import { HelpdeskError } from '../ports/helpdesk.ts';

/** Where Zammad is, and how it is asked. */
export interface ZammadConnection {
  /** As the settings have it: without a slash at its end. */
  url: string;
  token: string;
  /** Milliseconds until a request is given up; 5,000 unless told. */
  timeout?: number;
  /** Node's own unless told; Electron's goes through the system's proxy and trusts its certificates. */
  fetch?: typeof fetch;
}

export interface ZammadRequest {
  /** Behind `/api/v1`. */
  path: string;
  query?: Record<string, string | number>;
  /** A request with a body is a POST, and makes something. */
  body?: object;
  /** What it takes in Zammad. */
  permission?: string;
  /** Milliseconds; for what takes longer than other requests. */
  timeout?: number;
  /** What is answered, which says how long it may be; about one thing unless told. */
  answer?: keyof typeof answerLimits;
}

/**
 * Asks once: nothing is tried again here, as a second try could make a second ticket.
 * @throws HelpdeskError, and nothing else
 */
export type Ask = <T>(request: ZammadRequest, schema: z.ZodType<T>) => Promise<T>;

export function createAsk(access: ZammadConnection): Ask {
  const token = access.token.trim();
  return async (request, schema) => {
    const { path, query = {}, body, permission = 'ticket.agent' } = request;
    const makes = body !== undefined;
    const timeout = request.timeout ?? access.timeout ?? 5_000;
    // What cannot stand in a header is no token, and fetch would say that the network failed.
    if (!/^[\x21-\x7e]+$/.test(token))
      throw new HelpdeskError({ kind: 'unauthorised', detail: '', perhapsDone: false });
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) search.set(name, String(value));
    const url = `${access.url}/api/v1${path}?${search.toString()}`;

    const init = {
      method: makes ? 'POST' : 'GET',
      headers: {
        Authorization: `Token token=${token}`,
        // Zammad lists it with the devices of the token's owner.
        'User-Agent': 'Klingel',
        // Without it Zammad describes errors in HTML.
        Accept: 'application/json',
        ...(makes && { 'Content-Type': 'application/json' }),
      },
      ...(makes && { body: JSON.stringify(body) }),
    };
    const limits = { timeout, longest: answerLimits[request.answer ?? 'one'] };
    const answer = await exchange(access.fetch ?? fetch, url, init, limits).catch((error: unknown) => {
      throw new HelpdeskError(networkProblem(error, timeout, makes));
    });
    if (answer.status < 200 || answer.status > 299)
      throw new HelpdeskError(answerProblem(answer, url, permission, makes));
    const read = await schema.safeParseAsync(await readJson(answer.text));
    if (!read.success)
      throw new HelpdeskError({ kind: 'unexpectedAnswer', detail: describePage(answer), perhapsDone: makes });
    return read.data;
  };
}
