import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { WebhookRequest } from '../../../contract/model/request.ts';
import { createAppLog } from '../../../main/lib/app-log.ts';
import { createTurnedAway } from '../../../main/connectivity/turned-away.ts';
import { requestRecord } from '../../support/unit/events.ts';
import { tempFolder } from '../../support/unit/folder.ts';

function setUp() {
  let time = 0;
  const written: WebhookRequest[] = [];
  const lines: string[] = [];
  const log = { info: () => undefined, warn: (text: string) => lines.push(text) };
  const turnedAway = createTurnedAway(
    (request) => written.push(request),
    log,
    () => time,
  );
  return {
    written,
    lines,
    /** So many of the same kind. */
    send: (count: number, fields: Partial<WebhookRequest>) => {
      for (let index = 0; index < count; index += 1) turnedAway(requestRecord(fields));
    },
    wait: (milliseconds: number) => {
      time += milliseconds;
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
