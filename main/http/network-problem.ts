import { cutText } from '../lib/pure/cut-text.ts';
import { TextTooLongError } from '../lib/read-text.ts';
import type { NetworkProblem, ProblemReport } from '../../contract/model/service-problem.ts';

type Cause = Extract<NetworkProblem, { kind: 'notReachable' }>['cause'];

/** Codes of Node and OpenSSL, and Chromium's names where its network stack is used. */
const causes: [Cause, RegExp][] = [
  ['nameNotFound', /ENOTFOUND|EAI_AGAIN|NAME_NOT_RESOLVED|INTERNET_DISCONNECTED/],
  ['refused', /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|CONNECTION_REFUSED|ADDRESS_UNREACHABLE/],
  ['tls', /CERT|SSL|TLS|EPROTO|UNABLE_TO_VERIFY/],
];
const unconnected = /UND_ERR_CONNECT_TIMEOUT|CONNECTION_TIMED_OUT/;
const timeouts = /TimeoutError|ETIMEDOUT|UND_ERR_(?:HEADERS|BODY)_TIMEOUT|ERR_TIMED_OUT/;

/**
 * Why no answer came, or none that could be read.
 * @param error what `fetch` or reading its body threw
 * @param timeout milliseconds
 * @param changes whether something was to be changed there
 */
export function networkProblem(
  error: unknown,
  timeout: number,
  changes: boolean,
): ProblemReport & NetworkProblem {
  if (error instanceof TextTooLongError)
    return { kind: 'tooLarge', megabytes: error.atMost / 1_000_000, detail: '', perhapsDone: changes };
  const { names, detail } = describe(error);
  // Electron's `fetch` ends like this where it is not to follow a redirect, and does not say where that leads.
  if (names.includes('Redirect was cancelled'))
    return { kind: 'redirected', to: '', detail: '', perhapsDone: false };
  const seconds = Math.ceil(timeout / 1_000);
  if (unconnected.test(names)) return { kind: 'timeout', seconds, detail, perhapsDone: false };
  if (timeouts.test(names)) return { kind: 'timeout', seconds, detail: '', perhapsDone: changes };
  const cause = causes.find(([, pattern]) => pattern.test(names))?.[0] ?? 'other';
  // Only a connection that was made can have carried anything there.
  return { kind: 'notReachable', cause, detail, perhapsDone: changes && cause === 'other' };
}

/** Errors quote what they are about; characters. */
const longestDetail = 300;

/** The error and what it was caused by: names and codes to go by, and the innermost words. */
function describe(error: unknown): { names: string; detail: string } {
  const names: string[] = [];
  let detail = '';
  let current: unknown = error;
  while (current instanceof Error && names.length < 20) {
    const { code } = current as { code?: unknown };
    names.push(current.name, typeof code === 'string' ? code : '', current.message);
    // An attempt on several addresses fails with an error for each, and no words of its own.
    const attempts: unknown[] = current instanceof AggregateError ? current.errors : [];
    detail = current.message === '' ? detail : current.message;
    current = current.cause ?? attempts[0];
  }
  return { names: names.join(' '), detail: cutText(detail, longestDetail) };
}
