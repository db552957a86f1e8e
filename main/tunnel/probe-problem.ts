import type { ReachabilityProblem } from '../../contract/model/tunnel-status.ts';
import { cutText } from '../lib/pure/cut-text.ts';
import { htmlToText, onOneLine, titleOf } from '../lib/pure/html-text.ts';

/** The most of other people's words that is shown; characters. */
const longestDetail = 100;

/** An answer, as far as it is of interest. */
export interface ProbeAnswer {
  status: number;
  location: string;
  text: string;
  /** Who answered: an IP address, or nothing. */
  address: string;
}

type TlsReason = Extract<ReachabilityProblem, { kind: 'tls' }>['why'];

/** Codes of Node: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const tlsReasons: readonly (readonly [TlsReason, RegExp])[] = [
  ['expired', /^CERT_HAS_EXPIRED$/],
  ['notYetValid', /^CERT_NOT_YET_VALID$/],
  ['revoked', /^CERT_REVOKED$/],
  ['wrongName', /^(?:ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)$/],
  ['selfSigned', /^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN)$/],
  // A certificate in between is missing, or the one at the top is no public one.
  ['incomplete', /^(?:UNABLE_TO_|CERT_UNTRUSTED|INVALID_CA|CERT_)/],
  ['notTls', /^(?:EPROTO|ERR_SSL_|ERR_TLS_)/],
];

/** Answers of those at the end of a tunnel who do not get through: proxies, and Cloudflare (52x and 530). */
const tunnelStatuses = new Set([502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 530]);

/** What is wrong with an answer that is not the right one. */
export function answerProblem({ status, location, text }: ProbeAnswer): ReachabilityProblem {
  const detail = nameOf(text);
  if (status >= 300 && status < 400)
    return {
      kind: 'redirect',
      to: URL.canParse(location) ? new URL(location).origin : cutText(location, longestDetail),
      detail: '',
    };
  // ngrok says with a 404 that nobody is there: https://ngrok.com/docs/errors/err_ngrok_3200
  if (tunnelStatuses.has(status) || text.includes('ERR_NGROK_3200'))
    return { kind: 'tunnel', status, detail };
  if (status === 404) return { kind: 'notFound', detail };
  if (status >= 200 && status < 300) return { kind: 'wrongApp', detail };
  return { kind: 'status', status, detail };
}

/**
 * Why no answer came.
 * @param timeout milliseconds that were waited; null where something else ended it
 */
export function networkProblem(error: unknown, timeout: number | null): ReachabilityProblem {
  if (timeout !== null) return { kind: 'timeout', seconds: Math.ceil(timeout / 1_000), detail: '' };
  const { code, detail } = describe(error);
  if (/^(?:ENOTFOUND|EAI_AGAIN|ENODATA)$/.test(code)) return { kind: 'nameNotFound', detail };
  if (code === 'ECONNREFUSED') return { kind: 'refused', detail };
  if (/^(?:EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ENETDOWN)$/.test(code))
    return { kind: 'unreachable', detail };
  if (code === 'ETIMEDOUT') return { kind: 'timeout', seconds: 10, detail };
  const why = tlsReasons.find(([, pattern]) => pattern.test(code))?.[0];
  if (why !== undefined) return { kind: 'tls', why, detail };
  return { kind: 'cut', detail };
}

function describe(error: unknown): { code: string; detail: string } {
  // An attempt on several addresses fails with an error for each, and no words of its own.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  if (!(first instanceof Error)) return { code: '', detail: firstLine(String(first)) };
  const { code } = first as NodeJS.ErrnoException;
  return { code: code ?? '', detail: firstLine(first.message) };
}

/** Errors quote what they are about. */
function firstLine(message: string): string {
  return cutText(message.split('\n', 1)[0] ?? '', 3 * longestDetail);
}

/** What a web page calls itself, or how a text begins. */
function nameOf(text: string): string {
  const title = titleOf(text);
  return cutText(title === '' ? onOneLine(htmlToText(text)) : title, longestDetail);
}
