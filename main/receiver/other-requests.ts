import type { RequestListener } from 'node:http';
import { errorXml } from './answer-xml.ts';
import { sendXml } from './send-xml.ts';
import type { ProofFor } from './webhook-parts.ts';

/**
 * Passes requests on to Express, which is loaded with the first of them: webhooks do without it, and so does the start.
 * @param failed told where it cannot be loaded; the sender is told, too
 */
export function otherRequests(failed: (error: unknown) => void, proofFor: ProofFor): RequestListener {
  let routes: Promise<RequestListener> | null = null;
  return (request, response) => {
    routes ??= import('./other-routes.ts').then(({ otherRoutes }) => otherRoutes(proofFor, failed));
    routes.then(
      (answer) => {
        answer(request, response);
      },
      (error: unknown) => {
        sendXml(response, 500, errorXml('Something went wrong here.'));
        failed(error);
      },
    );
  };
}
