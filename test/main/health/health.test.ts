import { rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import type { Problem } from '../../../contract/model/status.ts';
import { openDataFolder } from '../../../main/storage/data-folder.ts';
import { createStatusStore } from '../../../main/health/status-store.ts';
import { createHealth, largeJournal } from '../../../main/health/health.ts';
import { at, entryOf, newCall } from '../../support/unit/events.ts';
import { namesIn, tempFolder } from '../../support/unit/folder.ts';

const token = 'tokentokentokentokentokentokentokentokentok';

/** Health of a data folder of its own, whose clock stands still at a moment; what it asks of others is recorded. */
async function setUp(seconds = 0) {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: new Date(at(seconds)) });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const path = join(await tempFolder(), 'data');
  const data = await openDataFolder(path, token);
  onTestFinished(() => data.journal.close());
  const status = createStatusStore(
    () => data.settings.data,
    () => undefined,
  );
  let newest: LogEntry | undefined;
  const heard = {
    settle: vi.fn(),
    ensure: vi.fn((_port: number) => Promise.resolve()),
    onWritable: vi.fn(() => Promise.resolve()),
    info: vi.fn(),
    warn: vi.fn(),
    url: 'http://127.0.0.1:4747',
    journalIsNeeded: false,
  };
  const health = createHealth({
    data,
    status,
    settings: () => data.settings.data,
    switchboard: { settle: heard.settle },
    listener: { ensure: heard.ensure, url: () => heard.url },
    newest: () => newest,
    journalIsNeeded: () => heard.journalIsNeeded,
    onWritable: heard.onWritable,
    appLog: heard,
  });
  return {
    path,
    health,
    heard,
    problems: (): Problem[] => status.snapshot().problems,
    ring: (seconds: number) => {
      newest = entryOf([newCall({ at: at(seconds) })]);
    },
  };
}

describe('a journal', () => {
  it('that has become too large is told of until it is smaller', async () => {
    const { path, health, problems } = await setUp();
    const segment = join(path, 'journal', '2026-11-01.ndjson');
    await writeFile(segment, '');
    await health.look();
    expect(health.isJournalLarge()).toBe(false);
    // Of nothing: no disk is filled by it.
    await truncate(segment, largeJournal);
    await health.look();
    expect(health.isJournalLarge()).toBe(true);
    expect(problems()).toEqual([{ kind: 'journalLarge', megabytes: 1_024 }]);
    await rm(segment);
    await health.look();
    expect(health.isJournalLarge()).toBe(false);
    expect(problems()).toEqual([]);
  });
});

describe('a clock', () => {
  it('that is behind the latest call is told of until it has passed that', async () => {
    const { health, problems, ring } = await setUp();
    ring(3_600);
    await health.look();
    expect(problems()).toEqual([{ kind: 'clockBehind', latest: at(3_600) }]);
    vi.setSystemTime(new Date(at(3_600)));
    await health.look();
    expect(problems()).toEqual([]);
  });

  it('may be corrected by a little without a word', async () => {
    const { health, problems, ring } = await setUp();
    ring(59);
    await health.look();
    expect(problems()).toEqual([]);
  });
});

describe('a data folder', () => {
  it('that cannot be written is told of until it can, whatever else that kept from being written', async () => {
    const { path, health, problems, heard } = await setUp();
    await rm(path, { recursive: true });
    await writeFile(path, 'a file where the folder was');
    await health.look();
    expect(problems()).toMatchObject([
      { kind: 'notSaved', file: 'data', message: expect.stringContaining(path) as string },
    ]);
    expect(heard.onWritable).not.toHaveBeenCalled();

    await rm(path);
    await health.look();
    expect(problems()).toEqual([]);
    expect(heard.onWritable).toHaveBeenCalledOnce();
    expect(await namesIn(path)).toEqual(['calls', 'journal']);
    await health.look();
    expect(heard.onWritable).toHaveBeenCalledOnce();
  });
});

describe('again and again', () => {
  it('forgotten calls are looked for, and a port that is lost', async () => {
    const { health, heard } = await setUp();
    health.start();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(heard.settle).toHaveBeenCalledOnce();
    expect(heard.ensure).not.toHaveBeenCalled();
    heard.url = '';
    await vi.advanceTimersByTimeAsync(15_000);
    expect(heard.ensure).toHaveBeenCalledExactlyOnceWith(4747);
  });

  it('outdated files are deleted, but no journal that is needed', async () => {
    for (const journalIsNeeded of [true, false]) {
      const { path, health, heard } = await setUp();
      heard.journalIsNeeded = journalIsNeeded;
      for (const day of ['2026-01-01', '2026-11-22'])
        await writeFile(join(path, 'journal', `${day}.ndjson`), '');
      await writeFile(join(path, 'calls', '2020-01.json'), '');
      await writeFile(join(path, 'calls', '2026-11.json'), '');
      health.start();
      await expect.poll(() => heard.info.mock.calls.length, { interval: 5 }).toBe(1);
      expect(await namesIn(join(path, 'calls'))).toEqual(['2026-11.json']);
      expect(await namesIn(join(path, 'journal'))).toHaveLength(journalIsNeeded ? 2 : 1);
    }
  });

  it('what cannot be deleted is tried again, and no fault of the app', async () => {
    const { path, health, heard, problems } = await setUp();
    await rm(join(path, 'journal'), { recursive: true });
    await writeFile(join(path, 'journal'), 'a file where the folder was');
    health.start();
    await expect.poll(() => heard.warn.mock.calls.length, { interval: 5 }).toBe(1);
    expect(problems()).toEqual([]);
  });
});

describe('after a sleep', () => {
  it('calls that ended meanwhile are ended, and the receiver is made sure of', async () => {
    const { health, heard } = await setUp();
    await health.wake();
    expect(heard.settle).toHaveBeenCalledOnce();
    expect(heard.ensure).toHaveBeenCalledExactlyOnceWith(4747);
  });
});
