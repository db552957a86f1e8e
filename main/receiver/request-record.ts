import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Direction } from '../../contract/model/calls/call.ts';
import type { WebhookRequest } from '../../contract/model/request.ts';

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

/** Makes the record of a request and what became of it. */
export function recordOf(
  { request, startedAt, endpoint, body }: Arrival,
  outcome: Pick<WebhookRequest, 'status' | 'response' | 'reason' | 'event'>,
): WebhookRequest {
  return {
    at: new Date().toISOString(),
    endpoint,
    method: request.method ?? '',
    remoteAddress: request.socket.remoteAddress ?? '',
    headers: joined(request.headers),
    body,
    milliseconds: Math.round((performance.now() - startedAt) * 100) / 100,
    ...outcome,
  };
}

/** In a plain loop: this is done for each request, before its answer leaves. */
function joined(headers: IncomingHttpHeaders): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    texts[name] = typeof value === 'string' ? value : (value ?? []).join(', ');
  }
  return texts;
}
