import { createReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import { journalEntrySchema, type JournalEntry } from '../../../contract/model/request.ts';
import { namesIn } from '../files/missing.ts';

/** Up to where the journal has been read or written: a segment's day (UTC) and the bytes of it. */
export interface JournalPosition {
  day: string;
  bytes: number;
}

/**
 * Reads the journal's entries from a position on, oldest first. Lines that cannot be read are passed over and reported.
 * @param from null: from the beginning
 * @param onRefused told of a segment that the system does not let us read, of which the others are read all the same
 * @throws the system's error where nobody is told of it
 */
export async function* readJournal(
  folder: string,
  from: JournalPosition | null,
  onUnreadable: (segment: string) => void,
  onRefused: (segment: string, error: unknown) => void = rethrow,
): AsyncGenerator<JournalEntry> {
  const days = await segmentDays(folder).catch((error: unknown) => {
    onRefused(basename(folder), error);
    return [];
  });
  for (const day of days.filter((it) => from === null || it >= from.day)) {
    const segment = `${day}.ndjson`;
    const start = day === from?.day ? from.bytes : 0;
    try {
      for await (const line of linesOf(join(folder, segment), start)) {
        if (line === '') continue;
        const entry = readEntry(line);
        if (entry) yield entry;
        else onUnreadable(segment);
      }
    } catch (error) {
      onRefused(segment, error);
    }
  }
}

function rethrow(_segment: string, error: unknown): never {
  throw error;
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
  return (await namesIn(folder))
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
