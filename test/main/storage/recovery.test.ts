import { appendFile, mkdir, readFile, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { CallEvent, Mark } from '../../../contract/model/calls/call.ts';
import { createCallBook, type CallBook } from '../../../main/domain/conversations/call-book.ts';
import { createCallSaver } from '../../../main/storage/calls/call-saver.ts';
import { openDataFolder } from '../../../main/storage/data-folder.ts';
import { recoverCalls } from '../../../main/storage/recover-calls.ts';
import { answer, at, hangup, mark, newCall, requestRecord } from '../../support/unit/events.ts';
import { namesIn, tempFolder } from '../../support/unit/folder.ts';

const token = 'n'.repeat(43);

/** The app's storage as it runs: it recovers, takes in, and may end well or not. */
async function run(folder: string) {
  const data = await openDataFolder(folder, token);
  const book = createCallBook(() => at(0));
  const recovery = await recoverCalls(book, data);
  const position = () => (recovery.leftAlone.length === 0 ? data.journal.position() : null);
  const saver = createCallSaver(book, data.callFiles, position, (error) => {
    throw error;
  });
  for (const change of recovery.changes) saver.changed(change);
  const take = async (...news: (CallEvent | Mark)[]): Promise<void> => {
    for (const item of news) {
      const change =
        'kind' in item
          ? (await data.journal.append({ kind: 'request', request: requestRecord(), event: item }),
            book.addEvent(item))
          : (await data.journal.append({ kind: 'mark', mark: item }), book.addMark(item));
      if (change) saver.changed(change);
    }
  };
  return {
    data,
    book,
    recovery,
    take,
    changed: saver.changed,
    save: saver.flush,
    async end() {
      await saver.flush();
      await data.journal.close();
    },
    /** Nothing that waits is written any more. */
    async crash() {
      await data.journal.close();
    },
  };
}

function entriesOf(book: CallBook) {
  return book.entries().sort((a, b) => (a.conversationId < b.conversationId ? -1 : 1));
}

/** As long as a test runs, nothing is saved but on demand. */
function withoutTimers(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}

describe('the calls after a restart', () => {
  it('are there when the app ended well, and nothing is left to write', async () => {
    const folder = await tempFolder();
    const before = await run(folder);
    await before.take(newCall(), answer(), mark(false), hangup());
    await before.end();
    const after = await run(folder);
    expect(entriesOf(after.book)).toEqual(entriesOf(before.book));
    expect(after.recovery).toEqual({ changes: [], torn: [], leftAlone: [] });
    await after.end();
  });

  it('are there after a crash, from the journal', async () => {
    withoutTimers();
    const folder = await tempFolder();
    const before = await run(folder);
    await before.take(newCall(), answer());
    await before.save();
    await before.take(hangup(), mark(false), newCall({ callId: 'b', at: at(100) }));
    await before.crash();
    const after = await run(folder);
    expect(entriesOf(after.book)).toEqual(entriesOf(before.book));
    expect(after.recovery.changes.map(({ entry }) => entry.conversationId)).toEqual(['a', 'a', 'b']);
    await after.end();
    const third = await run(folder);
    expect(entriesOf(third.book)).toEqual(entriesOf(before.book));
    expect(third.recovery.changes).toEqual([]);
    await third.end();
  });

  it('are there though a line of the journal was cut off, which is told of', async () => {
    const folder = await tempFolder();
    const before = await run(folder);
    await before.take(newCall());
    await before.end();
    const [segment = ''] = await readdir(join(folder, 'journal'));
    await appendFile(join(folder, 'journal', segment), '{"kind":"mark","ma');
    const after = await run(folder);
    expect(after.recovery.torn).toEqual([segment]);
    await after.take(hangup());
    await after.end();
    const third = await run(folder);
    expect(third.book.entries()).toMatchObject([{ state: 'ended' }]);
    expect(third.recovery.torn).toEqual([]);
    await third.end();
  });

  it('are rebuilt from the journal where the files are gone', async () => {
    const folder = await tempFolder();
    const before = await run(folder);
    await before.take(newCall(), answer(), hangup(), mark(false));
    await before.end();
    await rm(join(folder, 'calls'), { recursive: true });
    const after = await run(folder);
    expect(entriesOf(after.book)).toEqual(entriesOf(before.book));
    await after.end();
  });

  it('are rebuilt from the journal where a month cannot be read, be it the newest or the one before', async () => {
    for (const month of ['2026-10', '2026-11']) {
      const folder = await tempFolder();
      const before = await run(folder);
      await before.take(newCall({ callId: 'old', at: '2026-10-31T20:00:00.000Z' }), newCall(), hangup());
      await before.end();
      await writeFile(join(folder, 'calls', `${month}.json`), 'broken');
      const after = await run(folder);
      expect(entriesOf(after.book)).toEqual(entriesOf(before.book));
      expect(after.data.setAside).toMatchObject([{ file: `${month}.json` }]);
      await after.end();
      const names = await namesIn(join(folder, 'calls'));
      expect(names.filter((name) => /^\d{4}-\d\d\.json$/.test(name))).toEqual([
        '2026-10.json',
        '2026-11.json',
      ]);
      const third = await run(folder);
      expect(entriesOf(third.book)).toEqual(entriesOf(before.book));
      await third.end();
    }
  });

  it('have a call that began in one month and ended in the next once', async () => {
    const folder = await tempFolder();
    const before = await run(folder);
    await before.take(newCall({ at: '2026-10-31T23:59:50.000Z' }));
    await before.end();
    const second = await run(folder);
    await second.take(hangup({ at: '2026-11-01T00:00:10.000Z' }), newCall({ callId: 'b' }));
    await second.end();
    const third = await run(folder);
    expect(entriesOf(third.book)).toMatchObject([
      { conversationId: 'a', state: 'ended', waitingSeconds: 20 },
      { conversationId: 'b', state: 'ringing' },
    ]);
    await third.end();
  });
});

describe('a segment of the journal that the system does not let us read', () => {
  /** A folder is what nobody can read as a file, whoever they are. */
  async function hide(path: string): Promise<() => Promise<void>> {
    await rename(path, `${path}.hidden`);
    await mkdir(path);
    return async () => {
      await rmdir(path);
      await rename(`${path}.hidden`, path);
    };
  }

  it('does not keep the app from starting, and what it holds is there once it can be read', async () => {
    withoutTimers();
    const folder = await tempFolder();
    const on = (day: string): void => {
      vi.setSystemTime(new Date(`${day}T12:00:00.000Z`));
    };
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    on('2026-11-21');
    const first = await run(folder);
    await first.take(newCall({ callId: 'lost' }));
    on('2026-11-22');
    await first.take(newCall({ callId: 'known', at: at(10) }));
    await first.crash();

    const path = join(folder, 'journal', '2026-11-21.ndjson');
    const show = await hide(path);
    const second = await run(folder);
    expect(second.recovery.leftAlone).toMatchObject([
      { file: '2026-11-21.ndjson', why: 'fileUnreadable', error: { code: 'EISDIR' } },
    ]);
    expect(entriesOf(second.book).map(({ conversationId }) => conversationId)).toEqual(['known']);
    await second.take(newCall({ callId: 'new', at: at(20) }));
    await second.end();

    await show();
    const third = await run(folder);
    expect(entriesOf(third.book).map(({ conversationId }) => conversationId)).toEqual([
      'known',
      'lost',
      'new',
    ]);
    await third.end();
    const fourth = await run(folder);
    expect(entriesOf(fourth.book)).toHaveLength(3);
    expect(fourth.recovery.changes).toEqual([]);
    await fourth.end();
  });

  it('may be the newest, to which nothing can be added then: calls are in their files all the same', async () => {
    withoutTimers();
    const folder = await tempFolder();
    const first = await run(folder);
    await first.take(newCall());
    await first.end();
    const [segment = ''] = await readdir(join(folder, 'journal'));
    const show = await hide(join(folder, 'journal', segment));
    const second = await run(folder);
    expect(second.recovery.leftAlone).toMatchObject([{ file: segment }]);
    const late = newCall({ callId: 'late', at: at(10) });
    const entry = { kind: 'request', request: requestRecord(), event: late } as const;
    await expect(second.data.journal.append(entry)).rejects.toMatchObject({ code: 'EISDIR' });
    const change = second.book.addEvent(late);
    if (change) second.changed(change);
    await second.save();

    await show();
    const third = await run(folder);
    expect(entriesOf(third.book).map(({ conversationId }) => conversationId)).toEqual(['a', 'late']);
    await third.end();
  });

  it('may be all of them', async () => {
    const folder = await tempFolder();
    const first = await run(folder);
    await first.end();
    await rm(join(folder, 'journal'), { recursive: true });
    await writeFile(join(folder, 'journal'), 'a file where the folder was');
    const second = await run(folder);
    expect(second.recovery.leftAlone).toMatchObject([{ file: 'journal' }]);
    await second.end();
  });
});

describe('the data folder', () => {
  it('is made, with settings that have a secret, and nothing else before there is something to keep', async () => {
    const folder = join(await tempFolder(), 'user data', 'data');
    const data = await openDataFolder(folder, token);
    expect(await namesIn(folder)).toEqual(['calls', 'journal', 'settings.json']);
    expect(JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8'))).toMatchObject({
      version: 1,
      receiver: { token },
    });
    expect(data.setAside).toEqual([]);
    await data.journal.close();
  });

  it('keeps the settings as an admin wrote them where they have a secret', async () => {
    const folder = await tempFolder();
    const text = JSON.stringify({ version: 1, receiver: { token: 'x'.repeat(43) }, agents: [] });
    await writeFile(join(folder, 'settings.json'), text);
    const data = await openDataFolder(folder, token);
    expect(data.settings.data.receiver.token).toBe('x'.repeat(43));
    expect(await readFile(join(folder, 'settings.json'), 'utf8')).toBe(text);
    await data.journal.close();
  });

  it('that cannot even be made holds nothing, and nothing fails before something is to be written', async () => {
    const place = join(await tempFolder(), 'a file');
    await writeFile(place, '');
    const app = await run(join(place, 'data'));
    const { data, book, recovery } = app;
    expect(data.settings.data.receiver.token).toBe(token);
    await expect(data.makeSure()).rejects.toMatchObject({ code: 'ENOTDIR' });
    expect([book.entries(), recovery.changes, recovery.torn]).toEqual([[], [], []]);
    await expect(data.settings.write()).rejects.toThrow();
    const entry = { kind: 'mark', mark: mark(true) } as const;
    await expect(data.journal.append(entry)).rejects.toMatchObject({ code: 'ENOTDIR' });
    // What waits is written as soon as there is a place for it, and with it the secret.
    await rm(place);
    await data.makeSure();
    expect(await namesIn(join(place, 'data'))).toEqual(['calls', 'journal', 'settings.json']);
    await app.end();
    expect(await readFile(join(place, 'data', 'settings.json'), 'utf8')).toContain(token);
    expect(await namesIn(join(place, 'data', 'journal'))).toHaveLength(1);
  });

  it('keeps the secret of settings that stand aside, also for the start after that', async () => {
    const folder = await tempFolder();
    const own = 'x'.repeat(43);
    await writeFile(join(folder, 'settings.json'), `{"version": 1, "receiver": {"token": "${own}",}}`);
    for (const setAside of [1, 0]) {
      const data = await openDataFolder(folder, token);
      expect(data.setAside).toHaveLength(setAside);
      expect(data.settings.data.receiver.token).toBe(own);
      await data.journal.close();
    }
  });

  it('names every file that could not be read', async () => {
    const folder = await tempFolder();
    await (await openDataFolder(folder, token)).journal.close();
    const broken = ['settings.json', 'preferences.json', 'calls/2026-11.json'];
    for (const name of broken) await writeFile(join(folder, name), 'broken');
    const data = await openDataFolder(folder, token);
    expect(data.setAside.map(({ file }) => file)).toEqual([
      'settings.json',
      'preferences.json',
      '2026-11.json',
    ]);
    expect(data.settings.data.receiver.token).toBe(token);
    await data.journal.close();
  });
});
