import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import autocannon from 'autocannon';
import { Problem } from '../../scripts/lib/command.mjs';

/** How each receiver is put under load. */
export const load = { seconds: 4, warmUpSeconds: 2, connections: 10 };

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
 */
export async function measureUnderLoad(
  args: readonly string[],
  requests: autocannon.Request[],
): Promise<Round> {
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
    const { connections, seconds, warmUpSeconds } = load;
    await autocannon({ url, connections, duration: warmUpSeconds, requests });
    const [before, ownBefore] = [await processorTimeOf(server), process.cpuUsage()];
    const result = await autocannon({ url, connections, duration: seconds, requests });
    const [after, own] = [await processorTimeOf(server), process.cpuUsage(ownBefore)];
    if (result.non2xx > 0 || result.errors > 0) {
      throw new Problem(`${result.non2xx} answers were not 2xx, ${result.errors} requests failed.`);
    }
    const count = result.requests.total;
    return {
      rate: result.requests.average,
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
