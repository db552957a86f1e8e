import { klingel, klingelBefore, peer } from '../apps.ts';
import { noWorseThanBefore } from '../before.ts';
import { inTurn } from '../in-turn.ts';
import { startApp, type AppUnderTest } from '../measured-app.ts';
import type { Figure, Part, Report } from '../part.ts';
import { memoryAtRest, tellsSharedMemory, total, type ProcessMemory } from '../process-memory.ts';
import { median } from '../statistics.ts';

const rounds = 5;

/** How many times the memory of the bare app Klingel may take. */
const mostTimes = 1.5;

/** What the app takes of the machine's memory when nothing happens. */
export const memory: Part = {
  name: 'memory',
  title: 'memory of all processes at rest, window and pop-up ready',
  run,
};

async function run(): Promise<Report> {
  if (!tellsSharedMemory) {
    return {
      conditions: 'left out: this system does not tell how memory is shared',
      figures: [],
      limits: [],
    };
  }
  const ours = await klingel('#root > *');
  const before = await klingelBefore('#root > *');
  const bare = await peer('bare-two', 'bare app', 'body');
  const samples: Record<'ours' | 'before' | 'bare', ProcessMemory[][]> = { ours: [], before: [], bare: [] };
  const apps = [
    { app: ours, into: samples.ours },
    ...(before ? [{ app: before, into: samples.before }] : []),
    { app: bare, into: samples.bare },
  ];
  // The first start on a folder makes what later ones find.
  for (const { app } of apps) await measure(app);
  for (let round = 0; round < rounds; round += 1) {
    for (const { app, into } of inTurn(apps, round)) into.push(await measure(app));
  }
  const [our, earlier, other] = [samples.ours.map(total), samples.before.map(total), samples.bare.map(total)];
  const times = median(our) / median(other);
  return {
    conditions: `${rounds} starts of each, in turn, on a folder with an earlier start`,
    figures: [
      { what: 'Klingel', samples: our, unit: 'MiB' },
      ...byKind(samples.ours),
      ...(before ? [{ what: before.name, samples: earlier, unit: 'MiB' as const }] : []),
      { what: 'bare app, one empty window and one hidden', samples: other, unit: 'MiB' },
      ...byKind(samples.bare),
    ],
    limits: [
      {
        what: `at most ${mostTimes} times the bare app's memory (medians)`,
        measured: `${times.toFixed(2)} times`,
        reached: times <= mostTimes,
      },
      ...noWorseThanBefore(our, earlier),
    ],
  };
}

async function measure(app: AppUnderTest): Promise<ProcessMemory[]> {
  const started = startApp(app);
  try {
    await started.painted();
    return await memoryAtRest(started.pid);
  } finally {
    await started.stop();
  }
}

/** What the processes of each kind take together. */
function byKind(starts: readonly ProcessMemory[][]): Figure[] {
  const kinds = [...new Set(starts.flat().map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    what: `  ${kind}`,
    samples: starts.map((found) => total(found.filter((each) => each.kind === kind))),
    unit: 'MiB',
  }));
}
