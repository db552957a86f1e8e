import type { CallerLog } from '../contract/ipc.ts';
import type { CallBook } from './domain/call-book.ts';
import { countOpen } from './domain/caller-log.ts';
import type { LabelEntry } from './domain/labels.ts';

/**
 * The caller log as the window shows it: the newest conversations and what is open among them.
 * @param shownRecords how many conversations the log shows at most
 */
export function viewCallLog(book: CallBook, shownRecords: number, label: LabelEntry): CallerLog {
  const entries = book.newest(shownRecords).map(label);
  return { entries, openCount: countOpen(entries), shownRecords };
}
