import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { WebhookRequest } from '../../../contract/model/request.ts';
import type { Problem } from '../../../contract/model/status.ts';
import { createAppLog } from '../../../main/lib/app-log.ts';
import { createTurnedAway, refusedBytesADay } from '../../../main/connectivity/turned-away.ts';
import { requestRecord } from '../../support/unit/events.ts';
import { tempFolder } from '../../support/unit/folder.ts';

function setUp() {
  let time = 0;
  let isJournalLarge = false;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const written: WebhookRequest[] = [];
  const lines: string[] = [];
  let problems: Problem['kind'][] = [];
  const turnedAway = createTurnedAway({
    write: (request) => written.push(request),
    appLog: { warn: (text) => lines.push(text) },
    problems: {
      report({ kind }) {
        problems = [...problems.filter((known) => known !== kind), kind];
      },
      over(kind) {
        problems = problems.filter((known) => known !== kind);
      },
    },
    isJournalLarge: () => isJournalLarge,
    now: () => time,
  });
  return {
    turnedAway,
    written,
    lines,
    problems: () => problems,
    bytes: () => written.reduce((sum, request) => sum + Buffer.byteLength(JSON.stringify(request)), 0),
    /** How many the records speak of: each of itself and of those that were not recorded. */
    counted: () => written.reduce((sum, { unrecorded = 0 }) => sum + 1 + unrecorded, 0),
    /** So many of the same kind. */
    send: (count: number, fields: Partial<WebhookRequest>) => {
      for (let index = 0; index < count; index += 1) turnedAway.take(requestRecord(fields));
    },
    wait: (milliseconds: number) => {
      time += milliseconds;
    },
    growJournal: () => {
      isJournalLarge = true;
    },
  };
}

const wrongToken = { status: 401, reason: 'wrongToken' } as const;
const wrongSignature = { status: 403, reason: 'signature' } as const;

describe('a request that was turned away', () => {
  it('is written down with its reason', () => {
    const { written, lines, send } = setUp();
    send(1, wrongSignature);
    expect(written).toMatchObject([{ reason: 'signature' }]);
    expect(lines).toEqual(['turned away: 403 signature from 127.0.0.1']);
  });
});

describe('a flood of requests', () => {
  it.each([
    ['with wrong tokens', wrongToken],
    ['with addresses that nobody can read', { status: 400, reason: 'unreadable', endpoint: null } as const],
  ])('%s fills neither the journal nor the log', (_, request) => {
    const { written, lines, send, wait } = setUp();
    send(10_000, request);
    expect([written.length, lines.length]).toEqual([100, 100]);
    wait(60_000);
    send(10, request);
    expect([written.length, lines.length]).toEqual([101, 101]);
    expect(lines.at(-1)).toMatch(/, and 9900 more before$/);
  });

  it('does not hide from the journal what comes from somebody who knows the token', () => {
    const { written, lines, send } = setUp();
    send(10_000, wrongToken);
    send(200, wrongSignature);
    send(1, { status: 400, reason: 'unreadable', endpoint: 'in' });
    expect(written.filter(({ reason }) => reason !== 'wrongToken')).toHaveLength(201);
    expect(lines).toHaveLength(100);
  });
});

describe('everything that is turned away', () => {
  const large = { ...wrongSignature, body: 'x'.repeat(2_000), bodyLength: 60_000 };
  /** What the hourly counts may add to the budget. */
  const counts = 24 * 1_000;

  it('costs a fixed number of bytes a day, however much it is, and no request goes uncounted', () => {
    const { turnedAway, send, wait, bytes, counted, problems } = setUp();
    for (let hour = 0; hour < 24; hour += 1) {
      send(2_000, large);
      wait(3_600_000);
    }
    expect(bytes()).toBeLessThan(refusedBytesADay + counts);
    expect(bytes()).toBeGreaterThan(refusedBytesADay / 2);
    expect(problems()).toEqual(['refusalsNotRecorded']);
    turnedAway.close();
    expect(counted()).toBe(48_000);
  });

  it('is counted by a record without what others decide the length of', () => {
    const { written, send, wait } = setUp();
    send(2_000, large);
    const before = written.length;
    wait(3_600_000);
    send(1, large);
    expect(written.slice(before)).toMatchObject([
      { reason: 'signature', headers: {}, body: '', bodyLength: 60_000, unrecorded: 2_000 - before },
    ]);
  });

  it('has a new budget on the next day, and the count of the day before is written down at its end', () => {
    const { written, send, counted, problems } = setUp();
    send(2_000, { ...large, at: '2026-11-22T09:00:00.000Z' });
    expect(counted()).toBeLessThan(2_000);
    vi.advanceTimersByTime(15 * 3_600_000);
    expect(counted()).toBe(2_000);
    expect(problems()).toEqual([]);
    const before = written.length;
    send(10, { ...large, at: '2026-11-23T09:00:00.000Z' });
    expect(written.slice(before)).toHaveLength(10);
    expect(written.at(-1)).not.toHaveProperty('unrecorded');
  });

  it('has no new budget where the clock is set back', () => {
    const { send, bytes } = setUp();
    for (const at of ['2026-11-22T09:00:00.000Z', '2026-11-21T09:00:00.000Z', '2026-11-22T08:00:00.000Z'])
      send(2_000, { ...large, at });
    expect(bytes()).toBeLessThan(refusedBytesADay + counts);
  });

  it('has what is left of its budget after a restart', () => {
    const [before, after] = [setUp(), setUp()];
    before.send(2_000, large);
    for (const request of before.written) after.turnedAway.restore({ kind: 'request', request, event: null });
    after.send(2_000, large);
    expect(after.bytes()).toBeLessThan(counts);
  });

  it('has none at all where the journal is too large', () => {
    const { turnedAway, written, send, growJournal } = setUp();
    send(1, wrongSignature);
    growJournal();
    send(50, wrongSignature);
    expect(written).toHaveLength(1);
    turnedAway.close();
    expect(written).toMatchObject([{}, { unrecorded: 49 }]);
  });
});

describe("the app's own log", () => {
  it('begins anew when it has grown, and keeps the one before: two megabytes at most', async () => {
    const folder = await tempFolder();
    const log = createAppLog(join(folder, 'klingel.log'), () => []);
    const line = 'x'.repeat(10_000);
    const sizes = async () => {
      const names = await readdir(folder);
      const stats = await Promise.all(names.map((name) => stat(join(folder, name))));
      return new Map(names.map((name, index) => [name, stats[index]?.size ?? 0]));
    };
    for (let index = 0; index < 400; index += 1) {
      log.info(`${index} ${line}`);
      // Written behind the caller's back: wait until it is there.
      await expect
        .poll(() => readFile(join(folder, 'klingel.log'), 'utf8'), { interval: 1 })
        .toContain(`${index} x`);
    }
    const grown = await sizes();
    expect([...grown.keys()].sort()).toEqual(['klingel.log', 'klingel.old.log']);
    for (const size of grown.values()) expect(size).toBeLessThan(1_100_000);
  });
});
