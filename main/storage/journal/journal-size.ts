import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from '../files/missing.ts';
import { segmentDays } from './journal-reader.ts';

/**
 * What the journal takes on the disk; bytes. One that is not there takes nothing.
 * @param path the data folder
 * @throws the system's error where it cannot be looked at
 */
export async function journalSize(path: string): Promise<number> {
  const folder = join(path, 'journal');
  const days = await segmentDays(folder);
  const sizes = await Promise.all(
    days.map((day) =>
      stat(join(folder, `${day}.ndjson`)).then(
        ({ size }) => size,
        (error: unknown) => {
          // It was outdated, and has gone meanwhile.
          if (isMissing(error)) return 0;
          throw error;
        },
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
