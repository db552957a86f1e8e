import type { LogChange } from '../../contract/model/calls/caller-log.ts';
import type { CallChange } from '../domain/conversations/call-book.ts';

/** How long the caller log waits with calls that ring; milliseconds. Nobody sees it, and the pop-up has the moment to itself. */
const gatherFor = 60;

/** Tells of changes of the caller log. */
export interface CallerLogPublisher {
  changed: (change: CallChange) => void;
  /** Any conversation may read differently: names, settings or the desktop's agent are others. */
  changedAll: () => void;
}

/**
 * Tells of calls that ring a moment later and many at once, as a group call changes the log many times within
 * milliseconds; of everything else at once, together with what waits, unless it has just told something: "all done"
 * changes thousands of calls.
 * @param countOpen how many inbound conversations are to do now
 */
export function createCallerLogPublisher(
  countOpen: () => number,
  publish: (change: LogChange) => void,
): CallerLogPublisher {
  let changed: Set<string> | null = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let resting: NodeJS.Timeout | null = null;

  const flush = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    const change = { changed: changed && [...changed], openCount: countOpen() };
    changed = new Set();
    publish(change);
    resting = setTimeout(() => {
      resting = null;
    }, gatherFor);
  };

  const flushSoon = (): void => {
    timer ??= setTimeout(flush, gatherFor);
  };
  const flushNow = (): void => {
    if (resting) flushSoon();
    else flush();
  };

  return {
    changed({ entry, removed }) {
      for (const id of [...removed, entry.conversationId]) changed?.add(id);
      if (entry.state === 'ringing') flushSoon();
      else flushNow();
    },
    changedAll() {
      changed = null;
      flushNow();
    },
  };
}
