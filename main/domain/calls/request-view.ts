import {
  signatureHeader,
  type RequestDetail,
  type RequestSummary,
  type WebhookRequest,
} from '../../../contract/model/request.ts';

/** How much of a body is shown; characters. */
const shownBody = 8_000;

/** How much of a secret is shown: enough to tell two apart. */
const shownSecret = 6;

const secretHeaders = new Set([signatureHeader, 'authorization', 'cookie']);

/** @param id where the request stands in the journal */
export function summarize(id: string, request: WebhookRequest): RequestSummary {
  const { at, endpoint, method, event, status, reason, milliseconds, unrecorded = 0 } = request;
  return { id, at, endpoint, method, event, status, reason, milliseconds, unrecorded };
}

/** Makes a request fit for other people's eyes: secrets shortened, long bodies cut. */
export function detail(id: string, request: WebhookRequest, token: string): RequestDetail {
  const { remoteAddress, headers, body, bodyLength = body.length, response } = request;
  const withoutToken = (text: string): string => text.replaceAll(token, shorten(token));
  return {
    ...summarize(id, request),
    remoteAddress,
    headers: Object.entries(headers).map(([name, value]) => [
      name,
      // Some tunnels add the address that was asked for.
      secretHeaders.has(name) ? shorten(value) : withoutToken(value),
    ]),
    fields: [...new URLSearchParams(body.slice(0, shownBody))],
    body: body.slice(0, shownBody),
    bodyLength,
    response: withoutToken(response),
  };
}

/**
 * The request as a curl command that repeats it, for a POSIX shell.
 * @param url where the receiver listens, token and direction included
 */
export function toCurl(request: WebhookRequest, url: string): string {
  const wanted = ['content-type', signatureHeader];
  const headers = Object.entries(request.headers).filter(([name]) => wanted.includes(name));
  return [
    'curl',
    `-X ${quote(request.method)}`,
    ...headers.map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    ...(request.body === '' ? [] : [`--data-raw ${quote(request.body)}`]),
    quote(url),
  ].join(' \\\n  ');
}

function shorten(secret: string): string {
  return secret.length <= shownSecret ? secret : `${secret.slice(0, shownSecret)}…`;
}

/** Between single quotes a POSIX shell takes everything as it stands, but for the single quote. */
function quote(text: string): string {
  return /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
