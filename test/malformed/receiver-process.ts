// The receiver without windows, as it is, in a process that can be told by messages to measure itself and to stop; what it says
// is a `Message`.

import { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { queryObjects } from 'node:v8';
import { startReceiver } from '../../main/roots/receiver.ts';
import { messageOf } from '../../main/lib/pure/message-of.ts';
import { createRequestLog } from '../../main/storage/journal/request-log.ts';
import type { FaultMessage } from './child-messages.ts';
import { readWorst, type Reading } from './worst-readings.ts';

/** What the process says. */
export type Message =
  | { kind: 'listening'; port: number }
  | ({ kind: 'measured' } & Measured)
  /** So many texts have been read. */
  | { kind: 'read'; count: number }
  /** A fault of our own, wherever it showed. */
  | FaultMessage;

/** What it is told. */
export type Order = { order: 'measure' | 'stop' } | { order: 'read'; reading: Reading };

/** The process at rest. */
export interface Measured {
  /** Bytes, after everything that is not needed has been given back. */
  heapUsed: number;
  rss: number;
  /** How many requests of all that came are still held on to. */
  heldRequests: number;
  conversations: number;
  /** The longest time for which nothing else could happen, since it was measured last; milliseconds. */
  longestBlock: number;
  /** What it has taken of the processors so far, all of its threads included; milliseconds. */
  processorTime: number;
  /** How many of the latest requests the recent logs could list, and open. */
  recent: number;
}

const [folder = ''] = process.argv.slice(2);

function say(message: Message): void {
  process.send?.(message);
}
function fault(error: unknown): void {
  say({ kind: 'fault', message: error instanceof Error ? (error.stack ?? error.message) : messageOf(error) });
}
process.on('uncaughtException', fault);
process.on('unhandledRejection', fault);

const requests = createRequestLog(join(folder, 'journal'), {
  onRefused(_segment, error) {
    fault(error);
  },
});
const { services, core, stop } = await startReceiver({
  folder,
  env: {},
  print(line) {
    say({ kind: 'listening', port: Number(/:(\d+)$/.exec(line)?.[1]) });
  },
  // Whatever a person should know is a fault here, but that requests are turned away: that is what they are sent for.
  complain(line) {
    if (!/^(?:requests are turned away: |so many requests are turned away )/.test(line)) fault(line);
  },
});

/** Looks each so many milliseconds, which are part of what it finds. */
const resolution = 5;
const delays = monitorEventLoopDelay({ resolution });
delays.enable();

async function measure(): Promise<Measured> {
  const longestBlock = Math.max(0, delays.max / 1e6 - resolution);
  const { user, system } = process.cpuUsage();
  await core.calls.saver.flush();
  // Whatever waits for the disk is in front of this.
  await services.data.journal.append({
    kind: 'mark',
    mark: { at: new Date().toISOString(), callId: 'the last one', done: true },
  });
  const latest = await requests.list(null, 100);
  const found = await Promise.all(latest.map(({ id }) => requests.find(id)));
  for (let round = 0; round < 5; round += 1) {
    globalThis.gc?.();
    await setImmediate();
  }
  const { heapUsed, rss } = process.memoryUsage();
  // What the measuring itself took does not count.
  delays.reset();
  return {
    heapUsed,
    rss,
    heldRequests: queryObjects(IncomingMessage, { format: 'count' }),
    longestBlock,
    processorTime: (user + system) / 1_000,
    conversations: core.calls.book.entries().length,
    recent: found.filter((one) => one !== null).length,
  };
}

process.on('message', (told: Order) => {
  switch (told.order) {
    case 'stop':
      void stop().then(() => {
        process.disconnect();
      }, fault);
      break;
    case 'read':
      void readWorst(told.reading).then((count) => {
        say({ kind: 'read', count });
      }, fault);
      break;
    case 'measure':
      void measure().then((measured) => {
        say({ kind: 'measured', ...measured });
      }, fault);
  }
});
