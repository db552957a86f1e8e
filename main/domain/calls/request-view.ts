import {
  signatureHeader,
  type Repeats,
  type RequestDetail,
  type RequestSummary,
  type WebhookRequest,
} from '../../../contract/model/request.ts';

/** How much of a body is shown; characters. */
const shownBody = 8_000;

/** How much of a secret is shown: enough to tell two apart. */
const shownSecret = 6;

const secretHeaders = new Set([signatureHeader, 'authorization', 'cookie']);

/**
 * @param id where the request stands in the journal
 * @param repeats how often it came again
 */
export function summarize(id: string, request: WebhookRequest, repeats: Repeats | null): RequestSummary {
  const { at, endpoint, method, event, status, reason, milliseconds, unrecorded = 0 } = request;
  return { id, at, endpoint, method, event, status, reason, milliseconds, unrecorded, repeats };
}

/**
 * Makes a request fit for other people's eyes: secrets shortened, long bodies cut.
 * @param token the receiver's, which is shortened wherever it stands
 */
export function detail(
  id: string,
  request: WebhookRequest,
  repeats: Repeats | null,
  token: string,
): RequestDetail {
  const { remoteAddress, headers, body, bodyLength = body.length, response } = request;
  const withoutToken = (text: string): string => text.replaceAll(token, shorten(token));
  return {
    ...summarize(id, request, repeats),
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

function shorten(secret: string): string {
  return secret.length <= shownSecret ? secret : `${secret.slice(0, shownSecret)}…`;
}
