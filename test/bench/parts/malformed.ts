import { measureBurdens, type Burden } from '../../malformed/burdens.ts';
import { floodProcess } from '../../malformed/flood-sender.ts';
import { receiverProcess, startMeasured } from '../../malformed/measured-receiver.ts';
import type { Measured } from '../../malformed/receiver-process.ts';
import { runMalformed } from '../../malformed/run.ts';
import { testSeed } from '../../support/seed.ts';
import { bundled } from '../bundled.ts';
import { temporaryFolder } from '../folders.ts';
import type { Limit, Part, Report } from '../part.ts';
import { burdenLimits, burdensTable, statusesOf } from './burdens-table.ts';

const count = 100_000;

/** How long each flood lasts. */
const seconds = 10;

/** How much more memory than before may be in use afterwards. */
const leeway = 0.1;

/** What the receiver makes of everything that is no webhook. */
export const malformed: Part = {
  name: 'malformed',
  title: 'malformed requests, floods and the worst of others, to the receiver with all that stands behind it',
  run,
};

/** @throws with the offending request if one is answered wrongly, and for every fault */
async function run(): Promise<Report> {
  // First, so that this process has nothing else to clear away.
  const burdens = await burdened();
  const run = await runMalformed({
    folder: await temporaryFolder(),
    start: startMeasured,
    count,
    warmUp: count / 10,
    calls: 0,
    seed: testSeed,
  });
  const { sent, statuses, before, after, lines, unreadable, recovered } = run;
  const complete = recovered === after.conversations + 1;
  return {
    conditions: `${sent} requests within ${run.seconds.toFixed(0)} s, seed ${testSeed}`,
    figures: [],
    table: burdensTable(burdens),
    counts: [
      ...[...statuses].sort().map(([status, times]): [string, number] => [`answered ${status}`, times]),
      ['lines in the journal afterwards', lines],
      ...statusesOf(burdens),
    ],
    limits: [
      { what: 'no crash, no fault, no answer but well-formed XML', measured: 'none', reached: true },
      memory('heap', 'heapUsed', before, after),
      memory('resident memory', 'rss', before, after),
      { what: 'every line can be read again', measured: `${unreadable} not`, reached: unreadable === 0 },
      { what: 'every call is there after a start', measured: `${recovered}`, reached: complete },
      ...burdenLimits(burdens),
    ],
  };
}

async function burdened(): Promise<Burden[]> {
  const script = await bundled(receiverProcess);
  return await measureBurdens({
    folder: await temporaryFolder(),
    start: (folder) => startMeasured(folder, script),
    senderScript: await bundled(floodProcess),
    seconds,
  });
}

function memory(what: string, key: 'heapUsed' | 'rss', before: Measured, after: Measured): Limit {
  const more = after[key] / before[key] - 1;
  const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1);
  return {
    what: `${what} back to within 10 %`,
    measured: `${megabytes(before[key])} to ${megabytes(after[key])} MB`,
    reached: more <= leeway,
  };
}
