import type { LogEntry } from '../contract/caller-log.ts';
import type { LogChange } from '../contract/ipc.ts';
import type { CallChange } from './domain/call-book.ts';

/** How long the log waits with calls that ring; milliseconds. Nobody sees it, and the pop-up has the moment to itself. */
const gatherFor = 60;

/**
 * Tells of changes of the log: of calls that ring a moment later and many at once, as a group call changes the log many
 * times within milliseconds; of everything else at once, together with what waits.
 * @param countOpen how many inbound conversations are to do now
 * @param publish is given the latest of each conversation that changed
 * @returns takes a change
 */
export function createLogPublisher(
  countOpen: () => number,
  publish: (change: LogChange) => void,
): (change: CallChange) => void {
  let changed = new Map<string, LogEntry>();
  let removed = new Set<string>();
  let timer: NodeJS.Timeout | null = null;

  const flush = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    const change = { changed: [...changed.values()], removed: [...removed], openCount: countOpen() };
    changed = new Map();
    removed = new Set();
    publish(change);
  };

  return ({ entry, removed: gone }) => {
    for (const id of gone) {
      changed.delete(id);
      removed.add(id);
    }
    changed.set(entry.conversationId, entry);
    if (entry.state === 'ringing') timer ??= setTimeout(flush, gatherFor);
    else flush();
  };
}
