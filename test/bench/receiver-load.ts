import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import autocannon from 'autocannon';
import { Problem } from '../../scripts/lib/command.mjs';

/**
 * How each receiver is put under load: with so many requests, over so many connections, after those that warm it up. No request comes twice, as
 * a repeat is answered without the disk.
 */
export const load = { warmUp: 10_000, requests: 40_000, connections: 10 };

/** How many different requests a round takes. */
export const requestsOfARound = load.warmUp + load.requests;

/** What came of one round. */
export interface Round {
  /** Requests a second. */
  rate: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Processor time that a request cost the receiver's process, by the system's accounting; microseconds. */
  cost: number;
  /** The same for who sends the requests. */
  senderCost: number;
}

const processorTime = join(import.meta.dirname, 'apps/receivers/processor-time.mjs');

/**
 * Starts a server, puts it under load and ends it.
 * @param args of Node, for a server that prints where it listens
 * @param requests at least `requestsOfARound`, all of them different
 * @throws Problem where they are too few, and where not each is answered with 2xx
 */
export async function measureUnderLoad(
  args: readonly string[],
  requests: autocannon.Request[],
): Promise<Round> {
  if (requests.length < requestsOfARound) {
    throw new Problem(
      `A round takes ${requestsOfARound} different requests, and there are ${requests.length}.`,
    );
  }
  const server = spawn(process.execPath, ['--import', processorTime, ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const exited = once(server, 'exit');
  try {
    const url = await Promise.race([
      listeningAt(server.stdout),
      exited.then(() => {
        throw new Problem(`${args.join(' ')} did not start.`);
      }),
    ]);
    await send(url, requests.slice(0, load.warmUp));
    const [before, ownBefore] = [await processorTimeOf(server), process.cpuUsage()];
    const result = await send(url, requests.slice(load.warmUp, requestsOfARound));
    const [after, own] = [await processorTimeOf(server), process.cpuUsage(ownBefore)];
    const count = result.requests.total;
    return {
      rate: (count * 1_000) / (result.finish.getTime() - result.start.getTime()),
      p50: result.latency.p50,
      p99: result.latency.p99,
      cost: (after - before) / count,
      senderCost: (own.user + own.system) / count,
    };
  } finally {
    server.kill('SIGTERM');
    await exited;
  }
}

/** Sends each request once; each connection has a share of its own. */
async function send(url: string, requests: readonly autocannon.Request[]): Promise<autocannon.Result> {
  const { connections } = load;
  const each = Math.floor(requests.length / connections);
  const amount = each * connections;
  let at = 0;
  const result = await autocannon({
    ...{ url, connections, amount },
    setupClient(client) {
      client.setRequests(requests.slice(at, at + each));
      at += each;
    },
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Problem(`${result.non2xx} answers were not 2xx, ${result.errors} requests failed.`);
  }
  // A connection that was begun anew would begin its share anew, or have none.
  if (result.requests.total !== amount || at !== amount) {
    throw new Problem(`${result.requests.total} requests were answered, of which ${amount} were different.`);
  }
  return result;
}

async function listeningAt(output: NodeJS.ReadableStream | null): Promise<string> {
  for await (const line of output ? createInterface(output) : []) {
    const url = /^listening on (\S+)$/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Problem('a server ended before it listened');
}

async function processorTimeOf(server: ChildProcess): Promise<number> {
  const told = once(server, 'message');
  server.send('processor time');
  const [microseconds] = (await told) as [number];
  return microseconds;
}
