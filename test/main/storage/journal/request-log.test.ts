import { appendFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { JournalEntry } from '../../../../contract/model/request.ts';
import { readJournal } from '../../../../main/storage/journal/journal-reader.ts';
import { openJournal } from '../../../../main/storage/journal/journal.ts';
import { createRequestLog } from '../../../../main/storage/journal/request-log.ts';
import { mark, newCall, requestRecord } from '../../../support/unit/events.ts';
import { tempFolder } from '../../../support/unit/folder.ts';

function request(name: string, body = 'event=newCall'): JournalEntry {
  return { kind: 'request', request: requestRecord({ event: name, body }), event: null };
}

/** A journal with these entries, each list written on a day of its own, and the log of its requests. */
async function logOf(...days: JournalEntry[][]) {
  const folder = await tempFolder();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  for (const [index, entries] of days.entries()) {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`2026-11-${20 + index}T12:00:00.000Z`) });
    const journal = await openJournal(folder);
    for (const entry of entries) await journal.append(entry);
    await journal.close();
  }
  return { folder, log: createRequestLog(folder) };
}

describe('the recent requests', () => {
  it('are none in an empty journal', async () => {
    const { log } = await logOf();
    expect(await log.list(null, 10)).toEqual([]);
  });

  it('are listed newest first, over the days', async () => {
    const { log } = await logOf([request('a'), request('b')], [], [request('c')]);
    expect((await log.list(null, 10)).map(({ event }) => event)).toEqual(['c', 'b', 'a']);
  });

  it('say what is needed for a list', async () => {
    const refused = requestRecord({ status: 403, reason: 'signature', event: null });
    const { log } = await logOf([{ kind: 'request', request: refused, event: null }]);
    const { at, endpoint, method, event, status, reason, milliseconds } = refused;
    const id = '2026-11-20/0';
    expect(await log.list(null, 10)).toEqual([
      { id, at, endpoint, method, event, status, reason, milliseconds, unrecorded: 0, repeats: null },
    ]);
  });

  it('come in pages that leave none out and repeat none', async () => {
    const names = Array.from({ length: 23 }, (_, index) => String(index));
    const { log } = await logOf(
      names.slice(0, 9).map((it) => request(it)),
      names.slice(9).map((it) => request(it)),
    );
    const seen: (string | null)[] = [];
    let before: string | null = null;
    for (;;) {
      const page = await log.list(before, 5);
      seen.push(...page.map(({ event }) => event));
      before = page.at(-1)?.id ?? null;
      if (page.length < 5) break;
    }
    expect(seen).toEqual([...names].reverse());
  });

  it('have no marks and no broken lines among them', async () => {
    const { folder, log } = await logOf([request('a'), { kind: 'mark', mark: mark(true) }, request('b')]);
    await appendFile(join(folder, '2026-11-20.ndjson'), '{"kind":"request","requ');
    expect((await log.list(null, 10)).map(({ event }) => event)).toEqual(['b', 'a']);
  });
});

describe('a request that came again', () => {
  it('is listed and found with how often it did', async () => {
    const { folder } = await logOf([request('a'), request('b')]);
    const repeats = { count: 2, lastAt: '2026-11-20T14:02:00.000Z' };
    const log = createRequestLog(folder, {
      repeatsOf: ({ request: { event } }) => (event === 'a' ? repeats : null),
    });
    const listed = await log.list(null, 10);
    expect(listed.map((one) => one.repeats)).toEqual([null, repeats]);
    expect((await log.find('2026-11-20/0'))?.repeats).toEqual(repeats);
  });
});

describe('a day that the system does not let us read', () => {
  it('is told of and passed over', async () => {
    const { folder } = await logOf([request('a')], [request('b')], [request('c')]);
    await rm(join(folder, '2026-11-21.ndjson'));
    await mkdir(join(folder, '2026-11-21.ndjson'));
    const told = vi.fn();
    const log = createRequestLog(folder, { onRefused: told });
    expect((await log.list(null, 10)).map(({ event }) => event)).toEqual(['c', 'a']);
    expect(told).toHaveBeenCalledExactlyOnceWith(
      '2026-11-21.ndjson',
      expect.objectContaining({ code: 'EISDIR' }),
    );
  });
});

describe('a request that another version of the app wrote down', () => {
  it('is listed, found and counted as a line that can be read, whatever it was turned away for', async () => {
    const { folder, log } = await logOf([request('a')]);
    const line = {
      kind: 'request',
      request: { ...requestRecord(), status: 451, reason: 'later' },
      event: newCall(),
    };
    await appendFile(join(folder, '2026-11-20.ndjson'), `${JSON.stringify(line)}\n`);
    const [newest] = await log.list(null, 10);
    expect(newest).toMatchObject({ status: 451, reason: 'unknown' });
    expect(await log.find(newest?.id ?? '')).toMatchObject({ request: { reason: 'unknown' } });

    const unreadable = vi.fn();
    const events: unknown[] = [];
    for await (const entry of readJournal(folder, null, unreadable))
      if (entry.kind === 'request') events.push(entry.event);
    expect(events).toEqual([null, newCall()]);
    expect(unreadable).not.toHaveBeenCalled();
  });
});

describe('a request', () => {
  it('is found by its id', async () => {
    const { log } = await logOf([request('a', 'ü€😀'), request('b')], [request('c')]);
    for (const { id, event } of await log.list(null, 10))
      expect((await log.find(id))?.request.event).toBe(event);
    expect((await log.list(null, 10)).map(({ id }) => id)).toContain('2026-11-21/0');
  });

  it('is found whole, also with a call, a large body, and odd line ends', async () => {
    const body = `user[]=\u2028${'x'.repeat(64 * 1024)}\u2029\r`;
    const record = requestRecord({ body });
    const { log } = await logOf([
      request('before'),
      { kind: 'request', request: record, event: newCall() },
      request('after'),
    ]);
    const [, found] = await log.list(null, 10);
    expect(await log.find(found?.id ?? '')).toEqual({ request: record, repeats: null });
  });

  it.each([
    '',
    'nonsense',
    '2026-11-20',
    '2026-11-20/',
    '2026-11-20/-1',
    '2026-11-20/3',
    '2026-11-20/999999',
    '2026-12-24/0',
    '../2026-11-20/0',
  ])('is not found under "%s"', async (id) => {
    const { log } = await logOf([request('a')]);
    expect(await log.find(id)).toBeNull();
  });

  it('that is no longer kept is not found', async () => {
    const { folder, log } = await logOf([request('a')]);
    for (const name of await readdir(folder)) await rm(join(folder, name));
    expect(await log.find('2026-11-20/0')).toBeNull();
    expect(await log.list('2026-11-20/0', 10)).toEqual([]);
  });
});
