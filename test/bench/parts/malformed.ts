import { startMeasured } from '../../malformed/measured-receiver.ts';
import type { Measured } from '../../malformed/receiver-process.ts';
import { runFloods, type Flood } from '../../malformed/floods.ts';
import { runMalformed } from '../../malformed/run.ts';
import { testSeed } from '../../support/seed.ts';
import { temporaryFolder } from '../folders.ts';
import type { Figure, Limit, Part, Report } from '../part.ts';
import { p99 } from '../statistics.ts';

const count = 100_000;

/** How much more memory than before may be in use afterwards. */
const leeway = 0.1;

/** What the receiver makes of everything that is no webhook. */
export const malformed: Part = {
  name: 'malformed',
  title: 'a hundred thousand malformed requests to the receiver with all that stands behind it',
  run,
};

/** @throws with the offending request if one is answered wrongly, and for every fault */
async function run(): Promise<Report> {
  const { sent, seconds, statuses, before, after, lines, unreadable, recovered } = await runMalformed({
    folder: await temporaryFolder(),
    start: startMeasured,
    count,
    warmUp: count / 10,
    calls: 0,
    seed: testSeed,
  });
  const floods = await runFloods({
    folder: await temporaryFolder(),
    start: startMeasured,
    ...{ repeats: 3_000, refused: 10_000, hanging: 1_000 },
  });
  const complete = recovered === after.conversations + 1;
  return {
    conditions: `${sent} requests within ${seconds.toFixed(0)} s, seed ${testSeed}`,
    figures: floods.map(waitedIn),
    counts: [
      ...[...statuses].sort().map(([status, times]): [string, number] => [`answered ${status}`, times]),
      ['lines in the journal afterwards', lines],
      ...floods.flatMap(leftBy),
    ],
    limits: [
      { what: 'no crash, no fault, no answer but well-formed XML', measured: 'none', reached: true },
      memory('heap', 'heapUsed', before, after),
      memory('resident memory', 'rss', before, after),
      { what: 'every line can be read again', measured: `${unreadable} not`, reached: unreadable === 0 },
      { what: 'every call is there after a start', measured: `${recovered}`, reached: complete },
      ...floods.flatMap(promisedIn),
    ],
  };
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

function waitedIn({ what, waited }: Flood<Measured>): Figure {
  return { what: `a genuine webhook during ${what}`, samples: waited };
}

function leftBy({
  what,
  seconds,
  journalBytes,
  openConnections,
  after,
}: Flood<Measured>): [string, number][] {
  return [
    [`${what}: seconds`, Math.round(seconds)],
    [`${what}: KB more in the journal`, Math.max(0, Math.round(journalBytes / 1_024))],
    [`${what}: connections open afterwards`, openConnections],
    [`${what}: MB of resident memory`, Math.round(after.rss / 2 ** 20)],
  ];
}

/** How long a genuine webhook may wait, and how long nothing else may happen; milliseconds. */
const [longestWait, longestBlock] = [25, 50];

function promisedIn({ what, waited, after }: Flood<Measured>): Limit[] {
  const wait = p99(waited);
  return [
    {
      what: `during ${what}: p99 of a genuine webhook under ${longestWait} ms`,
      measured: `${wait.toFixed(1)} ms`,
      reached: wait < longestWait,
    },
    {
      what: `during ${what}: no block over ${longestBlock} ms`,
      measured: `${after.longestBlock.toFixed(1)} ms`,
      reached: after.longestBlock <= longestBlock,
    },
  ];
}
