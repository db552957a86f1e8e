import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Low } from 'lowdb';
import * as z from 'zod';
import {
  openJsonFile,
  unreadable,
  type JsonFile,
  type LeftAlone,
  type SetAside,
} from '../files/json-file.ts';
import type { JournalPosition } from '../journal/journal-reader.ts';
import { namesIn } from '../files/missing.ts';
import { monthText, readMonthLines, storedCallSchema, type StoredCall } from './month-lines.ts';

const monthSchema = z.object({
  version: z.literal(1),
  /** The journal is in these files up to here. */
  journal: z.object({ day: z.string(), bytes: z.int() }).nullable(),
  calls: z.array(storedCallSchema),
});

interface Month {
  version: 1;
  journal: JournalPosition | null;
  calls: StoredCall[];
}

/** The calls of the past, a file a month: `calls/2026-11.json`. */
export interface CallFiles {
  /** How far into the journal the files reach; null: not at all. */
  position: JournalPosition | null;
  /** What was read at the opening. */
  calls: StoredCall[];
  /** Files that could not be understood at the opening and stand aside now. */
  setAside: SetAside[];
  /** Files that the system did not let us read. Each is read again before it is written. */
  leftAlone: LeftAlone[];
  /** Older months that there are files of and that were not read at the opening, oldest first. */
  older: readonly string[];
  /**
   * Reads one of those, some of it at a time.
   * @param take gets calls, some at a time; perhaps ones that it had before
   * @throws the system's error where it cannot be read
   */
  readOlder: (month: string, take: (calls: StoredCall[]) => void) => Promise<void>;
  /**
   * Writes months anew, each atomically.
   * @param callsOf the calls of a month
   * @param position how far into the journal they reach
   * @param onLoaded takes what an old month's file held that was not read yet, before that file is written
   * @throws the system's error where one of them cannot be read or written; later months are not written then
   */
  save: (
    months: readonly string[],
    callsOf: (month: string) => StoredCall[],
    position: JournalPosition | null,
    onLoaded: (calls: StoredCall[]) => void,
  ) => Promise<void>;
}

/** How many months are read at the start: the current one, and the one that the journal may still reach into. */
const monthsAtStart = 2;

/**
 * Opens the folder of the months' files and reads the newest ones.
 * @param onSetAside told of an older month whose file turned out later to be none that can be understood
 */
export async function openCallFiles(
  folder: string,
  onSetAside?: (file: SetAside) => void,
): Promise<CallFiles> {
  // Where it cannot be made, that shows in what follows, then and later.
  const make = () => mkdir(folder, { recursive: true }).catch(() => undefined);
  await make();
  const open = new Map<string, Low<Month>>();
  const setAside: SetAside[] = [];
  const leftAlone: LeftAlone[] = [];

  const load = (month: string): Promise<JsonFile<Month>> => {
    const empty = (): Month => ({ version: 1, journal: null, calls: [] });
    return openJsonFile<Month>(join(folder, `${month}.json`), monthSchema, empty, { stringify: textOf });
  };

  /** Reads a month that was not read yet. */
  const openLate = async (month: string, onLoaded: (calls: StoredCall[]) => void): Promise<Low<Month>> => {
    const file = await load(month);
    if (file.leftAlone) throw file.leftAlone.error ?? new Error(file.leftAlone.why);
    if (file.setAside) onSetAside?.(file.setAside);
    open.set(month, file.db);
    onLoaded(file.db.data.calls);
    return file.db;
  };

  const months = await monthsIn(folder).catch((error: unknown) => {
    leftAlone.push(unreadable(basename(folder), error));
    return [];
  });
  for (const month of months.slice(-monthsAtStart)) {
    const file = await load(month);
    if (file.leftAlone) leftAlone.push(file.leftAlone);
    else open.set(month, file.db);
    if (file.setAside) setAside.push(file.setAside);
  }
  const files = [...open.values()];

  return {
    // The newest file is written last, so what its position promises stands in the older ones too: unless one of them
    // could not be read.
    position: setAside.length + leftAlone.length > 0 ? null : (files.at(-1)?.data.journal ?? null),
    calls: files.flatMap((file) => file.data.calls),
    setAside,
    leftAlone,
    older: months.slice(0, -monthsAtStart),
    async readOlder(month, take) {
      if (open.has(month) || (await readMonthLines(join(folder, `${month}.json`), take))) return;
      // Another program has written it: it is read at once, or stands aside then.
      await openLate(month, take);
    },
    async save(months, callsOf, position, onLoaded) {
      await make();
      for (const month of [...months].sort()) {
        const file = open.get(month) ?? (await openLate(month, onLoaded));
        file.data = { version: 1, journal: position, calls: callsOf(month) };
        await file.write();
      }
    },
  };
}

/** The months that there are files of, oldest first. */
async function monthsIn(folder: string): Promise<string[]> {
  return (await namesIn(folder))
    .filter((name) => /^\d{4}-\d\d\.json$/.test(name))
    .map((name) => name.slice(0, 7))
    .sort();
}

/** What each call was written as: of a month's thousands only those that changed are written anew. */
const texts = new WeakMap<StoredCall, string>();

function textOf({ journal, calls }: Month): string {
  const lines = calls.map((call) => {
    const text = texts.get(call) ?? JSON.stringify(call);
    texts.set(call, text);
    return text;
  });
  return monthText(journal, lines);
}
