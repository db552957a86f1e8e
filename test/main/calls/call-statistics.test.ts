import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCallerLog } from '../../../main/calls/caller-log.ts';
import { createCallStatistics } from '../../../main/calls/call-statistics.ts';
import { createStatisticsCommands } from '../../../main/calls/statistics-commands.ts';
import { createCallBook } from '../../../main/domain/conversations/call-book.ts';
import { compileRoster } from '../../../main/domain/calls/roster.ts';
import { at, chris, hangup, newCall } from '../../support/unit/events.ts';
import { tempFolder } from '../../support/unit/folder.ts';

const day = 24 * 3_600;
const agent = (id: string, sipgateUserId: string) => ({
  id,
  name: '',
  email: '',
  sipgateUserIds: [sipgateUserId],
  numbers: [],
});

/** Missed calls, so many seconds after the usual beginning; the clock shows ten hours after it. */
function setUp(...seconds: number[]) {
  const book = createCallBook(() => at(0));
  for (const after of seconds) {
    const callId = String(after);
    book.addEvent(newCall({ callId, at: at(after) }));
    book.addEvent(hangup({ callId, at: at(after + 8), cause: 'cancel' }));
  }
  const settings = {
    agents: [agent('emma', 'w0'), agent('chris', 'w1')],
    notify: [{ destination: '4930111111', agentIds: ['chris'], note: '' }],
    country: 'DE',
    callerLog: { retentionMonths: 12, shownRecords: 60 as const },
  };
  const roster = compileRoster(settings);
  let agentId: string | null = null;
  let isReading = false;
  const reached: string[] = [];
  const log = createCallerLog({
    book,
    label: (entry) => entry,
    partyOf: () => null,
    roster: () => roster,
    agentId: () => agentId,
    settings: () => settings,
  });
  const statistics = createCallStatistics({
    log,
    book,
    roster: () => roster,
    agentName: (id) => id,
    reachBack(from) {
      reached.push(from);
      return isReading;
    },
  });
  return {
    ...{ book, log, statistics, reached },
    sit: (id: string) => (agentId = id),
    read: (goesOn: boolean) => (isReading = goesOn),
  };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(at(0)) + 3_600_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the figures of the log', () => {
  it('are of the time that was asked for, and of as much of the time before', async () => {
    const { statistics } = setUp(-20 * day, -day - 1, -day, -day + 7_200, -1, 0);
    // Yesterday two began until the same time of day.
    const { figures, figuresBefore } = await statistics.of('today');
    expect([figures.incoming, figuresBefore?.incoming]).toEqual([2, 2]);
    expect((await statistics.of('days7')).figures.incoming).toBe(5);
    expect((await statistics.of('days30')).figures.incoming).toBe(6);
  });

  it('are compared with nothing where not all of the time before is known', async () => {
    const { statistics } = setUp(-6 * day, 0);
    expect(await statistics.of('today')).toMatchObject({ figuresBefore: { incoming: 0 }, knownSince: null });
    expect(await statistics.of('days7')).toMatchObject({ figuresBefore: null, knownSince: at(-6 * day) });
    expect(await setUp().statistics.of('today')).toMatchObject({ figuresBefore: null, knownSince: null });
  });

  it('have older calls read as far as the time before reaches, and say as long as they lack them', async () => {
    const { statistics, reached, read } = setUp(-40 * day, 0);
    read(true);
    const found = await statistics.of('days7');
    expect(reached).toEqual([found.spanBefore.from]);
    expect(found).toMatchObject({ isReading: true, figuresBefore: null });
    read(false);
    expect(await statistics.of('days7')).toMatchObject({ isReading: false, figuresBefore: { incoming: 0 } });
  });

  it('are those of the desktop’s own log', async () => {
    const { book, statistics, sit } = setUp(0);
    book.addEvent(newCall({ callId: 'chris', to: '4930111111', users: [chris] }));
    expect((await statistics.of('today')).figures.incoming).toBe(2);
    sit('emma');
    expect((await statistics.of('today')).figures.incoming).toBe(1);
  });

  it('count many calls as they do few', async () => {
    const many = Array.from({ length: 25_000 }, (_, index) => index / 100);
    const { figures, hours } = await setUp(...many).statistics.of('today');
    expect(figures.incoming).toBe(25_000);
    expect(hours.reduce((sum, { calls }) => sum + calls, 0)).toBe(25_000);
  });
});

describe('exporting the figures', () => {
  it('writes a figure a line, or nothing where the person thought better of it', async () => {
    const folder = await tempFolder();
    const { statistics } = setUp(-7 * day, -day, 0);
    let target: string | null = join(folder, 'Statistik.csv');
    const commands = createStatisticsCommands({
      statistics,
      older: nothingOlder,
      chooseFile: (name) => {
        expect(name).toBe('Statistik 2026-11-22.csv');
        return Promise.resolve(target);
      },
      language: () => 'de',
    });
    expect(await commands.exportStatistics('today')).toBe('Statistik.csv');
    const lines = (await readFile(target, 'utf8')).split('\r\n');
    expect(lines[0]).toBe('\uFEFFfrom;to;group;item;figure;value;before');
    const { span } = await statistics.of('today');
    const time = `${span.from};${span.to}`;
    expect(lines).toContain(`${time};calls;;incoming;1;1`);
    expect(lines).toContain(`${time};calls;;waitingSecondsMedian;8;8`);
    expect(lines).toContain(`${time};outcome;missed;calls;1;1`);
    expect(lines).toContain(`${time};line;+492111234567;unanswered;1;`);
    target = null;
    expect(await commands.exportStatistics('today')).toBeNull();
  });

  it('waits for calls that are still being read', async () => {
    const { statistics, read } = setUp(-7 * day, -day, 0);
    const path = join(await tempFolder(), 'Statistik.csv');
    read(true);
    const reachAll = (): Promise<void> => {
      read(false);
      return Promise.resolve();
    };
    const commands = createStatisticsCommands({
      statistics,
      older: { ...nothingOlder, reachAll },
      chooseFile: () => Promise.resolve(path),
      language: () => 'en',
    });
    await commands.exportStatistics('today');
    // Compared with is only what is known as a whole.
    expect(await readFile(path, 'utf8')).toMatch(/,calls,,incoming,1,1\r\n/);
  });
});

const nothingOlder = { reachFurther: () => undefined, reachAll: () => Promise.resolve() };
