import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deleteOutdated } from '../../../main/storage/retention.ts';
import { namesIn, tempFolder } from '../../support/unit/folder.ts';

const now = new Date('2026-11-22T12:00:00.000Z');

async function folderWith({ days = [], months = [] }: { days?: string[]; months?: string[] }) {
  const folder = await tempFolder();
  for (const name of ['calls', 'journal']) await mkdir(join(folder, name));
  for (const day of days) await writeFile(join(folder, 'journal', `${day}.ndjson`), '');
  for (const month of months) await writeFile(join(folder, 'calls', `${month}.json`), '{}');
  return folder;
}

async function left(folder: string): Promise<string[]> {
  const names = [...(await namesIn(join(folder, 'journal'))), ...(await namesIn(join(folder, 'calls')))];
  return names.map((name) => name.replace(/\.(nd)?json$/, ''));
}

describe('the journal', () => {
  it('is kept for a month', async () => {
    const folder = await folderWith({ days: ['2026-09-01', '2026-10-21', '2026-10-22', '2026-11-22'] });
    expect(await deleteOutdated(folder, 12, now)).toEqual([
      join('journal', '2026-09-01.ndjson'),
      join('journal', '2026-10-21.ndjson'),
    ]);
    expect(await left(folder)).toEqual(['2026-10-22', '2026-11-22']);
  });

  it('is kept whole as long as it may hold calls that no month has', async () => {
    const folder = await folderWith({ days: ['2026-01-01', '2026-11-22'], months: ['2025-01', '2026-11'] });
    expect(await deleteOutdated(folder, 12, now, true)).toEqual([join('calls', '2025-01.json')]);
    expect(await left(folder)).toEqual(['2026-01-01', '2026-11-22', '2026-11']);
  });

  it('need not be there', async () => {
    expect(await deleteOutdated(await tempFolder(), 12, now)).toEqual([]);
  });

  it('is kept for as long as there is nothing newer', async () => {
    const folder = await folderWith({ days: ['2025-01-01', '2025-01-02'] });
    expect(await deleteOutdated(folder, 12, now)).toEqual([]);
  });
});

describe('the calls', () => {
  it('are kept for as many months as the settings say, besides the newest', async () => {
    const months = ['2025-10', '2025-11', '2025-12', '2026-10', '2026-11'];
    const folder = await folderWith({ months });
    expect(await deleteOutdated(folder, 12, now)).toEqual([join('calls', '2025-10.json')]);
    expect(await deleteOutdated(folder, 1, now)).toHaveLength(2);
    expect(await left(folder)).toEqual(['2026-10', '2026-11']);
  });

  it('are kept for as long as there are none that are newer', async () => {
    const folder = await folderWith({ months: ['2020-01', '2020-02'] });
    expect(await deleteOutdated(folder, 1, now)).toEqual([]);
  });
});

describe('a file that was set aside as unreadable', () => {
  const names = [
    'settings.json.unreadable-2025-09-30T10-00-00.000Z',
    'contacts.json.unreadable-2025-11-01T10-00-00.000Z',
    'calls/2024-01.json.unreadable-2025-09-30T10-00-00.000Z',
    'calls/2026-10.json.unreadable-2026-10-30T10-00-00.000Z',
  ].map((name) => join(...name.split('/')));

  async function folderWithAside(files: Parameters<typeof folderWith>[0]) {
    const folder = await folderWith(files);
    for (const name of names) await writeFile(join(folder, name), 'broken');
    return folder;
  }

  it('is kept as long as the calls of its time, wherever it stands', async () => {
    const folder = await folderWithAside({ months: ['2026-11'] });
    expect(await deleteOutdated(folder, 12, now)).toEqual([names[0], names[2]]);
    expect(await deleteOutdated(folder, 12, now)).toEqual([]);
    expect(await deleteOutdated(folder, 1, now)).toEqual([names[1]]);
  });

  it('is kept where nothing but the clock says how old it is, or that has gone wrong', async () => {
    expect(await deleteOutdated(await folderWithAside({}), 1, now)).toEqual([]);
    const early = new Date('1970-01-01T00:00:00.000Z');
    expect(await deleteOutdated(await folderWithAside({ months: ['2026-11'] }), 1, early)).toEqual([]);
  });
});

describe('a clock gone wrong', () => {
  const everything = { days: ['2026-10-01', '2026-11-22'], months: ['2025-10', '2026-11'] };

  it('into the past deletes nothing', async () => {
    const folder = await folderWith(everything);
    expect(await deleteOutdated(folder, 1, new Date('1970-01-01T00:00:00.000Z'))).toEqual([]);
  });

  it('into the future deletes no more than a right one', async () => {
    const folder = await folderWith(everything);
    await deleteOutdated(folder, 12, new Date('2099-01-01T00:00:00.000Z'));
    expect(await left(folder)).toEqual(['2026-11-22', '2026-11']);
  });

  it('that left files in the future does not delete those of today for them', async () => {
    const folder = await folderWith({ days: ['2026-11-22', '2099-01-01'], months: ['2026-11', '2099-01'] });
    expect(await deleteOutdated(folder, 12, now)).toEqual([]);
  });
});

describe('other files', () => {
  it('are left alone', async () => {
    const folder = await folderWith({ days: ['2026-11-22'], months: ['2026-11'] });
    const others = [
      'journal/2020-01-01.ndjson.bak',
      'calls/2020-01.json.unreadable-2020',
      'calls/notes.json',
    ];
    for (const name of others) await writeFile(join(folder, name), '');
    expect(await deleteOutdated(folder, 1, now)).toEqual([]);
  });
});
