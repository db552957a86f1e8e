import type { CallerLog, LogChange } from '../contract/ipc.ts';
import type { CallBook, CallChange } from './domain/call-book.ts';
import { countOpen, newest } from './domain/caller-log.ts';

/** The caller log as the window shows it: the newest conversations and what is open among them. */
export interface CallLogView {
  snapshot: () => CallerLog;
  describe: (change: CallChange) => LogChange;
}

/** @param shownRecords how many conversations the log shows at most */
export function createCallLogView(book: CallBook, shownRecords: () => number): CallLogView {
  const shown = () => newest(book.entries(), shownRecords());
  return {
    snapshot() {
      const entries = shown();
      return { entries, openCount: countOpen(entries), shownRecords: shownRecords() };
    },
    describe: ({ entry, removed }) => ({ changed: [entry], removed, openCount: countOpen(shown()) }),
  };
}
