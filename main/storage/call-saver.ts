import type { CallBook, CallChange } from '../domain/call-book.ts';
import type { CallFiles } from './call-files.ts';
import type { JournalPosition } from './journal.ts';

/** Brings changed calls to the months' files. The journal has them already: this is for people, and for a fast start. */
export interface CallSaver {
  changed: (change: CallChange) => void;
  /** Writes what has changed now, not in a moment. */
  flush: () => Promise<void>;
}

/** How long changes gather before they are written; milliseconds. */
const gatherFor = 1_000;

/**
 * @param position how far into the journal the book reaches
 * @param onError the files could not be written; it is tried again with the next change
 */
export function createCallSaver(
  book: CallBook,
  files: CallFiles,
  position: () => JournalPosition | null,
  onError: (error: unknown) => void,
): CallSaver {
  let dirty = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let saving: Promise<void> = Promise.resolve();

  const save = async (): Promise<void> => {
    const months = [...dirty];
    dirty = new Set();
    if (months.length === 0) return;
    try {
      await files.save(months, callsOf, position() ?? files.position, (calls) => {
        for (const call of calls) book.addRecord(call);
      });
    } catch (error) {
      for (const month of months) dirty.add(month);
      onError(error);
    }
  };

  const callsOf = (month: string): ReturnType<Parameters<CallFiles['save']>[1]> =>
    book.recordsOf(month).map(({ call, events, marks }) => ({ ...call, events, marks }));

  const flush = async (): Promise<void> => {
    if (timer) clearTimeout(timer);
    timer = null;
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
