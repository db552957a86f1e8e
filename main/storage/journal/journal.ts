import { mkdir, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { JournalEntry } from '../../../contract/model/request.ts';
import { readEntry, segmentDays, type JournalPosition } from './journal-reader.ts';
import { linesBackwards } from '../files/lines-backwards.ts';
import { appendSynced, openSynced } from '../files/synced-file.ts';
import { coalesce } from '../../lib/coalesce.ts';

/** The append-only file of all that was received and done: one JSON line each, one segment a day. */
export interface Journal {
  /**
   * Writes an entry and resolves when it is on the disk. Entries that wait together share one write.
   * @throws the system's error if it could not be written; the entry is kept and written as soon as the disk lets us
   */
  append: (entry: JournalEntry) => Promise<void>;
  /** Behind the last entry that was written; null before the first one. */
  position: () => JournalPosition | null;
  /** Finishes what waits, then closes. */
  close: () => Promise<void>;
  /** The segment whose last line a crash had cut off, at the opening: that part is gone, and nobody got an answer to it. */
  torn: string | null;
}

interface Waiting {
  line: string;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/** How soon it is tried again to write what the disk did not take; milliseconds. */
const retryAfter = 2_000;

/** How many entries are kept for a disk that takes none; what is older than these is given up. */
const keptAtMost = 50_000;

/**
 * Opens the journal in a folder, which is made if it is not there.
 * @param onMended told when everything is on the disk again after it could not be written
 */
export async function openJournal(folder: string, onMended?: () => void): Promise<Journal> {
  // Where it cannot be made, that is told with the first entry.
  await mkdir(folder, { recursive: true }).catch(() => undefined);
  // A clock that was set back must not write behind what has been read: a day never goes before the newest one. Where
  // the folder cannot be read, whoever recovers the calls tells of that.
  let newestDay = (await segmentDays(folder).catch(() => [])).at(-1) ?? '';
  let waiting: Waiting[] = [];
  let unwritten: string[] = [];
  let retry: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();
  let segment: { day: string; file: FileHandle; bytes: number } | null = null;
  let torn: string | null = null;
  /** Where a write failed: what stands behind that is kept in memory, and is written anew. */
  let failedAt: JournalPosition | null = null;

  const segmentOf = async (day: string): Promise<NonNullable<typeof segment>> => {
    if (segment?.day === day) return segment;
    await segment?.file.close();
    segment = null;
    await mkdir(folder, { recursive: true });
    const path = join(folder, `${day}.ndjson`);
    const file = await openSynced(path);
    if (failedAt?.day === day && failedAt.bytes < (await file.stat()).size)
      await file.truncate(failedAt.bytes);
    failedAt = null;
    if (await mendEnd(path, file)) torn = `${day}.ndjson`;
    segment = { day, file, bytes: (await file.stat()).size };
    return segment;
  };

  const write = async (lines: readonly string[]): Promise<void> => {
    const today = new Date().toISOString().slice(0, 10);
    newestDay = today > newestDay ? today : newestDay;
    const target = await segmentOf(newestDay);
    const data = Buffer.from(lines.join(''));
    await appendSynced(target.file, data);
    target.bytes += data.length;
  };

  const writeBatch = async (batch: readonly Waiting[]): Promise<void> => {
    const lines = [...unwritten, ...batch.map(({ line }) => line)];
    try {
      await write(lines);
      for (const { resolve } of batch) resolve();
      // Whoever is told may fail: that must not be taken for a write that did.
      if (unwritten.length > 0 && onMended) setImmediate(onMended);
      unwritten = [];
    } catch (error) {
      unwritten = lines.slice(-keptAtMost);
      for (const { reject } of batch) reject(error);
      await giveUpSegment();
      retry ??= setTimeout(() => {
        retry = null;
        writing = writeWaiting();
      }, retryAfter).unref();
    }
  };

  const giveUpSegment = async (): Promise<void> => {
    // The file may end in half a line now: it is opened anew, and mended, before the next one.
    const broken = segment?.file;
    if (segment) failedAt = { day: segment.day, bytes: segment.bytes };
    segment = null;
    // What it was about is told already; it must not keep the next batch from being tried.
    await broken?.close().catch(() => undefined);
  };

  const writeWaiting = coalesce(async () => {
    const batch = waiting;
    waiting = [];
    if (batch.length + unwritten.length > 0) await writeBatch(batch);
  });

  // Where the folder cannot be written, that is told with the first entry.
  if (newestDay !== '') await segmentOf(newestDay).catch(() => undefined);
  return {
    torn,
    append: (entry) =>
      new Promise((resolve, reject) => {
        waiting.push({ line: `${JSON.stringify(entry)}\n`, resolve, reject });
        writing = writeWaiting();
      }),
    position: () => segment && { day: segment.day, bytes: segment.bytes },
    async close() {
      await writing;
      if (retry) clearTimeout(retry);
      if (unwritten.length > 0) await write(unwritten);
      await segment?.file.close();
      segment = null;
    },
  };
}

/**
 * Sees to it that a file ends with a whole line: what a crash cut off goes, or is ended where only its end is missing.
 * @returns whether something had to go
 */
async function mendEnd(path: string, file: FileHandle): Promise<boolean> {
  for await (const { start, text, whole } of linesBackwards(path)) {
    if (whole) return false;
    const isEntry = readEntry(text) !== null;
    await (isEntry ? file.appendFile('\n') : file.truncate(start));
    return !isEntry;
  }
  return false;
}
