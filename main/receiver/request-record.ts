import type { Request } from 'express';
import type { Direction } from '../../contract/call.ts';
import type { WebhookRequest } from '../../contract/request.ts';

/** When a request came (milliseconds of `performance.now`) and to which address. */
interface Arrival {
  startedAt: number;
  endpoint: Direction | null;
}
const arrivals = new WeakMap<Request, Arrival>();

/** Remembers when a request came, for its record. */
export function arrived(request: Request, endpoint: Direction | null): void {
  arrivals.set(request, { startedAt: performance.now(), endpoint });
}

/** Makes the record of a request and what became of it. */
export function recordOf(
  request: Request,
  outcome: Pick<WebhookRequest, 'status' | 'response' | 'reason' | 'event'>,
): WebhookRequest {
  const { startedAt, endpoint } = arrivals.get(request) ?? { startedAt: performance.now(), endpoint: null };
  return {
    at: new Date().toISOString(),
    endpoint,
    method: request.method,
    remoteAddress: request.socket.remoteAddress ?? '',
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
    ),
    body: Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '',
    milliseconds: Math.round((performance.now() - startedAt) * 100) / 100,
    ...outcome,
  };
}
