import type { CallBook, CallChange } from '../../domain/conversations/call-book.ts';
import type { Call } from '../../../contract/model/calls/call.ts';
import { boundedWait } from '../../lib/pure/bounded-wait.ts';
import { coalesce } from '../../lib/coalesce.ts';
import type { CallFiles } from './call-files.ts';
import type { JournalPosition } from '../journal/journal-reader.ts';
import type { StoredCall } from './month-lines.ts';

/** Brings changed calls to the months' files. The journal has them already: this is for people, and for a fast start. */
export interface CallSaver {
  changed: (change: CallChange) => void;
  /** Writes what has changed now, not in a moment. */
  flush: () => Promise<void>;
  /** Whether there is something that only the journal and the memory hold. */
  waits: () => boolean;
}

/** How long changes gather before they are written, at least and at most; milliseconds. */
const gatherFor = 1_000;
const gatherAtMost = 60_000;

/** How many times as long as the last writing took: a month of many calls must not be written all the time. */
const restAfterWriting = 50;

/** How soon it is tried again to write what the disk did not take; milliseconds. */
const retryAfter = 5_000;

/**
 * @param position how far into the journal the book reaches
 * @param onError the files could not be written; it is tried again in a while, and with the next change
 * @param onSaved everything is in the files
 */
export function createCallSaver(
  book: CallBook,
  files: Pick<CallFiles, 'position' | 'save'>,
  position: () => JournalPosition | null,
  onError: (error: unknown) => void,
  onSaved?: () => void,
): CallSaver {
  let dirty = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let retry: NodeJS.Timeout | null = null;
  let lastTook = 0;
  let isSaving = false;

  const save = coalesce(async () => {
    const months = [...dirty];
    dirty = new Set();
    if (months.length === 0) return;
    const startedAt = performance.now();
    isSaving = true;
    try {
      await files.save(months, callsOf, position() ?? files.position, (calls) => {
        for (const call of calls) book.addRecord(call);
      });
      lastTook = performance.now() - startedAt;
      onSaved?.();
    } catch (error) {
      for (const month of months) dirty.add(month);
      retry ??= setTimeout(() => void flush(), retryAfter).unref();
      onError(error);
    } finally {
      isSaving = false;
    }
  });

  // The same object for as long as the call is the same: so it is written out once.
  const stored = new WeakMap<Call, StoredCall>();
  const callsOf = (month: string): StoredCall[] =>
    book.recordsOf(month).map(({ call, events, marks }) => {
      const known = stored.get(call) ?? { ...call, events: [...events], marks: [...marks] };
      stored.set(call, known);
      return known;
    });

  const flush = async (): Promise<void> => {
    if (timer) clearTimeout(timer);
    if (retry) clearTimeout(retry);
    timer = null;
    retry = null;
    await save();
  };

  return {
    flush,
    waits: () => dirty.size > 0 || isSaving,
    changed({ months }) {
      for (const month of months) dirty.add(month);
      const rest = boundedWait(lastTook * restAfterWriting, { least: gatherFor, most: gatherAtMost });
      timer ??= setTimeout(() => void flush(), rest);
    },
  };
}
