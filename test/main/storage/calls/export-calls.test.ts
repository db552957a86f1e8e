import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../../contract/model/calls/caller-log.ts';
import { exportColumns, toCells, toExportRow } from '../../../../main/domain/log/export-row.ts';
import { exportCalls } from '../../../../main/storage/calls/export-calls.ts';
import { answer, entryOf, hangup, mark, newCall } from '../../../support/unit/events.ts';
import { tempFolder } from '../../../support/unit/folder.ts';

const known: LogEntry = {
  ...entryOf([newCall(), answer(), hangup()], [mark(true, { note: '=1+1; "so"\nzwei' })]),
  party: {
    certainty: 'known',
    contacts: [{ id: '1', name: 'Bauer, Franziska', organisation: '@Söhne' }],
    total: 1,
  },
};

describe('an export', () => {
  it('as CSV has the described columns and nothing that a spreadsheet would run', async () => {
    const path = join(await tempFolder(), 'Anrufe.csv');
    expect(await exportCalls(path, [known], { format: 'csv', separator: ';' })).toBe(1);
    const text = await readFile(path, 'utf8');
    const [head, ...lines] = text.split('\r\n');
    expect(head).toBe(`\uFEFF${exportColumns.join(';')}`);
    expect(lines.join('\r\n')).toBe(
      [
        "2026-11-22T09:56:47.000Z;in;+4930609854180;false;Bauer, Franziska;'@Söhne;known;+492111234567;;ended;answered;true",
        'Emma, Chris;Emma;2026-11-22T09:56:52.000Z;2026-11-22T09:57:04.000Z;5;12;false;;"\'=1+1; ""so""\nzwei";a;false\r\n',
      ].join(';'),
    );
  });

  it('as JSON has the same keys, with numbers and lists as they are', async () => {
    const path = join(await tempFolder(), 'Calls.json');
    await exportCalls(path, [known, known], { format: 'json', separator: ',' });
    const rows = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>[];
    expect(rows).toHaveLength(2);
    expect(Object.keys(rows[0] ?? {})).toEqual(exportColumns);
    expect(rows[0]).toMatchObject({ people: ['Emma', 'Chris'], talkingSeconds: 12, note: known.note });
  });

  it('of nothing is a file all the same', async () => {
    const folder = await tempFolder();
    await exportCalls(join(folder, 'a.json'), [], { format: 'json', separator: ',' });
    expect(JSON.parse(await readFile(join(folder, 'a.json'), 'utf8'))).toEqual([]);
    await exportCalls(join(folder, 'a.csv'), [], { format: 'csv', separator: ',' });
    expect((await readFile(join(folder, 'a.csv'), 'utf8')).split('\r\n')).toHaveLength(2);
  });

  it('lets others have their turn', async () => {
    const path = join(await tempFolder(), 'many.csv');
    let turns = 0;
    let isOver = false;
    const turn = (): void => {
      turns += 1;
      if (!isOver) setImmediate(turn);
    };
    setImmediate(turn);
    const count = await exportCalls(
      path,
      Array.from({ length: 5_000 }, () => known),
      {
        format: 'csv',
        separator: ',',
      },
    );
    isOver = true;
    expect(count).toBe(5_000);
    expect(turns).toBeGreaterThan(10);
  });

  it('that fails leaves what was there, and no part of itself', async () => {
    const folder = await tempFolder();
    const path = join(folder, 'Calls.json');
    await writeFile(path, 'before');
    function* broken(): Generator<LogEntry> {
      yield known;
      throw new Error('gone');
    }
    await expect(exportCalls(path, broken(), { format: 'json', separator: ',' })).rejects.toThrow('gone');
    expect(await readFile(path, 'utf8')).toBe('before');
    await mkdir(join(folder, 'folder.csv'));
    await expect(
      exportCalls(join(folder, 'folder.csv'), [], { format: 'csv', separator: ',' }),
    ).rejects.toThrow();
    expect((await readdir(folder)).sort()).toEqual(['Calls.json', 'folder.csv']);
  });
});

describe('a line of an export', () => {
  it('has as many cells as there are columns', () => {
    expect(toCells(toExportRow(known))).toHaveLength(exportColumns.length);
  });
});
