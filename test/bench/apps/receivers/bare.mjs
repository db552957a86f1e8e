// Node's own HTTP server: reads the body and answers with a line of XML.

import { createServer } from 'node:http';

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    response.setHeader('Content-Type', 'application/xml');
    response.end('<?xml version="1.0" encoding="UTF-8"?><Response/>');
  });
});
process.on('SIGTERM', () => process.exit(0));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(
    `listening on http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/in`,
  );
});
