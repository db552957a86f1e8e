import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Direction } from '../../contract/model/calls/call.ts';
import { signatureHeader, type WebhookRequest } from '../../contract/model/request.ts';

/** A request on its way through the receiver. */
export interface Arrival {
  request: IncomingMessage;
  /** Milliseconds of `performance.now`. */
  startedAt: number;
  /** The direction that the address stands for; null where it stands for none. */
  endpoint: Direction | null;
  /** Empty as long as it has not been read. */
  body: string;
}

/** What came of it. */
type Outcome = Pick<WebhookRequest, 'status' | 'response' | 'reason' | 'event'>;

/**
 * The headers that help to see where a request came from and why it was read as it was: what it holds, who sent it, and what proxies and
 * tunnels add. Others are nobody's business, and anybody can send them.
 */
const recordedHeaders = [
  ...['host', 'user-agent', 'content-type', 'content-length', 'content-encoding', 'transfer-encoding'],
  signatureHeader,
  ...['forwarded', 'via', 'x-real-ip', 'x-request-id'],
  ...['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto', 'x-forwarded-server'],
  // Cloudflare's, ngrok's and localtunnel's own.
  ...['cf-connecting-ip', 'cf-ipcountry', 'cf-ray', 'ngrok-trace-id', 'x-localtunnel-agent-ips'],
];

/** How much of a header is recorded; characters. A signature with the longest key in use has 684. */
const headerLength = 1_024;

/** How much of a body is recorded that was turned away; characters. A webhook has a few hundred. */
const refusedBodyLength = 2_000;

/** Makes the record of a request that was taken in: the body as a whole, as calls are made from it. */
export function recordOf({ request, startedAt, endpoint, body }: Arrival, outcome: Outcome): WebhookRequest {
  return {
    at: new Date().toISOString(),
    endpoint,
    method: request.method ?? '',
    remoteAddress: request.socket.remoteAddress ?? '',
    headers: recorded(request.headers),
    body,
    milliseconds: Math.round((performance.now() - startedAt) * 100) / 100,
    ...outcome,
  };
}

/** Makes the record of one that was turned away: as much of it as shows why, and how long its body was. */
export function recordOfRefused(arrival: Arrival, outcome: Outcome): WebhookRequest {
  const { body } = arrival;
  if (body.length <= refusedBodyLength) return recordOf(arrival, outcome);
  const record = recordOf({ ...arrival, body: body.slice(0, refusedBodyLength) }, outcome);
  return { ...record, bodyLength: body.length };
}

/** In a plain loop: this is done for each request, before its answer leaves. */
function recorded(headers: IncomingHttpHeaders): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const name of recordedHeaders) {
    const value = headers[name];
    if (value === undefined) continue;
    const text = typeof value === 'string' ? value : value.join(', ');
    texts[name] = text.length > headerLength ? `${text.slice(0, headerLength)}…` : text;
  }
  return texts;
}
