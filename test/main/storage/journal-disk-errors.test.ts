import type { FileHandle } from 'node:fs/promises';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { JournalEntry } from '../../../contract/model/request.ts';
import { readJournal } from '../../../main/storage/journal/journal-reader.ts';
import { openJournal } from '../../../main/storage/journal/journal.ts';
import { at, mark } from '../../support/unit/events.ts';
import { tempFolder } from '../../support/unit/folder.ts';

/** What goes wrong with files that are opened from now on. */
const faults = vi.hoisted(() => ({ onSync: false, onClose: false, halfWritten: false }));

vi.mock(import('node:fs/promises'), async (importOriginal) => {
  const original = await importOriginal();
  return { ...original, open: async (...args) => broken(await original.open(...args)) };
});

/** A file on a disk that is full, or on a network drive that is gone. */
function broken(file: FileHandle): FileHandle {
  const close = file.close.bind(file);
  const appendFile = file.appendFile.bind(file);
  file.close = async () => {
    await close();
    if (faults.onClose) throw new Error('EIO on close');
  };
  file.appendFile = async (data: string | Uint8Array) => {
    await appendFile(faults.halfWritten ? data.slice(0, data.length / 2) : data);
    if (faults.halfWritten) throw new Error('ENOSPC on write');
    if (faults.onSync) throw new Error('EIO on the way to the disk');
  };
  return file;
}

afterEach(() => {
  Object.assign(faults, { onSync: false, onClose: false, halfWritten: false });
});

function entry(index: number): JournalEntry {
  return { kind: 'mark', mark: mark(true, { at: at(index) }) };
}

async function entriesOf(folder: string): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for await (const found of readJournal(folder, null, () => undefined)) entries.push(found);
  return entries;
}

describe('a journal on a disk that fails', () => {
  it('does not call an entry safe that did not reach the disk', async () => {
    const folder = await tempFolder();
    const journal = await openJournal(folder);
    await journal.append(entry(1));
    faults.onSync = true;
    await expect(journal.append(entry(2))).rejects.toThrow('EIO on the way');
    faults.onSync = false;
    await expect(journal.append(entry(3))).resolves.toBeUndefined();
    await journal.close();
    // It may have reached the file all the same, and is there once.
    expect(await entriesOf(folder)).toEqual([entry(1), entry(2), entry(3)]);
  });

  it('is written again though the file could not even be closed', async () => {
    const journal = await openJournal(await tempFolder());
    await journal.append(entry(1));
    Object.assign(faults, { onSync: true, onClose: true });
    await expect(journal.append(entry(2))).rejects.toThrow('EIO on the way');
    await expect(journal.append(entry(3))).rejects.toThrow('EIO');
    Object.assign(faults, { onSync: false, onClose: false });
    await expect(journal.append(entry(4))).resolves.toBeUndefined();
    await journal.close();
  });

  it('writes the next entry on a line of its own after one that was cut off', async () => {
    const folder = await tempFolder();
    const journal = await openJournal(folder);
    await journal.append(entry(1));
    faults.halfWritten = true;
    await expect(journal.append(entry(2))).rejects.toThrow('ENOSPC');
    faults.halfWritten = false;
    await journal.append(entry(3));
    await journal.close();
    expect(await entriesOf(folder)).toEqual([entry(1), entry(2), entry(3)]);
  });

  it('tries again by itself, in order, and tells when everything is written', async () => {
    withoutTimers();
    const onMended = vi.fn();
    const folder = await tempFolder();
    const journal = await openJournal(folder, onMended);
    await journal.append(entry(1));
    faults.halfWritten = true;
    await expect(journal.append(entry(2))).rejects.toThrow('ENOSPC');
    await expect(journal.append(entry(3))).rejects.toThrow('ENOSPC');
    expect(onMended).not.toHaveBeenCalled();
    faults.halfWritten = false;
    // What goes on with the file meanwhile takes its own time, however the clock is set.
    while (onMended.mock.calls.length === 0) {
      await vi.advanceTimersByTimeAsync(2_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(onMended).toHaveBeenCalledOnce();
    expect(await entriesOf(folder)).toEqual([entry(1), entry(2), entry(3)]);
    await journal.append(entry(4));
    expect(onMended).toHaveBeenCalledOnce();
    await journal.close();
  });

  it('writes what it could not write before when it closes', async () => {
    withoutTimers();
    const folder = await tempFolder();
    const journal = await openJournal(folder);
    faults.onSync = true;
    await expect(journal.append(entry(1))).rejects.toThrow('EIO');
    faults.onSync = false;
    await journal.close();
    expect(await entriesOf(folder)).toEqual([entry(1)]);
  });

  it('says how far it has been written, not how far it should have been', async () => {
    withoutTimers();
    const folder = await tempFolder();
    const journal = await openJournal(folder);
    await journal.append(entry(1));
    const position = journal.position();
    faults.halfWritten = true;
    await expect(journal.append(entry(2))).rejects.toThrow('ENOSPC');
    expect(journal.position()).toBeNull();
    faults.halfWritten = false;
    await journal.append(entry(3));
    const after: JournalEntry[] = [];
    for await (const found of readJournal(folder, position, () => undefined)) after.push(found);
    expect(after).toEqual([entry(2), entry(3)]);
    await journal.close();
  });
});

/** Nothing is tried again before the clock says so. */
function withoutTimers(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}
