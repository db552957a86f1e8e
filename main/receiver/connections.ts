import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Bounds the connections of a server. All come from the tunnel, so who sends nothing cannot be told from sipgate by its address: a new
 * connection is taken, and one gives way to it on which no whole request waits for its answer. First the oldest that never sent one, then
 * the one that has been idle longest. Only where all are being answered the new one goes.
 */
export function boundConnections(server: Server, atMost: number): void {
  const open = new Set<Socket>();
  /** Those that have not sent a whole request so far, and those that wait for their next one; the oldest first. */
  const silent = new Set<Socket>();
  const idle = new Set<Socket>();

  const forget = (socket: Socket): void => {
    for (const connections of [open, silent, idle]) connections.delete(socket);
  };

  const makeRoomFor = (socket: Socket): void => {
    const leaving = firstBut(socket, silent) ?? firstBut(socket, idle) ?? socket;
    // At once, not when it tells that it has ended: the next one may be here before that.
    forget(leaving);
    leaving.destroy();
  };

  server.on('connection', (socket: Socket) => {
    open.add(socket);
    silent.add(socket);
    socket.once('close', () => {
      forget(socket);
    });
    if (open.size > atMost) makeRoomFor(socket);
  });
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    let isAnswered = false;
    const isWhole = (): void => {
      // What nobody wanted to read ends behind its answer.
      if (isAnswered) return;
      silent.delete(socket);
      idle.delete(socket);
    };
    // A request without a body is whole as it comes, and nobody reads it to its end. Those with a wrong token are kept waiting, but few at once.
    if (hasBody(request)) request.once('end', isWhole);
    else isWhole();
    response.once('close', () => {
      isAnswered = true;
      silent.delete(socket);
      if (open.has(socket)) idle.add(socket);
    });
  });
}

/** As RFC 9112, 6.3, tells it of a request. */
function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function firstBut(other: Socket, sockets: Iterable<Socket>): Socket | undefined {
  for (const socket of sockets) if (socket !== other) return socket;
  return undefined;
}
