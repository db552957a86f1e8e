// A tunnel as cloudflared makes one, on this machine alone: takes a port, prints its address, and carries what comes to another port.
// Usage: forwarder.mjs TO [FROM]
import { createConnection, createServer } from 'node:net';

const [to, from = '0'] = process.argv.slice(2);
const server = createServer((incoming) => {
  const outgoing = createConnection(Number(to), '127.0.0.1');
  incoming.on('error', () => outgoing.destroy());
  outgoing.on('error', () => incoming.destroy());
  incoming.pipe(outgoing).pipe(incoming);
});
server.listen(Number(from), '127.0.0.1', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  process.stderr.write('INF Requesting new quick Tunnel, see https://developers.example.com/terms.\n');
  process.stderr.write(`INF |  http://127.0.0.1:${port}  |\n`);
});
