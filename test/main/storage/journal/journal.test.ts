import { appendFile, mkdir, open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { JournalEntry } from '../../../../contract/model/request.ts';
import { readJournal, type JournalPosition } from '../../../../main/storage/journal/journal-reader.ts';
import { openJournal, type Journal } from '../../../../main/storage/journal/journal.ts';
import { at, mark, newCall, requestRecord } from '../../../support/unit/events.ts';
import { namesIn, tempFolder } from '../../../support/unit/folder.ts';

/** An entry that is told from others by its number. */
function entry(index: number, callId = 'a'): JournalEntry {
  return { kind: 'mark', mark: mark(true, { callId, at: at(index) }) };
}

async function openAt(folder: string): Promise<Journal> {
  const journal = await openJournal(folder);
  onTestFinished(() => journal.close());
  return journal;
}

/** What a journal holds from a position on, and which segments had lines that could not be read. */
async function contentOf(folder: string, from: JournalPosition | null = null) {
  const entries: JournalEntry[] = [];
  const unreadable: string[] = [];
  for await (const found of readJournal(folder, from, (segment) => unreadable.push(segment)))
    entries.push(found);
  return { entries, unreadable };
}

function onDay(day: string): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T12:00:00.000Z`) });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}

async function onlySegment(folder: string): Promise<string> {
  const names = await namesIn(folder);
  expect(names).toHaveLength(1);
  return join(folder, names[0] ?? '');
}

describe('a journal', () => {
  it('gives back what was written to it, in that order', async () => {
    const folder = join(await tempFolder(), 'not/there/yet');
    const journal = await openAt(folder);
    const request: JournalEntry = { kind: 'request', request: requestRecord(), event: newCall() };
    const refused: JournalEntry = {
      kind: 'request',
      request: requestRecord({ status: 401, reason: 'wrongToken' }),
      event: null,
    };
    for (const item of [request, refused, entry(1)]) await journal.append(item);
    expect(await contentOf(folder)).toEqual({ entries: [request, refused, entry(1)], unreadable: [] });
  });

  it('is empty at first', async () => {
    const folder = await tempFolder();
    const journal = await openAt(folder);
    expect(journal.position()).toBeNull();
    expect(await contentOf(folder)).toEqual({ entries: [], unreadable: [] });
    expect(await namesIn(folder)).toEqual([]);
  });

  it('is one JSON line for each entry, for its owner alone to read', async () => {
    const folder = await tempFolder();
    const journal = await openAt(folder);
    onDay('2026-11-22');
    await Promise.all([journal.append(entry(1)), journal.append(entry(2))]);
    expect(await namesIn(folder)).toEqual(['2026-11-22.ndjson']);
    const path = join(folder, '2026-11-22.ndjson');
    const text = await readFile(path, 'utf8');
    expect(text).toBe([entry(1), entry(2)].map((item) => `${JSON.stringify(item)}\n`).join(''));
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('goes on where it was when it is opened again', async () => {
    const folder = await tempFolder();
    const first = await openJournal(folder);
    await first.append(entry(1));
    await first.close();
    const second = await openAt(folder);
    await second.append(entry(2));
    expect((await contentOf(folder)).entries).toEqual([entry(1), entry(2)]);
  });

  it('finishes what waits before it closes', async () => {
    const folder = await tempFolder();
    const journal = await openJournal(folder);
    const appends = Array.from({ length: 20 }, (_, index) => journal.append(entry(index)));
    await journal.close();
    await Promise.all(appends);
    expect((await contentOf(folder)).entries).toHaveLength(20);
  });

  it('keeps every text as it is, line ends of all kinds among it', async () => {
    const folder = await tempFolder();
    const journal = await openAt(folder);
    const odd = entry(1, 'a\u2028b\u2029c\r\nd\u0085e\0\ud83d\ude00\ufeff');
    await journal.append(odd);
    await journal.append(entry(2));
    expect(await contentOf(folder)).toEqual({ entries: [odd, entry(2)], unreadable: [] });
  });

  it('gives back entries that are larger than what is read at once', async () => {
    const folder = await tempFolder();
    const journal = await openAt(folder);
    const large: JournalEntry = {
      kind: 'request',
      request: requestRecord({ body: 'ü€😀'.repeat(30_000) }),
      event: null,
    };
    for (const item of [entry(1), large, entry(2)]) await journal.append(item);
    expect((await contentOf(folder)).entries).toEqual([entry(1), large, entry(2)]);
  });
});

describe('entries that wait together', () => {
  it('are all written, in order', async () => {
    const folder = await tempFolder();
    const journal = await openAt(folder);
    const entries = Array.from({ length: 200 }, (_, index) => entry(index));
    await Promise.all(entries.map((item) => journal.append(item)));
    expect((await contentOf(folder)).entries).toEqual(entries);
  });

  it('share the way to the disk', async () => {
    const folder = await tempFolder();
    const journal = await openAt(folder);
    const probe = await open(join(folder, 'probe'), 'w');
    const toDisk = vi.spyOn(Object.getPrototypeOf(probe) as typeof probe, 'appendFile');
    onTestFinished(() => {
      toDisk.mockRestore();
    });
    await probe.close();
    await Promise.all(Array.from({ length: 100 }, (_, index) => journal.append(entry(index))));
    // The first one does not wait for the others.
    expect(toDisk).toHaveBeenCalledTimes(2);
  });
});

describe('the position in a journal', () => {
  it('grows with each entry, and from there on stands exactly what came after', async () => {
    const folder = await tempFolder();
    const journal = await openAt(folder);
    const entries = Array.from({ length: 8 }, (_, index) => entry(index, 'ü😀'.repeat(index + 1)));
    const positions: (JournalPosition | null)[] = [journal.position()];
    for (const item of entries) {
      await journal.append(item);
      positions.push(journal.position());
    }
    const bytes = positions.map((position) => position?.bytes ?? 0);
    expect(bytes).toEqual([...new Set(bytes)].sort((a, b) => a - b));
    for (const [index, position] of positions.entries())
      expect((await contentOf(folder, position)).entries).toEqual(entries.slice(index));
  });

  it('holds when the journal is opened again', async () => {
    const folder = await tempFolder();
    const first = await openJournal(folder);
    await first.append(entry(1));
    const position = first.position();
    await first.close();
    const second = await openAt(folder);
    await second.append(entry(2));
    expect((await contentOf(folder, position)).entries).toEqual([entry(2)]);
    expect((await contentOf(folder, second.position())).entries).toEqual([]);
  });
});

describe('the segments of a journal', () => {
  it('are one a day, read one after the other', async () => {
    const folder = await tempFolder();
    const journal = await openAt(folder);
    onDay('2026-11-22');
    await journal.append(entry(1));
    const position = journal.position();
    onDay('2026-11-23');
    await journal.append(entry(2));
    expect(await namesIn(folder)).toEqual(['2026-11-22.ndjson', '2026-11-23.ndjson']);
    expect(journal.position()?.day).toBe('2026-11-23');
    expect((await contentOf(folder)).entries).toEqual([entry(1), entry(2)]);
    expect((await contentOf(folder, position)).entries).toEqual([entry(2)]);
    expect((await contentOf(folder, journal.position())).entries).toEqual([]);
  });

  it('never go back, though the clock does: what was read already would hide what is new', async () => {
    const folder = await tempFolder();
    onDay('2026-11-22');
    const first = await openJournal(folder);
    await first.append(entry(1));
    onDay('2026-11-20');
    await first.append(entry(2));
    await first.close();
    const second = await openAt(folder);
    const position = first.position() ?? { day: '2026-11-22', bytes: 0 };
    await second.append(entry(3));
    expect(await namesIn(folder)).toEqual(['2026-11-22.ndjson']);
    expect((await contentOf(folder, position)).entries).toContainEqual(entry(3));
  });

  it('may have other files beside them', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'notes.txt'), 'not ours\n');
    await writeFile(join(folder, '2026-11-22.ndjson.bak'), 'not ours\n');
    expect(await contentOf(folder)).toEqual({ entries: [], unreadable: [] });
  });
});

describe('a line that a crash cut off', () => {
  async function torn(cut: number) {
    const folder = await tempFolder();
    const journal = await openJournal(folder);
    for (const index of [1, 2]) await journal.append(entry(index));
    await journal.close();
    const path = await onlySegment(folder);
    await truncate(path, (await stat(path)).size - cut);
    return folder;
  }

  it('is passed over and told of', async () => {
    const folder = await torn(5);
    const { entries, unreadable } = await contentOf(folder);
    expect(entries).toEqual([entry(1)]);
    expect(unreadable).toEqual(await namesIn(folder));
  });

  it('does not harm the next one', async () => {
    const folder = await torn(5);
    const journal = await openAt(folder);
    await journal.append(entry(3));
    expect(journal.torn).toBe((await namesIn(folder))[0]);
    expect(await contentOf(folder)).toEqual({ entries: [entry(1), entry(3)], unreadable: [] });
    expect((await contentOf(folder, journal.position())).entries).toEqual([]);
    const position = journal.position();
    await journal.append(entry(4));
    expect(await contentOf(folder, position)).toEqual({ entries: [entry(4)], unreadable: [] });
  });

  it('of which only the end is missing counts', async () => {
    const folder = await torn(1);
    const journal = await openAt(folder);
    await journal.append(entry(3));
    expect(journal.torn).toBeNull();
    expect(await contentOf(folder)).toEqual({ entries: [entry(1), entry(2), entry(3)], unreadable: [] });
  });

  it('may be nothing but zeros', async () => {
    const folder = await torn(0);
    await appendFile(await onlySegment(folder), Buffer.alloc(512));
    const journal = await openAt(folder);
    await journal.append(entry(3));
    expect(journal.torn).toBe((await namesIn(folder))[0]);
    expect(await contentOf(folder)).toEqual({ entries: [entry(1), entry(2), entry(3)], unreadable: [] });
  });
});

describe('a line that is no entry', () => {
  it.each(['{}', 'null', '[]', '{"kind":"mark"}', '{"kind":"later","mark":{}}', 'x', '{"kind":'])(
    '%s is passed over and told of',
    async (line) => {
      const folder = await tempFolder();
      const good = JSON.stringify(entry(1));
      await writeFile(join(folder, '2026-11-22.ndjson'), `${good}\n${line}\n${good}\n`);
      expect(await contentOf(folder)).toEqual({
        entries: [entry(1), entry(1)],
        unreadable: ['2026-11-22.ndjson'],
      });
    },
  );

  it('is not told of where it is empty', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, '2026-11-22.ndjson'), `\n${JSON.stringify(entry(1))}\n\n`);
    expect(await contentOf(folder)).toEqual({ entries: [entry(1)], unreadable: [] });
  });
});

describe('a journal that cannot be written', () => {
  it('says so for every entry, and is written again once it can be', async () => {
    const folder = join(await tempFolder(), 'journal');
    const journal = await openAt(folder);
    await rm(folder, { recursive: true });
    await writeFile(folder, 'a file where the folder was');
    const results = await Promise.allSettled([1, 2, 3].map((index) => journal.append(entry(index))));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await expect(journal.append(entry(4))).rejects.toMatchObject({ code: expect.any(String) as string });
    expect(journal.position()).toBeNull();

    await rm(folder);
    await mkdir(folder);
    await journal.append(entry(5));
    expect((await contentOf(folder)).entries).toEqual([1, 2, 3, 4, 5].map((index) => entry(index)));
  });
});
