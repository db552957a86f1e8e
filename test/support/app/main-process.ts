import type { Server } from 'node:http';
import type { Klingel } from './klingel.ts';

/** The machine wakes up from sleep, as far as the app can tell. */
export async function wake({ electron }: Klingel): Promise<void> {
  await electron.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
}

/** From now on the app's clock shows another time than before, by so many milliseconds. */
export async function shiftClock({ electron }: Klingel, by: number): Promise<void> {
  await electron.evaluate((_electron, shift) => {
    const Before = Date;
    globalThis.Date = new Proxy(Before, {
      construct: (_target, args: [number?]) =>
        args[0] === undefined ? new Before(Before.now() + shift) : new Before(args[0]),
      get: (target, name) =>
        name === 'now' ? () => Before.now() + shift : (Reflect.get(target, name) as unknown),
    });
  }, by);
}

/** Takes the receiver's port from it, as a system may that slept. */
export async function loseReceiver({ electron }: Klingel): Promise<void> {
  await electron.evaluate(async () => {
    // Not in Node's types: only those who look for what keeps a process running know it.
    const { _getActiveHandles: handles } = process as unknown as { _getActiveHandles: () => unknown[] };
    const servers = handles().filter(
      (handle): handle is Server =>
        typeof handle === 'object' && handle !== null && 'closeAllConnections' in handle,
    );
    await Promise.all(
      servers.map((server) => {
        const closed = new Promise((resolve) => server.close(resolve));
        server.closeAllConnections();
        return closed;
      }),
    );
  });
}
