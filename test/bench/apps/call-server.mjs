import { createServer } from 'node:http';

/**
 * Listens on a free port of loopback and prints it as Klingel does. `POST /call` is a webhook, `POST /end` ends the call.
 *
 * @param {{ call: (from: string) => void, end: () => void }} handlers `call` is given the caller's number
 */
export function listenForCalls({ call, end }) {
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (/** @type {string} */ chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      if (request.url === '/end') end();
      else call(new URLSearchParams(body).get('from') ?? '');
      response.end();
    });
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (address && typeof address === 'object')
      console.log(`receiver listening on http://127.0.0.1:${address.port}`);
  });
}
