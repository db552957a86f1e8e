import express, { type ErrorRequestHandler, type Express } from 'express';
import { errorXml } from './answer-xml.ts';
import { sendXml } from './send-xml.ts';
import type { ProofFor } from './webhook-parts.ts';

/**
 * Everything beside the webhooks: `GET /health`, this app's questions to itself, and that there is nothing else.
 * @param failed told of a fault of our own; the sender is told that there was one, and no more
 */
export function otherRoutes(proofFor: ProofFor, failed: (error: unknown) => void): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.get('/health', (_request, response) => {
    response.type('text/plain').send('ok');
  });
  app.get('/health/:nonce', (request, response, next) => {
    const proof = proofFor(request.params.nonce);
    if (proof === null) {
      next();
      return;
    }
    response.set('Cache-Control', 'no-store').type('text/plain').send(proof);
  });
  app.use((_request, response) => {
    sendXml(response, 404, errorXml('There is nothing here.'));
  });
  app.use(inOwnWords(failed));
  return app;
}

/** Answers what a route could not. Express's own answer would be a page with the stack and the paths of this machine. */
function inOwnWords(failed: (error: unknown) => void): ErrorRequestHandler {
  // Express tells a handler of errors by its four parameters.
  return (error: unknown, _request, response, _next) => {
    const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
    if (status >= 400 && status < 500) {
      sendXml(response, 400, errorXml('The request could not be read.'));
      return;
    }
    sendXml(response, 500, errorXml('Something went wrong here.'));
    failed(error);
  };
}
