import { mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCallBook, type CallBook } from '../../../../main/domain/conversations/call-book.ts';
import { openCallFiles, type CallFiles } from '../../../../main/storage/calls/call-files.ts';
import type { SetAside } from '../../../../main/storage/files/json-file.ts';
import type { JournalPosition } from '../../../../main/storage/journal/journal-reader.ts';
import { answer, at, chris, hangup, mark, newCall } from '../../../support/unit/events.ts';
import { namesIn, tempFolder } from '../../../support/unit/folder.ts';

const position: JournalPosition = { day: '2026-11-22', bytes: 4711 };
const inMonth = (month: string, seconds: number) =>
  `${month}-03T10:00:${String(seconds).padStart(2, '0')}.000Z`;

/** A book with an answered, a transferred and a marked call, in two months. */
function someBook(): CallBook {
  const book = createCallBook(() => at(0));
  for (const month of ['2026-10', '2026-11']) {
    const [a, b] = [`${month}-a`, `${month}-b`];
    book.addEvent(newCall({ callId: a, at: inMonth(month, 0) }));
    book.addEvent(answer({ callId: a, at: inMonth(month, 4) }));
    book.addEvent(newCall({ callId: b, origCallId: a, at: inMonth(month, 8) }));
    book.addEvent(answer({ callId: b, origCallId: a, at: inMonth(month, 12), user: chris }));
    book.addEvent(hangup({ callId: a, at: inMonth(month, 13) }));
    book.addMark(mark(false, { callId: a }));
  }
  return book;
}

async function save(files: CallFiles, book: CallBook, months: string[], upTo = position): Promise<void> {
  await files.save(months, callsOf(book), upTo, (calls) => {
    for (const call of calls) book.addRecord(call);
  });
}

function callsOf(book: CallBook): Parameters<CallFiles['save']>[1] {
  return (month) => book.recordsOf(month).map(({ call, events, marks }) => ({ ...call, events, marks }));
}

/** What a book knows that was filled from what the files held. */
function bookFrom({ calls }: CallFiles): CallBook {
  const book = createCallBook(() => at(0));
  for (const call of calls) book.addRecord(call);
  return book;
}

function entriesOf(book: CallBook) {
  return book.entries().sort((a, b) => (a.conversationId < b.conversationId ? -1 : 1));
}

async function callIdsIn(path: string): Promise<string[]> {
  const { calls } = JSON.parse(await readFile(path, 'utf8')) as { calls: { callId: string }[] };
  return calls.map(({ callId }) => callId).sort();
}

describe('the files of the calls', () => {
  it('are none at first, and reach nowhere into the journal', async () => {
    const folder = join(await tempFolder(), 'calls');
    const files = await openCallFiles(folder);
    expect(files).toMatchObject({ position: null, calls: [], setAside: [] });
    expect(await namesIn(folder)).toEqual([]);
  });

  it('are one a month, with what the calls are for people to read', async () => {
    const folder = await tempFolder();
    await save(await openCallFiles(folder), someBook(), ['2026-10', '2026-11']);
    expect(await namesIn(folder)).toEqual(['2026-10.json', '2026-11.json']);
    expect(await callIdsIn(join(folder, '2026-10.json'))).toEqual(['2026-10-a', '2026-10-b']);
    const november = JSON.parse(await readFile(join(folder, '2026-11.json'), 'utf8')) as unknown;
    expect(november).toMatchObject({
      version: 1,
      journal: position,
      calls: [{ callId: '2026-11-a', state: 'ended', outcome: 'answered', answeredBy: { name: 'Emma' } }, {}],
    });
  });

  it('give a new book the same conversations', async () => {
    const folder = await tempFolder();
    const book = someBook();
    await save(await openCallFiles(folder), book, ['2026-10', '2026-11']);
    const files = await openCallFiles(folder);
    expect(entriesOf(bookFrom(files))).toEqual(entriesOf(book));
    expect(files.position).toEqual(position);
  });

  it('are written for the months that changed alone', async () => {
    const folder = await tempFolder();
    await save(await openCallFiles(folder), someBook(), ['2026-10', '2026-11']);
    const october = await readFile(join(folder, '2026-10.json'), 'utf8');
    const files = await openCallFiles(folder);
    await save(files, bookFrom(files), ['2026-11'], { ...position, bytes: 9999 });
    expect(await readFile(join(folder, '2026-10.json'), 'utf8')).toBe(october);
    expect((await openCallFiles(folder)).position?.bytes).toBe(9999);
  });

  it('reach as far into the journal as the newest one of them says', async () => {
    const folder = await tempFolder();
    const files = await openCallFiles(folder);
    await save(files, someBook(), ['2026-11']);
    // Only a call of October changed since: what November lacks is still to be read.
    await save(files, someBook(), ['2026-10'], { ...position, bytes: 9999 });
    expect((await openCallFiles(folder)).position).toEqual(position);
  });

  it('may lie beside files that are not theirs', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'notes.json'), 'not ours');
    await writeFile(join(folder, '2026-11.json.bak'), 'not ours');
    expect(await openCallFiles(folder)).toMatchObject({ calls: [], setAside: [] });
  });
});

describe('an older month', () => {
  async function threeMonths() {
    const folder = await tempFolder();
    const book = someBook();
    book.addEvent(newCall({ callId: 'old', at: inMonth('2026-08', 0) }));
    book.addEvent(newCall({ callId: 'older', at: inMonth('2026-08', 1) }));
    await save(await openCallFiles(folder), book, ['2026-08', '2026-10', '2026-11']);
    return folder;
  }

  it('is not read at the start', async () => {
    const files = await openCallFiles(await threeMonths());
    expect(files.calls.map(({ callId }) => callId)).not.toContain('old');
    expect(files.calls).toHaveLength(4);
  });

  it('keeps what it holds when something is added to it', async () => {
    const folder = await threeMonths();
    const files = await openCallFiles(folder);
    const book = bookFrom(files);
    book.addEvent(hangup({ callId: 'late', at: inMonth('2026-08', 9) }));
    book.addMark(mark(true, { callId: 'old' }));
    await save(files, book, ['2026-08']);
    expect(await callIdsIn(join(folder, '2026-08.json'))).toEqual(['late', 'old', 'older']);
    expect(entriesOf(book).find(({ conversationId }) => conversationId === 'old')?.done).toBe(true);
    await save(files, book, ['2026-08']);
    expect(await callIdsIn(join(folder, '2026-08.json'))).toEqual(['late', 'old', 'older']);
  });
});

describe('an older month that cannot be understood', () => {
  it('is told of when it is set aside, which is when something is added to it', async () => {
    const folder = await tempFolder();
    await save(await openCallFiles(folder), someBook(), ['2026-10', '2026-11']);
    await writeFile(join(folder, '2026-08.json'), '{"version":1,"calls":[');
    const told: SetAside[] = [];
    const files = await openCallFiles(folder, (file) => told.push(file));
    expect([files.setAside, told]).toEqual([[], []]);
    const book = bookFrom(files);
    book.addEvent(hangup({ callId: 'late', at: inMonth('2026-08', 9) }));
    for (let time = 0; time < 2; time += 1) await save(files, book, ['2026-08']);
    expect(told.map(({ file }) => file)).toEqual(['2026-08.json']);
    expect(await namesIn(folder)).toContain(told[0]?.movedTo);
    expect(await callIdsIn(join(folder, '2026-08.json'))).toEqual(['late']);
  });
});

describe('a month that cannot be read', () => {
  it.each(['2026-10', '2026-11'])(
    'is set aside (%s), and the journal is read from the beginning',
    async (month) => {
      const folder = await tempFolder();
      await save(await openCallFiles(folder), someBook(), ['2026-10', '2026-11']);
      await writeFile(join(folder, `${month}.json`), '{"version":1,"calls":[');
      const files = await openCallFiles(folder);
      expect(files.setAside.map(({ file }) => file)).toEqual([`${month}.json`]);
      expect(files.calls).toHaveLength(2);
      expect(files.position).toBeNull();
      expect(await namesIn(folder)).toContain(files.setAside[0]?.movedTo);
    },
  );

  it('is one in which a single call is not what it should be', async () => {
    const folder = await tempFolder();
    const calls = [{ callId: 'a', events: [{ ...newCall(), at: 'yesterday' }], marks: [] }];
    await writeFile(join(folder, '2026-11.json'), JSON.stringify({ version: 1, journal: null, calls }));
    expect((await openCallFiles(folder)).setAside).toHaveLength(1);
  });
});

describe('a month that the system does not let us read', () => {
  it.each(['2026-10', '2026-11'])(
    'is left alone (%s), and is read and written once that is possible',
    async (month) => {
      const folder = await tempFolder();
      await save(await openCallFiles(folder), someBook(), ['2026-10', '2026-11']);
      const path = join(folder, `${month}.json`);
      await rename(path, `${path}.hidden`);
      // What nobody can read as a file, whoever they are.
      await mkdir(path);
      const files = await openCallFiles(folder);
      expect(files.leftAlone).toMatchObject([{ file: `${month}.json`, why: 'fileUnreadable' }]);
      expect(files.setAside).toEqual([]);
      expect(files.position).toBeNull();
      const book = bookFrom(files);
      expect(book.recordsOf(month)).toEqual([]);
      book.addEvent(newCall({ callId: 'new', at: inMonth(month, 20) }));
      await expect(save(files, book, [month])).rejects.toMatchObject({ code: 'EISDIR' });

      await rmdir(path);
      await rename(`${path}.hidden`, path);
      await save(files, book, [month]);
      expect(await callIdsIn(path)).toEqual([`${month}-a`, `${month}-b`, 'new']);
    },
  );

  it('may be all of them', async () => {
    const folder = join(await tempFolder(), 'calls');
    await writeFile(folder, 'a file where the folder was');
    const files = await openCallFiles(folder);
    expect(files).toMatchObject({ calls: [], position: null, leftAlone: [{ file: 'calls' }] });
  });
});

describe('files that cannot be written', () => {
  it('are an error, and are written with all they should hold once they can be', async () => {
    const folder = join(await tempFolder(), 'calls');
    const files = await openCallFiles(folder);
    const book = someBook();
    await rm(folder, { recursive: true });
    await writeFile(folder, 'a file where the folder was');
    await expect(save(files, book, ['2026-10', '2026-11'])).rejects.toMatchObject({ code: 'ENOTDIR' });
    await rm(folder);
    await mkdir(folder);
    await save(files, book, ['2026-10', '2026-11']);
    expect(entriesOf(bookFrom(await openCallFiles(folder)))).toEqual(entriesOf(book));
  });
});

describe('events that an older program wrote in another order of fields', () => {
  it('are the same events', async () => {
    const folder = await tempFolder();
    const turned = Object.fromEntries(Object.entries(newCall({ at: at(0) })).reverse());
    const calls = [{ events: [turned], marks: [], callId: 'a' }];
    await writeFile(join(folder, '2026-11.json'), JSON.stringify({ calls, journal: null, version: 1 }));
    const book = bookFrom(await openCallFiles(folder));
    expect(book.addEvent(newCall({ at: at(0) }))).toBeNull();
  });
});
