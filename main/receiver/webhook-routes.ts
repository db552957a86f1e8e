import type { KeyObject } from 'node:crypto';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { directionSchema, type Answer, type Direction, type WebhookEvent } from '../../contract/call.ts';
import type { WebhookRequest } from '../../contract/request.ts';
import { answerXml, emptyXml, errorXml } from './answer-xml.ts';
import { readEvent } from './read-event.ts';
import { refusalOf, refusals, Refused } from './refusal.ts';
import { arrived, recordOf } from './request-record.ts';
import { isSigned } from './signature.ts';
import { isToken } from './token.ts';
import { createWrongTokenBrake } from './wrong-token-brake.ts';

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

type Route = RequestHandler<{ token: string; direction: string }>;

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
    checkToken(policy),
    atTheDoor,
    express.raw({ type: () => true, limit: bodyLimit, inflate: false }),
    takeIn(policy, sink),
  );
  app.use((_request, response) => {
    response.status(404).type('application/xml').send(errorXml('There is nothing here.'));
  });
  app.use(turnAway(sink));
  return app;
}

/** Lets a right token through at once; wrong ones wait the longer the more there are. */
function checkToken(policy: () => ReceiverPolicy): Route {
  const brake = createWrongTokenBrake(() => performance.now());
  return (request, _response, next) => {
    const { token, direction } = request.params;
    arrived(request, directionSchema.safeParse(direction).data ?? null);
    if (isToken(token, policy().token)) {
      next();
      return;
    }
    const delay = brake.hit(request.socket.remoteAddress ?? '');
    if (delay === null) throw new Refused('tooManyWrongTokens');
    setTimeout(() => {
      brake.released();
      next(new Refused('wrongToken'));
    }, delay);
  };
}

/** What can be judged before the body is read. */
const atTheDoor: Route = (request, _response, next) => {
  if (!directionSchema.safeParse(request.params.direction).success) throw new Refused('noEndpoint');
  if (request.method !== 'POST') throw new Refused('method');
  if (!request.is(formType)) throw new Refused('contentType');
  next();
};

function takeIn(policy: () => ReceiverPolicy, sink: WebhookSink): Route {
  return async (request, response) => {
    const { enabled, trustedKeys, endpoint } = policy();
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    if (trustedKeys && !isSigned(body, request.get('x-sipgate-signature'), trustedKeys)) {
      throw new Refused('signature');
    }
    if (!enabled) throw new Refused('switchedOff');
    const direction = directionSchema.parse(request.params.direction);
    const reading = readEvent(body.toString('utf8'), direction, new Date().toISOString());
    if ('wrongDirection' in reading) throw new Refused('direction');

    const { event, name } = reading;
    const record = await sink.receive(event, (answer) => {
      const url = endpoint(event?.direction ?? direction);
      const xml = event?.kind === 'newCall' ? answerXml(answer, { onAnswer: url, onHangup: url }) : emptyXml;
      return recordOf(request, { status: 200, response: xml, reason: null, event: name });
    });
    response.status(record.status).type('application/xml').send(record.response);
  };
}

/**
 * Answers what was turned away, and what went wrong here: even then the caller's call goes on. Whoever is told of it is
 * told after that, so that nothing there can break the answer.
 */
function turnAway(sink: WebhookSink): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const reason = refusalOf(error);
    if (reason === null) {
      response.status(200).type('application/xml').send(emptyXml);
      sink.failed(error);
      return;
    }
    const { status, message } = refusals[reason];
    const body = errorXml(message);
    if (reason === 'method') response.set('Allow', 'POST');
    // What was not read of the body would be taken for the next request.
    if (!request.complete) response.set('Connection', 'close');
    response.status(status).type('application/xml').send(body);
    // A flood of guesses is not worth the disk.
    if (reason !== 'tooManyWrongTokens') {
      sink.turnedAway(recordOf(request, { status, response: body, reason, event: null }));
    }
  };
}
