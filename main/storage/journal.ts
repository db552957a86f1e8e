import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { journalEntrySchema, type JournalEntry } from '../../contract/request.ts';

/** Up to where the journal has been read or written: a segment's day (UTC) and the bytes of it. */
export interface JournalPosition {
  day: string;
  bytes: number;
}

/** The append-only file of all that was received and done: one JSON line each, one segment a day. */
export interface Journal {
  /**
   * Writes an entry and resolves when it is on the disk. Entries that wait together share one fsync.
   * @throws the system's error if it could not be written
   */
  append: (entry: JournalEntry) => Promise<void>;
  /** Behind the last entry that was written; null before the first one. */
  position: () => JournalPosition | null;
  /** Finishes what waits, then closes. */
  close: () => Promise<void>;
}

interface Waiting {
  line: string;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/** Opens the journal in a folder, which is made if it is not there. */
export async function openJournal(folder: string): Promise<Journal> {
  await mkdir(folder, { recursive: true });
  // A clock that was set back must not write behind what has been read: a day never goes before the newest one.
  let newestDay = (await segmentDays(folder)).at(-1) ?? '';
  let waiting: Waiting[] = [];
  let writing: Promise<void> | null = null;
  let segment: { day: string; file: FileHandle; bytes: number } | null = null;

  const segmentOf = async (day: string): Promise<NonNullable<typeof segment>> => {
    if (segment?.day === day) return segment;
    await segment?.file.close();
    segment = null;
    const file = await open(join(folder, `${day}.ndjson`), 'a+', 0o600);
    segment = { day, file, bytes: await endTornLine(file) };
    return segment;
  };

  const writeBatch = async (batch: Waiting[]): Promise<void> => {
    try {
      const today = new Date().toISOString().slice(0, 10);
      newestDay = today > newestDay ? today : newestDay;
      const target = await segmentOf(newestDay);
      const data = Buffer.from(batch.map(({ line }) => line).join(''));
      await target.file.appendFile(data);
      await target.file.datasync();
      target.bytes += data.length;
      for (const { resolve } of batch) resolve();
    } catch (error) {
      // The file may end in half a line now: it is opened anew, and mended, before the next one.
      const broken = segment?.file;
      segment = null;
      for (const { reject } of batch) reject(error);
      // What it was about is told already; it must not keep the next batch from being tried.
      await broken?.close().catch(() => undefined);
    }
  };

  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await writeBatch(batch);
    }
    writing = null;
  };

  return {
    append: (entry) =>
      new Promise((resolve, reject) => {
        waiting.push({ line: `${JSON.stringify(entry)}\n`, resolve, reject });
        writing ??= writeAll();
      }),
    position: () => segment && { day: segment.day, bytes: segment.bytes },
    async close() {
      await writing;
      await segment?.file.close();
      segment = null;
    },
  };
}

/**
 * Reads the journal's entries from a position on, oldest first. Lines that cannot be read (a torn last one, after a
 * crash) are passed over and reported.
 * @param from null: from the beginning
 */
export async function* readJournal(
  folder: string,
  from: JournalPosition | null,
  onUnreadable: (segment: string) => void,
): AsyncGenerator<JournalEntry> {
  const days = (await segmentDays(folder)).filter((day) => from === null || day >= from.day);
  for (const day of days) {
    const start = day === from?.day ? from.bytes : 0;
    for await (const line of linesOf(join(folder, `${day}.ndjson`), start)) {
      if (line === '') continue;
      const entry = readEntry(line);
      if (entry) yield entry;
      else onUnreadable(`${day}.ndjson`);
    }
  }
}

/**
 * Reads a segment's lines from a byte on. Not `readline`: in newer versions of Node it takes U+2028 and U+2029 for
 * line ends, and JSON leaves those as they are.
 */
export async function* linesOf(path: string, start: number): AsyncGenerator<string> {
  let rest = '';
  const chunks: AsyncIterable<string> = createReadStream(path, { start, encoding: 'utf8' });
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

/** The days that a journal has segments of, oldest first. */
export async function segmentDays(folder: string): Promise<string[]> {
  return (await readdir(folder))
    .filter((name) => /^\d{4}-\d\d-\d\d\.ndjson$/.test(name))
    .map((name) => name.slice(0, 10))
    .sort();
}

/** @returns null for a line that is no entry: a torn one, or one that another program wrote */
export function readEntry(line: string): JournalEntry | null {
  try {
    return journalEntrySchema.safeParse(JSON.parse(line)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * Ends a line that a crash cut off, so that the next one stands for itself.
 * @returns the file's size in bytes
 */
async function endTornLine(file: FileHandle): Promise<number> {
  const { size } = await file.stat();
  if (size === 0) return 0;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  if (buffer.toString() === '\n') return size;
  await file.appendFile('\n');
  return size + 1;
}
