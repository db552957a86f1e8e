import * as z from 'zod';
import { openJsonFile, type SetAside } from './files/json-file.ts';

const catchUpSchema = z.looseObject({
  version: z.literal(1).default(1),
  /** Everything until then is known, ISO 8601; null: nobody knows since when something may be missing. */
  through: z.iso.datetime({ precision: 3 }).nullable().default(null),
  /** Somebody was told that this account's history holds no calls. */
  toldUnavailable: z.boolean().default(false),
});

/** What is remembered of reading the telephone system's history. */
export type CatchUpMemory = Pick<z.infer<typeof catchUpSchema>, 'through' | 'toldUnavailable'>;

export interface CatchUpFile {
  read: () => CatchUpMemory;
  /** @throws the system's error where it cannot be written; until the app quits it counts all the same */
  write: (memory: Partial<CatchUpMemory>) => Promise<void>;
  setAside: SetAside | null;
}

/** Opens `catch-up.json`. What is lost with it costs only time: then more of the history is read. */
export async function openCatchUpFile(path: string): Promise<CatchUpFile> {
  const { db, setAside } = await openJsonFile(path, catchUpSchema, () => catchUpSchema.parse({}));
  return {
    read: () => db.data,
    async write(memory) {
      db.data = { ...db.data, ...memory };
      await db.write();
    },
    setAside,
  };
}
