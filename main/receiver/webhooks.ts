import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { directionSchema, type Direction } from '../../contract/model/calls/call.ts';
import { signatureHeader, type WebhookRequest } from '../../contract/model/request.ts';
import { boundedWait } from '../lib/pure/bounded-wait.ts';
import { answerXml, emptyXml, errorXml } from './answer-xml.ts';
import { readBody } from './body.ts';
import { readEvent } from './read-event.ts';
import { Refused, refusals } from './refusal.ts';
import { recordOf, recordOfRefused, type Arrival } from './request-record.ts';
import { sendXml } from './send-xml.ts';
import { isSigned } from './signature.ts';
import { isToken } from './token.ts';
import type { ReceiverPolicy, WebhookSink } from './webhook-parts.ts';
import { createWrongTokenBackoff, type WrongTokenBackoff } from './wrong-token-backoff.ts';

/** `/sipgate/<token>/in` and `/out`; a slash or a query behind it does no harm. */
const webhookPath = /^\/sipgate\/([^/?]+)\/([^/?]+)\/?(?:\?|$)/;
const formType = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;

/**
 * Answers webhooks on the shortest way there is, as a caller hears it ring meanwhile: see decision 6.
 * @param others answers the requests to all other addresses
 */
export function webhookListener(
  policy: () => ReceiverPolicy,
  sink: WebhookSink,
  others: RequestListener,
): RequestListener {
  const backoff = createWrongTokenBackoff(() => performance.now());

  const answer = async (request: IncomingMessage, response: ServerResponse, path: RegExpExecArray) => {
    const arrival: Arrival = {
      request,
      startedAt: performance.now(),
      endpoint: null,
      body: '',
    };
    try {
      const [token, direction] = decode(path);
      arrival.endpoint = directionSchema.safeParse(direction).data ?? null;
      if (!isToken(token, policy().token)) await slowDown(backoff, request.socket.remoteAddress ?? '');
      const wanted = checkDoor(arrival);
      const body = await readBody(request);
      arrival.body = body.toString('utf8');
      const { status, response: xml } = await takeIn(arrival, body, wanted, policy(), sink);
      sendXml(response, status, xml);
    } catch (error) {
      turnAway(arrival, response, error, sink);
    }
  };

  return (request, response) => {
    const path = webhookPath.exec(request.url ?? '');
    // Whoever is told of faults is at fault here: the answer has left, and there is nobody else to tell.
    if (path) answer(request, response, path).catch(warn);
    else others(request, response);
  };
}

function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error));
}

function decode(path: RegExpExecArray): [token: string, direction: string] {
  try {
    return [decodeURIComponent(path[1] ?? ''), decodeURIComponent(path[2] ?? '')];
  } catch {
    throw new Refused('unreadable');
  }
}

/**
 * Wrong tokens wait the longer the more there are.
 * @throws Refused always
 */
async function slowDown(backoff: WrongTokenBackoff, address: string): Promise<never> {
  const delay = backoff.hit(address);
  if (delay === null) throw new Refused('tooManyWrongTokens');
  await new Promise((resolve) => setTimeout(resolve, boundedWait(delay)));
  backoff.released();
  throw new Refused('wrongToken');
}

/**
 * What can be judged before the body is read.
 * @returns the direction that the address stands for
 * @throws Refused
 */
function checkDoor({ request, endpoint }: Arrival): Direction {
  if (endpoint === null) throw new Refused('noEndpoint');
  if (request.method !== 'POST') throw new Refused('method');
  if (!formType.test(request.headers['content-type'] ?? '')) throw new Refused('contentType');
  return endpoint;
}

/** @throws Refused for what is not genuine, and for what this app does not want */
async function takeIn(
  arrival: Arrival,
  body: Buffer,
  direction: Direction,
  { enabled, trustedKeys, endpoint }: ReceiverPolicy,
  sink: WebhookSink,
): Promise<WebhookRequest> {
  if (trustedKeys && !(await isSigned(body, arrival.request.headers[signatureHeader], trustedKeys))) {
    throw new Refused('signature');
  }
  if (!enabled) throw new Refused('switchedOff');
  const reading = readEvent(arrival.body, direction, new Date().toISOString());
  if ('wrongDirection' in reading) throw new Refused('direction');
  const { event, name } = reading;
  return await sink.receive(event, (told) => {
    const url = endpoint(event?.direction ?? direction);
    const xml = event?.kind === 'newCall' ? answerXml(told, { onAnswer: url, onHangup: url }) : emptyXml;
    return recordOf(arrival, { status: 200, response: xml, reason: null, event: name });
  });
}

/**
 * Answers what was turned away, and what went wrong here: even then the caller's call goes on. Whoever is told of it is
 * told after that, so that nothing there can break the answer.
 */
function turnAway(arrival: Arrival, response: ServerResponse, error: unknown, sink: WebhookSink): void {
  if (!(error instanceof Refused)) {
    sendXml(response, 200, emptyXml);
    sink.failed(error);
    return;
  }
  const { reason } = error;
  const { status, message } = refusals[reason];
  const xml = errorXml(message);
  if (reason === 'method') response.setHeader('Allow', 'POST');
  // What was not read of the body would be taken for the next request.
  if (!arrival.request.complete) response.setHeader('Connection', 'close');
  sendXml(response, status, xml);
  // A flood of guesses is not worth the disk.
  if (reason !== 'tooManyWrongTokens') {
    sink.turnedAway(recordOfRefused(arrival, { status, response: xml, reason, event: null }));
  }
}
