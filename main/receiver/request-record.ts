import type { IncomingMessage } from 'node:http';
import type { Direction } from '../../contract/call.ts';
import type { WebhookRequest } from '../../contract/request.ts';

/** A request on its way through the receiver. */
export interface Arrival {
  request: IncomingMessage;
  /** Milliseconds of `performance.now`. */
  startedAt: number;
  /** The direction that the address stands for; null where it stands for none. */
  endpoint: Direction | null;
  /** Empty as long as it has not been read. */
  body: Buffer;
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
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
    ),
    body: body.toString('utf8'),
    milliseconds: Math.round((performance.now() - startedAt) * 100) / 100,
    ...outcome,
  };
}
