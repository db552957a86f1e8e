import express, { type Express } from 'express';
import { errorXml } from './answer-xml.ts';
import { sendXml } from './send-xml.ts';
import type { ProofFor } from './webhook-parts.ts';

/** Everything beside the webhooks: `GET /health`, this app's questions to itself, and that there is nothing else. */
export function otherRoutes(proofFor: ProofFor): Express {
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
  return app;
}
