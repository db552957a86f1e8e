import { join } from 'node:path';
import { changesIn, type CallBook, type CallChange } from '../domain/conversations/call-book.ts';
import type { DataFolder } from './data-folder.ts';
import { unreadable, type LeftAlone } from './files/json-file.ts';
import { readJournal } from './journal/journal-reader.ts';

/** What came of a recovery. */
export interface Recovery {
  /** What only the journal held: it is not in the months' files yet. */
  changes: CallChange[];
  /** Segments of the journal with lines that could not be read. */
  torn: string[];
  /** Segments that the system did not let us read: what they hold is still to be recovered. */
  leftAlone: LeftAlone[];
}

/** Fills the book with what the months' files hold, and with what only the journal holds since they were written. */
export async function recoverCalls(
  book: CallBook,
  { path, callFiles, journal }: DataFolder,
): Promise<Recovery> {
  for (const call of callFiles.calls) book.addRecord(call);
  const changes: CallChange[] = [];
  const torn = new Set<string>(journal.torn === null ? [] : [journal.torn]);
  const leftAlone: LeftAlone[] = [];
  const entries = readJournal(
    join(path, 'journal'),
    callFiles.position,
    (segment) => torn.add(segment),
    (file, error) => {
      leftAlone.push(unreadable(file, error));
    },
  );
  for await (const entry of entries) {
    const change =
      entry.kind === 'mark' ? book.addMark(entry.mark) : entry.event && book.addEvent(entry.event);
    changes.push(...changesIn(change));
  }
  return { changes, torn: [...torn], leftAlone };
}
