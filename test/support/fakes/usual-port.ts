import { createServer, type Server } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** Beside the app's usual port; whoever listens there may use that one. The system takes it back from a worker that dies. */
const guard = 4746;

/**
 * Waits until no other worker uses the port that the app takes on its first start.
 * @returns lets the next one use it
 */
export async function holdUsualPort(): Promise<() => Promise<void>> {
  for (;;) {
    const server = await listen();
    if (server)
      return () =>
        new Promise((resolve) => {
          server.close(() => {
            resolve();
          });
        });
    await delay(100);
  }
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
