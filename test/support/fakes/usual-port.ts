import { connect, createServer, type Server, type Socket } from 'node:net';

/** Beside the app's usual port; whoever listens there may use that one. The system takes it back from a worker that dies. */
const guard = 4746;

/**
 * Waits until no other worker uses the port that the app takes on its first start.
 * @returns lets the next one use it
 */
export async function holdUsualPort(): Promise<() => Promise<void>> {
  for (;;) {
    const server = await listen();
    if (!server) {
      await untilReleased();
      continue;
    }
    const waiting = new Set<Socket>();
    server.on('connection', (socket) => waiting.add(socket.on('error', () => undefined)));
    return () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of waiting) socket.destroy();
      });
  }
}

/** Whoever listens holds on to a connection until they no longer do; where they are gone by now, there is none. */
async function untilReleased(): Promise<void> {
  const socket = connect(guard, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.resume();
  await new Promise((resolve) => socket.once('close', resolve));
}

/** @returns null where somebody else listens */
async function listen(): Promise<Server | null> {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen(guard, '127.0.0.1', () => {
      resolve(server);
    });
  });
}
