import type { CallBook } from '../domain/conversations/call-book.ts';
import type { CallFiles } from '../storage/calls/call-files.ts';

/** Calls of older months, which the start leaves in their files. */
export interface OlderCalls {
  /**
   * Has calls read that began at a moment, ISO 8601, or later; the newest months first.
   * @returns whether some of them are missing still
   */
  reachBack: (from: string) => boolean;
  /** Has the calls of one month more read, if there is one and none is being read. */
  reachFurther: () => void;
  /** Resolves when the calls of all months were read; what cannot be read is told elsewhere. */
  reachAll: () => Promise<void>;
}

/** What they are read with; `call-room.ts` joins it. */
export interface OlderCallParts {
  files: Pick<CallFiles, 'older' | 'readOlder'>;
  book: Pick<CallBook, 'addRecords'>;
  /** The book has all that was asked for: told once, as the log is made anew then. */
  onRead: () => void;
  /** A month cannot be read. */
  onFailed: (month: string, error: unknown) => void;
}

/** Before any month that there is. */
const beginning = '0000';

/** Nothing is read before somebody asks: most of the time nobody looks at what is months ago. */
export function createOlderCalls({ files, book, onRead, onFailed }: OlderCallParts): OlderCalls {
  const unread = [...files.older];
  let wanted = '';
  let reading: Promise<void> | null = null;

  /** The newest one that was not read, if it is wanted. Months of files are in UTC, and so is the moment. */
  const next = (): string | null => {
    const month = unread.at(-1);
    return month !== undefined && month >= wanted.slice(0, 7) ? month : null;
  };

  const read = async (): Promise<void> => {
    for (let month = next(); month !== null; month = next()) {
      try {
        await files.readOlder(month, book.addRecords);
      } catch (error) {
        onFailed(month, error);
      }
      unread.pop();
    }
    reading = null;
    onRead();
  };
  const reachBack = (from: string): boolean => {
    if (wanted === '' || from < wanted) wanted = from;
    if (reading === null && next() !== null) reading = read();
    const newest = unread.at(-1);
    return newest !== undefined && newest >= from.slice(0, 7);
  };

  return {
    reachBack,
    reachFurther() {
      const month = unread.at(-1);
      if (reading === null && month !== undefined) reachBack(month);
    },
    async reachAll() {
      reachBack(beginning);
      await reading;
    },
  };
}
