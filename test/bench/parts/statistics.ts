import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createCallerLog } from '../../../main/calls/caller-log.ts';
import { createCallStatistics } from '../../../main/calls/call-statistics.ts';
import { createCallBook } from '../../../main/domain/conversations/call-book.ts';
import { compileRoster } from '../../../main/domain/calls/roster.ts';
import { manyCalls } from '../../support/data/many-calls.ts';
import type { Part, Report } from '../part.ts';
import { p95 } from '../statistics.ts';

const callCount = 100_000;
const rounds = 40;

/** How long main may be busy with it; milliseconds. */
const mostMs = 50;

/** The figures of a year's calls, beside one plain loop over the same conversations. */
export const statistics: Part = {
  name: 'statistics',
  title: `the figures of ${callCount.toLocaleString('en')} calls of twelve months`,
  run,
};

async function run(): Promise<Report> {
  const book = createCallBook(() => new Date().toISOString());
  for (const call of manyCalls(callCount, Date.now())) book.addRecord(call);
  const settings = {
    agents: ['Emma', 'Chris', 'Ole', 'Pia'].map((name, index) => ({
      id: name,
      name,
      email: '',
      sipgateUserIds: [`w${index}`],
      numbers: [],
    })),
    notify: [],
    country: 'DE',
    callerLog: { retentionMonths: 12, shownRecords: 60 as const },
  };
  const roster = compileRoster(settings);
  let agentId: string | null = null;
  const log = createCallerLog({
    book,
    label: (entry) => entry,
    partyOf: () => null,
    roster: () => roster,
    agentId: () => agentId,
    settings: () => settings,
  });
  const figures = createCallStatistics({
    log,
    book,
    roster: () => roster,
    agentName: (id) => id,
    reachBack: () => false,
  });
  const samples = noSamples();
  const timed = async (into: number[], work: () => unknown): Promise<void> => {
    const since = performance.now();
    await work();
    into.push(performance.now() - since);
  };
  let counted = 0;
  for (let round = -5; round < rounds; round += 1) {
    const into = round < 0 ? noSamples() : samples;
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await timed(into.year, async () => {
      counted = (await figures.of('months12')).figures.incoming;
    });
    delay.disable();
    into.blocked.push(delay.max / 1e6);
    await timed(into.week, () => figures.of('days7'));
    await timed(into.plain, () => {
      let incoming = 0;
      for (const { direction, waitingSeconds } of book.oldestFirst()) {
        if (direction === 'in' && waitingSeconds !== null) incoming += 1;
      }
      return incoming;
    });
  }
  agentId = 'Emma';
  // The log is made anew for another agent, which is not what is measured.
  log.openCount();
  for (let round = -5; round < rounds; round += 1) {
    await timed(round < 0 ? [] : samples.agent, () => figures.of('months12'));
  }
  return {
    conditions: `${rounds} rounds in one process, after 5 that do not count; ${counted.toLocaleString('en')} incoming calls counted`,
    figures: [
      { what: 'twelve months: all figures', samples: samples.year },
      { what: '  of it at once, with nothing else between', samples: samples.blocked },
      { what: 'twelve months, at the desktop of one agent', samples: samples.agent },
      { what: 'seven days', samples: samples.week },
      { what: 'a plain loop that counts who waited', samples: samples.plain },
    ],
    limits: [
      {
        what: `all figures within ${mostMs} ms (p95)`,
        measured: `${p95(samples.year).toFixed(1)} ms`,
        reached: p95(samples.year) <= mostMs,
      },
      {
        what: `no webhook waits longer than ${mostMs} ms`,
        measured: `${Math.max(...samples.blocked).toFixed(1)} ms at most`,
        reached: Math.max(...samples.blocked) <= mostMs,
      },
    ],
  };
}

function noSamples(): Record<'year' | 'agent' | 'week' | 'blocked' | 'plain', number[]> {
  return { year: [], agent: [], week: [], blocked: [], plain: [] };
}
