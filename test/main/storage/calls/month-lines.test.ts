import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCallBook } from '../../../../main/domain/conversations/call-book.ts';
import { openCallFiles } from '../../../../main/storage/calls/call-files.ts';
import { monthText, readMonthLines, type StoredCall } from '../../../../main/storage/calls/month-lines.ts';
import { at, hangup, newCall } from '../../../support/unit/events.ts';
import { namesIn, tempFolder } from '../../../support/unit/folder.ts';

const call = (callId: string): StoredCall => ({
  callId,
  events: [newCall({ callId }), hangup({ callId, cause: 'cancel' })],
  marks: [],
});
const idsOf = (calls: readonly StoredCall[]) => calls.map(({ callId }) => callId);

async function read(path: string): Promise<{ isWhole: boolean; ids: unknown[] }> {
  const taken: StoredCall[] = [];
  const isWhole = await readMonthLines(path, (calls) => taken.push(...calls));
  return { isWhole, ids: idsOf(taken) };
}

describe('a month’s file read bit by bit', () => {
  const written = (count: number): string =>
    monthText(
      null,
      Array.from({ length: count }, (_, index) => JSON.stringify(call(String(index)))),
    );

  it('holds what was written, in more than one chunk', async () => {
    const path = join(await tempFolder(), '2026-09.json');
    await writeFile(path, written(500));
    const { isWhole, ids } = await read(path);
    expect([isWhole, ids.length, ids[499]]).toEqual([true, 500, '499']);
    await writeFile(path, written(0));
    expect(await read(path)).toEqual({ isWhole: true, ids: [] });
  });

  it('is not all there where it was cut off, or is written otherwise', async () => {
    const path = join(await tempFolder(), '2026-09.json');
    const text = written(3);
    for (const other of [
      text.slice(0, -5),
      text.replace('1,', '2,'),
      JSON.stringify(JSON.parse(text)),
      '',
      `${text}more\n`,
    ]) {
      await writeFile(path, other);
      expect((await read(path)).isWhole).toBe(false);
    }
  });

  it('has nothing where it is gone, and says what the system has against it', async () => {
    const folder = await tempFolder();
    expect(await read(join(folder, '2026-09.json'))).toEqual({ isWhole: true, ids: [] });
    await mkdir(join(folder, '2026-08.json'));
    await expect(read(join(folder, '2026-08.json'))).rejects.toThrow('EISDIR');
  });
});

describe('the older months', () => {
  const months = ['2026-08', '2026-09', '2026-10', '2026-11'];
  const texts = (month: string) => ({
    ours: monthText(null, [JSON.stringify(call(month))]),
    others: JSON.stringify({ version: 1, journal: null, calls: [call(month)] }, null, 2),
  });

  it('are named at the start, and read when they are wanted, whoever wrote them', async () => {
    const folder = join(await tempFolder(), 'calls');
    await mkdir(folder);
    for (const month of months) {
      const { ours, others } = texts(month);
      await writeFile(join(folder, `${month}.json`), month === '2026-08' ? others : ours);
    }
    const files = await openCallFiles(folder);
    expect(idsOf(files.calls)).toEqual(['2026-10', '2026-11']);
    expect(files.older).toEqual(['2026-08', '2026-09']);
    const taken: StoredCall[] = [];
    for (const month of files.older) await files.readOlder(month, (calls) => taken.push(...calls));
    expect(idsOf(taken)).toEqual(['2026-08', '2026-09']);
  });

  it('keep all they held when one of their calls is changed later', async () => {
    const folder = join(await tempFolder(), 'calls');
    await mkdir(folder);
    for (const month of months) await writeFile(join(folder, `${month}.json`), texts(month).ours);
    const files = await openCallFiles(folder);
    const book = createCallBook(() => at(0));
    await files.readOlder('2026-09', book.addRecords);
    book.addMark({ at: at(60), callId: '2026-09', done: true });
    const month = at(0).slice(0, 7);
    const callsOf = () =>
      book.recordsOf(month).map(({ call: folded, events, marks }) => ({ ...folded, events, marks }));
    await files.save(['2026-09'], callsOf, null, (calls) => {
      for (const one of calls) book.addRecord(one);
    });
    const { ids, isWhole } = await read(join(folder, '2026-09.json'));
    expect([isWhole, ids]).toEqual([true, ['2026-09']]);
    expect(book.entry('2026-09')?.done).toBe(true);
  });

  it('that cannot be understood stand aside, as at the start', async () => {
    const folder = join(await tempFolder(), 'calls');
    await mkdir(folder);
    for (const month of months) await writeFile(join(folder, `${month}.json`), texts(month).ours);
    await appendFile(join(folder, '2026-08.json'), 'not JSON');
    const aside: string[] = [];
    const files = await openCallFiles(folder, ({ file }) => aside.push(file));
    await files.readOlder('2026-08', () => undefined);
    expect(aside).toEqual(['2026-08.json']);
    expect((await namesIn(folder)).some((name) => name.startsWith('2026-08.json.unreadable-'))).toBe(true);
  });
});
