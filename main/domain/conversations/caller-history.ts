import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import type { CallerHistory } from '../../../contract/model/pop-up.ts';
import { isOpen } from './caller-log.ts';
import { sentKey } from '../numbers/phone-number.ts';
import { memoizeByText } from '../../lib/pure/memoize.ts';
import { putInto, takeFrom } from './log-order.ts';

/** Conversations by the number of the person outside, kept while they come and change: nobody has to search for them. */
export interface CallerIndex {
  add: (entry: LogEntry) => void;
  /** Takes out the very entry that was added. */
  remove: (entry: LogEntry) => void;
  /**
   * @param number as `NumberView.number` has it
   * @returns newest first
   */
  withNumber: (number: string) => LogEntry[];
  /**
   * What was with this caller besides this conversation.
   * @returns null where nothing was, or nobody knows whose call it is
   */
  historyOf: (entry: Pick<LogEntry, 'conversationId' | 'remote'>) => CallerHistory | null;
}

/** Makes an empty index. */
export function createCallerIndex(): CallerIndex {
  /** By the number's key, so that all forms of a number are one caller; oldest first. */
  const byNumber = new Map<string, LogEntry[]>();
  /** Ids of those still to do; numbers without any are left out, as most are. */
  const openByNumber = new Map<string, Set<string>>();

  return {
    add(entry) {
      const number = keyOf(entry);
      if (number === null) return;
      const entries = byNumber.get(number);
      if (entries) putInto(entries, entry);
      else byNumber.set(number, [entry]);
      if (!isOpen(entry)) return;
      openByNumber.set(number, (openByNumber.get(number) ?? new Set()).add(entry.conversationId));
    },
    remove(entry) {
      const number = keyOf(entry);
      if (number === null) return;
      const entries = byNumber.get(number) ?? [];
      takeFrom(entries, entry);
      if (entries.length === 0) byNumber.delete(number);
      const open = openByNumber.get(number);
      if (open?.delete(entry.conversationId) && open.size === 0) openByNumber.delete(number);
    },
    withNumber: (number) => [...(byNumber.get(keyOfNumber(number)) ?? [])].reverse(),
    historyOf(entry) {
      const { conversationId } = entry;
      const number = keyOf(entry);
      if (number === null) return null;
      const last = byNumber.get(number)?.findLast((other) => other.conversationId !== conversationId);
      if (!last) return null;
      const open = openByNumber.get(number);
      const { direction, startedAt, outcome, talkingSeconds, note } = last;
      const people = direction === 'in' ? last.answeredBy : last.people;
      return {
        last: { direction, startedAt, outcome, talkingSeconds, people, note },
        open: (open?.size ?? 0) - (open?.has(conversationId) ? 1 : 0),
      };
    },
  };
}

const keyOfNumber = memoizeByText(sentKey, 5_000);

function keyOf({ remote: { number } }: Pick<LogEntry, 'remote'>): string | null {
  return number === null ? null : keyOfNumber(number);
}
