import type { CallBook, CallChange } from '../domain/call-book.ts';
import type { CallFiles } from './call-files.ts';
import type { JournalPosition } from './journal-reader.ts';

/** Brings changed calls to the months' files. The journal has them already: this is for people, and for a fast start. */
export interface CallSaver {
  changed: (change: CallChange) => void;
  /** Writes what has changed now, not in a moment. */
  flush: () => Promise<void>;
}

/** How long changes gather before they are written; milliseconds. */
const gatherFor = 1_000;

/** How soon it is tried again to write what the disk did not take; milliseconds. */
const retryAfter = 5_000;

/**
 * @param position how far into the journal the book reaches
 * @param onError the files could not be written; it is tried again in a while, and with the next change
 * @param onSaved everything is in the files
 */
export function createCallSaver(
  book: CallBook,
  files: CallFiles,
  position: () => JournalPosition | null,
  onError: (error: unknown) => void,
  onSaved?: () => void,
): CallSaver {
  let dirty = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let retry: NodeJS.Timeout | null = null;
  let saving: Promise<void> = Promise.resolve();

  const save = async (): Promise<void> => {
    const months = [...dirty];
    dirty = new Set();
    if (months.length === 0) return;
    try {
      await files.save(months, callsOf, position() ?? files.position, (calls) => {
        for (const call of calls) book.addRecord(call);
      });
      onSaved?.();
    } catch (error) {
      for (const month of months) dirty.add(month);
      retry ??= setTimeout(() => void flush(), retryAfter).unref();
      onError(error);
    }
  };

  const callsOf = (month: string): ReturnType<Parameters<CallFiles['save']>[1]> =>
    book.recordsOf(month).map(({ call, events, marks }) => ({ ...call, events, marks }));

  const flush = async (): Promise<void> => {
    if (timer) clearTimeout(timer);
    if (retry) clearTimeout(retry);
    timer = null;
    retry = null;
    saving = saving.then(save);
    await saving;
  };

  return {
    flush,
    changed({ months }) {
      for (const month of months) dirty.add(month);
      timer ??= setTimeout(() => void flush(), gatherFor);
    },
  };
}
