import express, { type Express } from 'express';
import { errorXml } from './answer-xml.ts';
import { sendXml } from './send-xml.ts';

/** Everything beside the webhooks: `GET /health`, and that there is nothing else. */
export function otherRoutes(): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.get('/health', (_request, response) => {
    response.type('text/plain').send('ok');
  });
  app.use((_request, response) => {
    sendXml(response, 404, errorXml('There is nothing here.'));
  });
  return app;
}
