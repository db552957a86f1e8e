import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connectionLimit } from './connection-limit.ts';
import { boundConnections } from './connections.ts';
import { otherRequests } from './other-requests.ts';
import type { ProofFor, ReceiverPolicy, WebhookSink } from './webhook-parts.ts';
import { webhookListener } from './webhooks.ts';

/** The webhook receiver: an HTTP server on loopback alone. */
export interface Receiver {
  /**
   * Starts to listen, and gives up the port it had when that has worked.
   * @param port 0 takes any free one
   * @returns the port it listens on
   * @throws the system's error, `EADDRINUSE` among them
   */
  listen: (port: number) => Promise<number>;
  /** Answers what has arrived, then closes. */
  close: () => Promise<void>;
}

const loopback = '127.0.0.1';

/** How long a receiver that closes waits for the answers that are under way; milliseconds. */
const patience = 2_000;

/** What a sender may take of the receiver. */
export interface ReceiverLimits {
  /** So many connections at once. */
  connections: number;
  /** How long a request may take to arrive whole, from its connection's beginning or the request before; milliseconds. */
  arrivesWithin: number;
}

/** sipgate sends its few hundred bytes at once. */
const usualLimits = (): ReceiverLimits => ({ connections: connectionLimit(), arrivesWithin: 5_000 });

/** So many times in the time that a request has, Node looks for those that are too late; by itself it would every 30 seconds. */
const looks = 10;

/**
 * Makes a receiver that does not listen yet.
 * @param proofFor answers this app's questions to itself: `GET /health/<nonce>`
 */
export function createReceiver(
  policy: () => ReceiverPolicy,
  sink: WebhookSink,
  proofFor: ProofFor = () => null,
  { connections, arrivesWithin }: ReceiverLimits = usualLimits(),
): Receiver {
  const answer = webhookListener(policy, sink, otherRequests(sink.failed, proofFor));
  let current: Server | null = null;
  const underWay = new Set<ServerResponse>();

  const close = async (): Promise<void> => {
    const server = current;
    current = null;
    if (!server) return;
    await new Promise<void>((resolve) => {
      // Silent and kept connections would hold it open, half-sent requests for ever: Node times none out any more.
      const cutOff = setTimeout(() => {
        server.closeAllConnections();
      }, patience);
      server.close(() => {
        clearTimeout(cutOff);
        resolve();
      });
      const closeWhenAnswered = (): void => {
        if (underWay.size === 0) server.closeAllConnections();
      };
      for (const response of underWay) response.once('close', closeWhenAnswered);
      closeWhenAnswered();
    });
  };

  return {
    close,
    async listen(port) {
      // A port that turns out to be taken must not cost the one that we have.
      if (port !== 0 && port === portOf(current)) await close();
      const server = createServer(
        {
          headersTimeout: arrivesWithin,
          requestTimeout: arrivesWithin,
          connectionsCheckingInterval: arrivesWithin / looks,
        },
        answer,
      );
      boundConnections(server, connections);
      server.on('request', (_request, response) => {
        underWay.add(response);
        response.once('close', () => underWay.delete(response));
      });
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, loopback, () => {
          server.off('error', reject);
          resolve();
        });
      });
      await close();
      current = server;
      return portOf(server) ?? port;
    },
  };
}

function portOf(server: Server | null): number | null {
  return (server?.address() as AddressInfo | null | undefined)?.port ?? null;
}

/**
 * Finds a port that is free at this moment, the nearest one above if there is any among the next twenty.
 * @throws if the system has none left
 */
export async function findFreePort(above: number): Promise<number> {
  const candidates = Array.from({ length: 20 }, (_, index) => above + 1 + index).filter(
    (port) => port <= 65535,
  );
  for (const port of [...candidates, 0]) {
    const free = await tryPort(port);
    if (free !== null) return free;
  }
  throw new Error('no free port on this machine');
}

async function tryPort(port: number): Promise<number | null> {
  const server = createServer();
  return await new Promise((resolve) => {
    server.once('error', () => {
      resolve(null);
    });
    server.listen(port, loopback, () => {
      const address = server.address() as AddressInfo;
      server.close(() => {
        resolve(address.port);
      });
    });
  });
}
