import { klingel, peer } from '../apps.ts';
import { startApp, type AppUnderTest } from '../measured-app.ts';
import type { Part, Report } from '../part.ts';
import { median } from '../statistics.ts';

const rounds = 20;

/** How much longer than the bare app's window Klingel may take. */
const mostTimes = 1.5;

/** How long the app takes to start, beside an app that is nothing but a window. */
export const start: Part = {
  name: 'start',
  title: 'from starting the process to the receiver listening and the first window painted',
  run,
};

async function run(): Promise<Report> {
  const ours = await klingel('#root > *');
  const bare = await peer('bare', 'bare app', 'body > *');
  const listening: number[] = [];
  const ourWindow: number[] = [];
  const bareWindow: number[] = [];

  // The first start on a folder makes what later ones find: not what an agent has every morning.
  await startOnce(ours, true);
  await startOnce(bare, false);
  for (let round = 0; round < rounds; round += 1) {
    const our = await startOnce(ours, true);
    listening.push(our.listening);
    ourWindow.push(our.window);
    bareWindow.push((await startOnce(bare, false)).window);
  }

  const limit = (what: string, samples: readonly number[]): Report['limits'][number] => {
    const times = median(samples) / median(bareWindow);
    return {
      what: `${what} in at most ${mostTimes} times the bare app's window (medians)`,
      measured: `${times.toFixed(2)} times`,
      reached: times <= mostTimes,
    };
  };
  return {
    conditions: `${rounds} starts of each, in turn, on a folder with an earlier start`,
    figures: [
      { what: 'Klingel: receiver listening', samples: listening },
      { what: 'Klingel: window shown and painted', samples: ourWindow },
      { what: 'bare app: window shown and painted', samples: bareWindow },
    ],
    limits: [limit('receiver listening', listening), limit('window painted', ourWindow)],
  };
}

/** @returns milliseconds from the start of the process; `listening` is NaN for an app without a receiver */
async function startOnce(
  app: AppUnderTest,
  hasReceiver: boolean,
): Promise<{ listening: number; window: number }> {
  const started = startApp(app);
  try {
    const [receiver, window] = await Promise.all([
      hasReceiver ? started.receiver() : { at: NaN },
      started.painted(),
    ]);
    return { listening: receiver.at - started.startedAt, window: window.at - started.startedAt };
  } finally {
    await started.stop();
  }
}
