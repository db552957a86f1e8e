import type { ReceiverStatus } from '../../contract/model/status.ts';
import { messageOf } from '../lib/pure/message-of.ts';
import type { Listener } from '../ports/listener.ts';
import { readText } from '../lib/read-text.ts';
import { createSerialQueue } from '../lib/serial-queue.ts';
import { findFreePort, type Receiver } from '../receiver/receiver.ts';

/** How long an answer of our own may take; milliseconds. */
const healthTimeout = 3_000;

/** It has two characters; another program that took the port may answer anything. Bytes. */
const longestAnswer = 1_000;

/**
 * @param onListening awaited before anybody is told that the receiver listens
 * @param onStatus told of every change
 */
export function createListener(
  receiver: Receiver,
  onListening: (url: string) => Promise<void>,
  onStatus: (status: ReceiverStatus) => void,
): Listener {
  let url = '';

  const failed = async (port: number, error: unknown): Promise<ReceiverStatus> => {
    const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!inUse) return { state: 'failed', port, message: messageOf(error) };
    return { state: 'portInUse', port, freePort: await findFreePort(port) };
  };

  const listen = async (port: number): Promise<boolean> => {
    try {
      const actual = await receiver.listen(port);
      url = `http://127.0.0.1:${actual}`;
      await onListening(url);
      onStatus({ state: 'listening', port: actual });
      return true;
    } catch (error) {
      // Where it still listens as before, that has not changed.
      if (url === '') onStatus(await failed(port, error));
      return false;
    }
  };

  // One after the other: two at once would take the port from each other.
  const inTurn = createSerialQueue();

  return {
    url: () => url,
    listen: (port) => inTurn(() => listen(port)),
    ensure: (port) =>
      inTurn(async () => {
        if (url !== '' && (await isOurs(url))) return;
        url = '';
        await listen(port);
      }),
  };
}

/** Whether it is this app that answers there, and not another program that took the port. */
async function isOurs(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(healthTimeout) });
    return response.ok && (await readText(response, longestAnswer)) === 'ok';
  } catch {
    return false;
  }
}
