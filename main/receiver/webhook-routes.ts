import type { KeyObject } from 'node:crypto';
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from 'express';
import { directionSchema, type Answer, type Direction, type WebhookEvent } from '../../contract/call.ts';
import type { WebhookRequest } from '../../contract/request.ts';
import { answerXml, emptyXml, errorXml } from './answer-xml.ts';
import { readEvent } from './read-event.ts';
import { isSigned } from './signature.ts';
import { isToken } from './token.ts';

/** What the receiver asks for at each request, so that changed settings apply at once. */
export interface ReceiverPolicy {
  enabled: boolean;
  token: string;
  /** Null: signatures are not checked. */
  trustedKeys: readonly KeyObject[] | null;
  /** The address for a direction as sipgate reaches it, token included; absolute. */
  endpoint: (direction: Direction) => string;
}

/** Who takes in what the receiver lets through. */
export interface WebhookSink {
  /**
   * Takes in a genuine webhook; resolves when the answer may leave.
   * @param event null where the request told of no event that this app knows
   * @param exchange makes the record of the request, its answer included, once the answer is decided
   */
  receive: (
    event: WebhookEvent | null,
    exchange: (answer: Answer) => WebhookRequest,
  ) => Promise<WebhookRequest>;
  /** Told of a request that was turned away. */
  turnedAway: (request: WebhookRequest) => void;
  /** Told of a fault in our own code; the request was answered all the same. */
  failed: (error: unknown) => void;
}

const bodyLimit = '64kb';
const formType = 'application/x-www-form-urlencoded';

/** The receiver's routes: `POST /sipgate/<token>/in` and `/out`, `GET /health`. */
export function webhookRoutes(policy: () => ReceiverPolicy, sink: WebhookSink): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');

  app.get('/health', (_request, response) => {
    response.type('text/plain').send('ok');
  });

  app.all(
    '/sipgate/:token/:direction',
    atTheDoor(policy),
    express.raw({ type: () => true, limit: bodyLimit, inflate: false }),
    takeIn(policy, sink),
  );

  app.use((_request, response) => {
    response.status(404).type('application/xml').send(errorXml('There is nothing here.'));
  });

  const onError: ErrorRequestHandler = (error: unknown, request, response, _next) => {
    const refusal = refusalOf(error);
    if (!refusal) {
      // Whatever went wrong here, the caller's call goes on.
      sink.failed(error);
      response.status(200).type('application/xml').send(emptyXml);
      return;
    }
    const { status, reason } = refusal;
    const body = errorXml(reason);
    sink.turnedAway(recordOf(request, { status, response: body, reason, event: null }));
    if (status === 405) response.set('Allow', 'POST');
    // What was not read of the body would be taken for the next request.
    if (!request.complete) response.set('Connection', 'close');
    response.status(status).type('application/xml').send(body);
  };
  app.use(onError);
  return app;
}

/** Turned away, with the HTTP status that says so. */
class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly reason: string,
  ) {
    super(reason);
  }
}

/** When a request came (milliseconds of `performance.now`) and to which address. */
interface Arrival {
  startedAt: number;
  endpoint: Direction | null;
}
const arrivals = new WeakMap<Request, Arrival>();

/** What can be judged before the body is read. */
function atTheDoor(policy: () => ReceiverPolicy): RequestHandler<{ token: string; direction: string }> {
  return (request, _response, next) => {
    const endpoint = directionSchema.safeParse(request.params.direction).data ?? null;
    arrivals.set(request, { startedAt: performance.now(), endpoint });
    if (!isToken(request.params.token, policy().token))
      throw new Refusal(401, 'The token in the address is wrong.');
    if (endpoint === null) throw new Refusal(422, 'The address has to end in "/in" or "/out".');
    if (request.method !== 'POST') throw new Refusal(405, 'Only POST is allowed here.');
    if (!request.is(formType)) throw new Refusal(415, `The body has to be ${formType}.`);
    next();
  };
}

function takeIn(
  policy: () => ReceiverPolicy,
  sink: WebhookSink,
): RequestHandler<{ token: string; direction: string }> {
  return async (request, response) => {
    const { enabled, trustedKeys, endpoint } = policy();
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    if (trustedKeys && !isSigned(body, request.get('x-sipgate-signature'), trustedKeys)) {
      throw new Refusal(403, 'The signature is missing or wrong.');
    }
    if (!enabled) throw new Refusal(422, 'The integration is switched off.');
    const reading = readEvent(
      body.toString('utf8'),
      arrivals.get(request)?.endpoint ?? 'in',
      new Date().toISOString(),
    );
    if ('wrongDirection' in reading) throw new Refusal(422, 'The direction has to be "in" or "out".');

    const { event, name } = reading;
    const record = await sink.receive(event, (answer) => {
      const url = endpoint(event?.direction ?? 'in');
      const xml = event?.kind === 'newCall' ? answerXml(answer, { onAnswer: url, onHangup: url }) : emptyXml;
      return recordOf(request, { status: 200, response: xml, reason: null, event: name });
    });
    response.status(record.status).type('application/xml').send(record.response);
  };
}

/** Which refusal an error stands for; undefined where it is a fault of our own. */
function refusalOf(error: unknown): { status: number; reason: string } | undefined {
  if (error instanceof Refusal) return error;
  const type = error instanceof Error && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large') return { status: 413, reason: 'The body is larger than 64 KB.' };
  if (type === 'encoding.unsupported') return { status: 415, reason: 'The body must not be compressed.' };
  // The rest of what reading a body can run into: aborted, or shorter or longer than announced.
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? { status, reason: 'The request could not be read.' } : undefined;
}

function recordOf(
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
      Object.entries(request.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
      ]),
    ),
    body: Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '',
    milliseconds: Math.round((performance.now() - startedAt) * 100) / 100,
    ...outcome,
  };
}
