import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Low } from 'lowdb';
import * as z from 'zod';
import { callEventSchema, markSchema, type CallEvent, type Mark } from '../../contract/call.ts';
import { openJsonFile, type SetAside } from './json-file.ts';
import type { JournalPosition } from './journal-reader.ts';

/** A call as a month's file holds it: what is known, and what that folds to for people who open the file. */
export type StoredCall = Record<string, unknown> & { events: CallEvent[]; marks: Mark[] };

const monthSchema = z.object({
  version: z.literal(1),
  /** The journal is in these files up to here. */
  journal: z.object({ day: z.string(), bytes: z.int() }).nullable(),
  calls: z.array(z.looseObject({ events: z.array(callEventSchema), marks: z.array(markSchema) })),
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
  /** Files that could not be read and stand aside now. */
  setAside: SetAside[];
  /**
   * Writes months anew, each atomically.
   * @param callsOf the calls of a month
   * @param position how far into the journal they reach
   * @param onLoaded takes what an old month's file held that was not read yet, before that file is written
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

/** Opens the folder of the months' files and reads the newest ones. */
export async function openCallFiles(folder: string): Promise<CallFiles> {
  await mkdir(folder, { recursive: true });
  const open = new Map<string, Low<Month>>();
  const setAside: SetAside[] = [];

  const load = async (month: string): Promise<Low<Month>> => {
    const known = open.get(month);
    if (known) return known;
    const empty = (): Month => ({ version: 1, journal: null, calls: [] });
    const file = await openJsonFile<Month>(join(folder, `${month}.json`), monthSchema, empty, monthText);
    if (file.setAside !== null) setAside.push(file.setAside);
    open.set(month, file.db);
    return file.db;
  };

  const newest = (await readdir(folder))
    .filter((name) => /^\d{4}-\d\d\.json$/.test(name))
    .map((name) => name.slice(0, 7))
    .sort()
    .slice(-monthsAtStart);
  const files: Low<Month>[] = [];
  for (const month of newest) files.push(await load(month));

  return {
    // The newest file is written last, so what its position promises stands in the older ones too: unless one of them
    // could not be read.
    position: setAside.length > 0 ? null : (files.at(-1)?.data.journal ?? null),
    calls: files.flatMap((file) => file.data.calls),
    setAside,
    async save(months, callsOf, position, onLoaded) {
      for (const month of [...months].sort()) {
        if (!open.has(month)) onLoaded((await load(month)).data.calls);
        const file = await load(month);
        file.data = { version: 1, journal: position, calls: callsOf(month) };
        await file.write();
      }
    },
  };
}

/** What each call was written as: of a month's thousands only those that changed are written anew. */
const texts = new WeakMap<StoredCall, string>();

/** A line a call: still readable, and a change shows as a change of its line. */
function monthText({ version, journal, calls }: Month): string {
  const lines = calls.map((call) => {
    const text = texts.get(call) ?? JSON.stringify(call);
    texts.set(call, text);
    return text;
  });
  const head = `"version": ${version},\n"journal": ${JSON.stringify(journal)}`;
  return `{\n${head},\n"calls": [\n${lines.join(',\n')}\n]\n}\n`;
}
