import { createPrivateKey } from 'node:crypto';
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createToken } from '../../main/receiver/token.ts';
import { floodKinds } from './flood-kinds.ts';
import type { Flooded } from './flood-process.ts';
import { openFloodSender, type FloodSender } from './flood-sender.ts';
import type { MeasuredReceiver } from './measured-receiver.ts';
import type { Measured } from './receiver-process.ts';
import { startStopwatch, type Door, type Timed } from './stopwatch.ts';
import { readingNames } from './worst-readings.ts';

/** What a receiver had to bear, and what became of genuine webhooks that came meanwhile. */
export interface Burden extends Timed {
  what: string;
  seconds: number;
  /** How many requests, connections or texts that were. */
  count: number;
  /** How often they were answered with which status; empty where they are no requests. */
  statuses: Record<string, number>;
  /** How much of one processor the receiver has taken, and who sent it all; 1 is one of them all the time. */
  receiverLoad: number;
  senderLoad: number;
  /** How many bytes the journal has grown by, the genuine webhooks included. */
  journalBytes: number;
  after: Measured;
}

/** How it is to be. */
export interface BurdenOptions {
  /** A folder for what the receiver keeps: what the app calls its user data. */
  folder: string;
  start: (folder: string) => Promise<MeasuredReceiver>;
  /** The file of the sender's process, perhaps bundled. */
  senderScript: string;
  /** How long each flood lasts. */
  seconds: number;
}

/** What one burden is: it begins, and says at its end what it was. */
type Bear = () => Promise<Flooded>;

/**
 * Measures a receiver with nothing to do, then under each flood, then while it reads the worst that others may send. Receiver, sender and
 * stopwatch have a process each; this one is the stopwatch's.
 */
export async function measureBurdens(options: BurdenOptions): Promise<Burden[]> {
  const { folder, start, senderScript, seconds } = options;
  const token = createToken();
  const data = join(folder, 'data');
  await mkdir(data);
  await writeFile(join(data, 'settings.json'), JSON.stringify({ version: 1, receiver: { port: 0, token } }));
  const receiver = await start(folder);
  let sender: FloodSender | null = null;
  try {
    const keyFile = join(data, 'simulator.pem');
    const door: Door = {
      ...{ port: receiver.port, token },
      key: createPrivateKey(await readFile(keyFile, 'utf8')),
    };
    const opened = await openFloodSender(senderScript, { port: receiver.port, token, keyFile });
    sender = opened;
    const nothing = { count: 0, statuses: {}, processorTime: 0 };
    const flood = (what: string): Bear => {
      return async () => {
        const end = opened.begin(what);
        await setTimeout(seconds * 1_000);
        return await end();
      };
    };
    const burdens: [what: string, bear: Bear][] = [
      ['nothing', () => setTimeout(seconds * 1_000, nothing)],
      ...Object.keys(floodKinds).map((what): [string, Bear] => [what, flood(what)]),
      ...readingNames.map((what): [string, Bear] => [
        what,
        async () => ({ ...nothing, count: await receiver.read({ what, services: opened.services }) }),
      ]),
    ];
    const results: Burden[] = [];
    for (const [index, [what, bear]] of burdens.entries())
      results.push(await measureOne({ receiver, door, data }, `good-${index}`, what, bear));
    await receiver.stop();
    return results;
  } finally {
    sender?.kill();
    receiver.kill();
  }
}

async function measureOne(
  { receiver, door, data }: { receiver: MeasuredReceiver; door: Door; data: string },
  name: string,
  what: string,
  bear: Bear,
): Promise<Burden> {
  const bytesBefore = await journalBytes(data);
  const before = await receiver.measure();
  const startedAt = performance.now();
  const stopwatch = startStopwatch(door, name);
  const { count, statuses, processorTime } = await bear();
  const timed = await stopwatch.stop();
  const milliseconds = performance.now() - startedAt;
  const after = await receiver.measure();
  receiver.throwFault();
  return {
    ...{ what, count, statuses, after, ...timed },
    seconds: milliseconds / 1_000,
    receiverLoad: (after.processorTime - before.processorTime) / milliseconds,
    senderLoad: processorTime / milliseconds,
    journalBytes: (await journalBytes(data)) - bytesBefore,
  };
}

async function journalBytes(data: string): Promise<number> {
  const folder = join(data, 'journal');
  const sizes = (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
