import { klingel, klingelBefore, peer } from '../apps.ts';
import { inTurn } from '../in-turn.ts';
import { startApp, type AppUnderTest } from '../measured-app.ts';
import type { Figure, Limit, Part, Report } from '../part.ts';
import { processorTime } from '../processes.ts';
import { median } from '../statistics.ts';

const rounds = 20;

/** How many times as long as the bare app's window ours may take, and how much longer; milliseconds. */
const windowAtMost = { times: 1.35, ms: 110 };

/** How many times as long as the bare app's window the receiver may take. */
const receiverAtMostTimes = 1.15;

/** How long the app takes to start, beside an app that is nothing but a window. */
export const start: Part = {
  name: 'start',
  title: 'from starting the process to the receiver listening and the first window painted',
  run,
};

/** One start; milliseconds from the start of the process, and of the processor. */
interface Start {
  /** NaN for an app without a receiver. */
  listening: number;
  painted: number;
  /** What each part of the way to the picture took, in order. */
  phases: Record<(typeof phases)[number], number>;
  processor: number;
}

const phases = [
  'process → main script',
  'main script → ready',
  'ready → window',
  'window → page script',
  'page script → painted',
] as const;

interface Measured {
  app: AppUnderTest;
  hasReceiver: boolean;
  starts: Start[];
}

async function run(): Promise<Report> {
  const content = '#root > *';
  const ours: Measured = { app: await klingel(content), hasReceiver: true, starts: [] };
  const before = await klingelBefore(content);
  const bare: Measured = { app: await peer('bare', 'bare app', 'body > *'), hasReceiver: false, starts: [] };
  const apps = [ours, ...(before ? [{ app: before, hasReceiver: true, starts: [] }] : []), bare];

  // The first start on a folder makes what later ones find: not what an agent has every morning.
  for (const each of apps) await startOnce(each);
  for (let round = 0; round < rounds; round += 1) {
    for (const each of inTurn(apps, round)) each.starts.push(await startOnce(each));
  }
  return {
    conditions: `${rounds} starts of each, in turn, on a folder with an earlier start`,
    figures: apps.flatMap(figuresOf),
    limits: limitsOf(ours.starts, bare.starts),
  };
}

function figuresOf({ app: { name }, hasReceiver, starts }: Measured): Figure[] {
  return [
    ...(hasReceiver
      ? [{ what: `${name}: receiver listening`, samples: starts.map(({ listening }) => listening) }]
      : []),
    { what: `${name}: window shown and painted`, samples: starts.map(({ painted }) => painted) },
    ...phases.map((phase) => ({ what: `  ${phase}`, samples: starts.map((each) => each.phases[phase]) })),
    ...(starts.some(({ processor }) => processor > 0)
      ? [{ what: '  processor time of all processes', samples: starts.map(({ processor }) => processor) }]
      : []),
  ];
}

function limitsOf(ours: readonly Start[], bare: readonly Start[]): Limit[] {
  const bareWindow = median(bare.map(({ painted }) => painted));
  const window = median(ours.map(({ painted }) => painted));
  const listening = median(ours.map((each) => each.listening));
  const times = (what: string, figure: number, most: number): Limit => ({
    what: `${what} in at most ${most} times the bare app's window (medians)`,
    measured: `${(figure / bareWindow).toFixed(2)} times`,
    reached: figure / bareWindow <= most,
  });
  return [
    times('receiver listening', listening, receiverAtMostTimes),
    times('window painted', window, windowAtMost.times),
    {
      what: `window painted at most ${windowAtMost.ms} ms after the bare app's (medians)`,
      measured: `${(window - bareWindow).toFixed(1)} ms`,
      reached: window - bareWindow <= windowAtMost.ms,
    },
  ];
}

async function startOnce({ app, hasReceiver }: Measured): Promise<Start> {
  const started = startApp(app);
  try {
    const painting = async () => {
      const painted = await started.painted();
      return { ...painted, processor: await processorTime(started.pid) };
    };
    const [{ at: listeningAt }, { at, phases: reached, processor }] = await Promise.all([
      hasReceiver ? started.receiver() : { at: NaN },
      painting(),
    ]);
    const { script, ready, window, page } = reached;
    return {
      listening: listeningAt - started.startedAt,
      painted: at - started.startedAt,
      phases: {
        'process → main script': script - started.startedAt,
        'main script → ready': ready - script,
        'ready → window': window - ready,
        'window → page script': page - window,
        'page script → painted': at - page,
      },
      processor,
    };
  } finally {
    await started.stop();
  }
}
