import { hangup, newCall } from '../../support/data/calls.ts';
import { klingel, klingelBefore, peer } from '../apps.ts';
import { noWorseThanBefore } from '../before.ts';
import { inTurn } from '../in-turn.ts';
import { startApp, type AppUnderTest, type MeasuredApp } from '../measured-app.ts';
import type { Part, Report } from '../part.ts';
import { median, p95 } from '../statistics.ts';
import { plainWebhook, signedWebhooks, type Send } from '../webhooks.ts';

const rounds = 100;
const warmUps = 10;

/** How soon a pop-up has to be painted; milliseconds. */
const mostMs = 50;

/** How many times faster than a new window it has to be. */
const leastTimes = 3;

/** What is there once a call is shown, in Klingel's page and in the others. */
const card = 'article';

/** How soon a call is seen, beside a window made for each call and a window that only waits for a text. */
export const popUp: Part = {
  name: 'pop-up',
  title: 'from a newCall webhook being posted to its pop-up painted',
  run,
};

/** How one app is called and rid of its pop-up again. */
interface Caller {
  app: MeasuredApp;
  ring: (fields: { callId: string; from: string }) => Send;
  /** Makes the window go away, or causes it to. */
  end: (fields: { callId: string; from: string }) => Promise<unknown>;
  samples: number[];
}

async function run(): Promise<Report> {
  const started: MeasuredApp[] = [];
  const start = async (app: AppUnderTest): Promise<{ app: MeasuredApp; url: string }> => {
    const running = startApp(app);
    started.push(running);
    const { url } = await running.receiver();
    return { app: running, url };
  };
  try {
    const ours = await callKlingel(await klingel(card), start);
    const earlier = await klingelBefore(card);
    const before = earlier && (await callKlingel(earlier, start));
    const cold = await callPeer(await peer('cold-window', 'new window', card), start);
    const warm = await callPeer(await peer('warm-window', 'warm bare window', card), start);
    for (let round = 0; round < warmUps + rounds; round += 1) {
      for (const caller of inTurn([ours, ...(before ? [before] : []), cold, warm], round)) {
        const milliseconds = await callOnce(caller, round);
        if (round >= warmUps) caller.samples.push(milliseconds);
      }
    }
    return report(ours.samples, before?.samples ?? [], cold.samples, warm.samples);
  } finally {
    await Promise.all(started.map((app) => app.stop()));
  }
}

function report(ours: number[], before: number[], cold: number[], warm: number[]): Report {
  const times = median(cold) / median(ours);
  return {
    conditions: `${rounds} calls of each, in turn, after ${warmUps} that do not count`,
    figures: [
      { what: 'Klingel', samples: ours },
      ...(before.length > 0 ? [{ what: 'Klingel before', samples: before }] : []),
      { what: 'a new window for each call', samples: cold },
      { what: 'a waiting window without an app', samples: warm },
    ],
    limits: [
      {
        what: `painted within ${mostMs} ms (p95)`,
        measured: `${p95(ours).toFixed(1)} ms`,
        reached: p95(ours) <= mostMs,
      },
      {
        what: `at least ${leastTimes} times faster than a new window (medians)`,
        measured: `${times.toFixed(1)} times`,
        reached: times >= leastTimes,
      },
      ...noWorseThanBefore(ours, before),
    ],
  };
}

/** @returns milliseconds from the webhook to the pop-up */
async function callOnce({ app, ring, end }: Caller, round: number): Promise<number> {
  const call = { callId: `bench-${round}`, from: String(4_930_600_000_000 + round) };
  const send = ring(call);
  const [sentAt, painted] = await Promise.all([send(), app.painted()]);
  await Promise.all([end(call), app.gone()]);
  return painted.at - sentAt;
}

type Start = (app: AppUnderTest) => Promise<{ app: MeasuredApp; url: string }>;

async function callKlingel(what: AppUnderTest, start: Start): Promise<Caller> {
  const { app, url } = await start(what);
  const webhook = await signedWebhooks(url, what.userData);
  return {
    app,
    ring: (call) => webhook(newCall(call)),
    async end(call) {
      // As its user does; without it the card would stay for two seconds to say how the call went on.
      app.tell({ page: 'popup.html', script: `document.querySelector('${card} button').click()` });
      await webhook(hangup(call))();
    },
    samples: [],
  };
}

async function callPeer(what: AppUnderTest, start: Start): Promise<Caller> {
  const { app, url } = await start(what);
  return {
    app,
    ring: (call) => plainWebhook(url, '/call', newCall(call)),
    end: () => plainWebhook(url, '/end', {})(),
    samples: [],
  };
}
