import type { ServerResponse } from 'node:http';

/** Sends an XML answer as a whole. */
export function sendXml(response: ServerResponse, status: number, xml: string): void {
  response.writeHead(status, {
    'Content-Type': 'application/xml; charset=utf-8',
    'Content-Length': Buffer.byteLength(xml),
  });
  response.end(xml);
}
