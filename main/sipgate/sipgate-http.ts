import type * as z from 'zod';
import type { TelephonyScope, TelephonyToken } from '../../contract/model/telephony.ts';
import { answerLimits, describePage, exchange, type HttpAnswer } from '../http/answer.ts';
import { readJson } from '../http/json.ts';
import { networkProblem } from '../http/network-problem.ts';
import { answerProblem } from './answer-problem.ts';
import { retrying, type Patience } from './retrying.ts';
import { TelephonyError } from '../ports/telephony.ts';
import { authorizationOf } from './sipgate-token.ts';

/** Where sipgate's REST API is, and how it is asked. */
export interface SipgateConnection {
  /** As the settings have it: without a slash at its end. */
  apiUrl: string;
  token: TelephonyToken;
  /** Milliseconds until a request is given up; 5,000 unless told. */
  timeout?: number;
  /** Node's own unless told; Electron's goes through the system's proxy and trusts its certificates. */
  fetch?: typeof fetch;
  /** How often and how long what only reads is tried again. */
  patience?: Partial<Patience>;
}

export interface SipgateRequest {
  /** GET unless told. Everything else changes something there and is never tried twice. */
  method?: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Behind the API's address; parts that come from outside are encoded. */
  path: string;
  query?: Record<string, string | number>;
  body?: object;
  /** What the token needs for it; null: nothing. */
  scope: TelephonyScope | null;
  /** Milliseconds; for what takes longer than other requests. */
  timeout?: number;
  /** What is answered, which says how long it may be; about one thing unless told. */
  answer?: keyof typeof answerLimits;
}

/**
 * Asks sipgate. What only reads is tried again a few times where that can help; what changes something never is, as a
 * second try could ring a second time.
 * @throws TelephonyError, and nothing else
 */
export type Ask = <T>(request: SipgateRequest, schema: z.ZodType<T>) => Promise<T>;

export function createAsk(access: SipgateConnection): Ask {
  return (request, schema) => {
    const ask = () => askOnce(access, request, schema);
    return (request.method ?? 'GET') === 'GET' ? retrying(ask, access.patience) : ask();
  };
}

async function askOnce<T>(
  access: SipgateConnection,
  { method = 'GET', path, query = {}, body, scope, ...request }: SipgateRequest,
  schema: z.ZodType<T>,
): Promise<T> {
  const changes = method !== 'GET';
  const timeout = request.timeout ?? access.timeout ?? 5_000;
  const authorization = authorizationOf(access.token);
  if (authorization === null)
    throw new TelephonyError({ kind: 'unauthorised', detail: '', perhapsDone: false });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) search.set(name, String(value));
  const url = `${access.apiUrl}${path}${search.size > 0 ? `?${search.toString()}` : ''}`;
  const init = {
    method,
    headers: {
      Authorization: authorization,
      'User-Agent': 'Klingel',
      Accept: 'application/json',
      ...(body && { 'Content-Type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  };

  const limits = { timeout, longest: answerLimits[request.answer ?? 'one'] };
  const answer = await exchange(access.fetch ?? fetch, url, init, limits).catch((error: unknown) => {
    throw new TelephonyError(networkProblem(error, timeout, changes));
  });
  if (answer.status < 200 || answer.status > 299)
    throw new TelephonyError(answerProblem(answer, url, scope, changes));
  const read = await schema.safeParseAsync(await contentOf(answer));
  if (!read.success)
    throw new TelephonyError({
      kind: 'unexpectedAnswer',
      detail: describePage(answer),
      perhapsDone: changes,
    });
  return read.data;
}

/** What the answer says; null where it says nothing, as sipgate does after a change. */
async function contentOf({ text }: HttpAnswer): Promise<unknown> {
  return text.trim() === '' ? null : await readJson(text);
}
