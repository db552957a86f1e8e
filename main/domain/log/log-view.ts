import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import type { LogQuery, TimeSpan } from '../../../contract/model/calls/log-query.ts';
import { everything } from '../../../contract/model/calls/whole-log.ts';
import { isOpen } from '../conversations/caller-log.ts';
import { createLogTally, type LogTally } from './log-tally.ts';
import { filterOf } from './log-filter.ts';
import { toRow, type LogRow } from './log-row.ts';
import { createSelection, type LogSelection } from './log-selection.ts';
import { ownLog } from './own-log.ts';
import type { Roster } from '../calls/roster.ts';
import { searchTextOf } from './search-text.ts';
import { isSameData } from '../../lib/pure/is-same-data.ts';

/** The caller log of a desktop, and what of it a query finds; both are kept while calls come and change. */
export interface LogView {
  /** A conversation is new or changed; others turned out to be part of it. */
  change: (entry: LogEntry, removed: readonly string[]) => void;
  /** Those conversations' numbers belong to others now. */
  relabel: (entries: readonly LogEntry[]) => void;
  /** @returns what the query finds: the same selection, kept, as long as the query is the same */
  find: (query: LogQuery) => LogSelection;
  /** @returns what a query finds now, oldest first, without keeping it */
  findOnce: (query: LogQuery) => readonly LogRow[];
  /** @returns what began in a time, newest first, without looking at the rest */
  between: (span: TimeSpan) => LogRow[];
  get: (conversationId: string) => LogRow | null;
  /** How many inbound conversations of the whole log are to do. */
  openCount: () => number;
  size: () => number;
  /** Which lines and people occur; counted when somebody first asks. */
  tally: () => LogTally;
  /**
   * Gets some conversations ready to be searched, the newest first, so that the first search need not wait for it.
   * @returns whether there are more to do
   */
  prepare: (count: number) => boolean;
}

/** Whose log it is, and who can say more about a conversation. */
export interface LogViewSources {
  roster: Roster;
  /** An agent whom the settings do not have counts as nobody. */
  agentId: string | null;
  /** Names and organisations of those in the phone book who have a number. */
  namesOf: (number: string) => string[];
}

/**
 * Makes the log of a desktop.
 * @param entries all conversations, oldest first
 * @param before the same desktop's log of fewer conversations: what was worked out for it is kept
 */
export function createLogView(
  entries: readonly LogEntry[],
  sources: LogViewSources,
  before: Pick<LogView, 'get'> | null = null,
): LogView {
  const { roster, agentId, namesOf } = sources;
  const isOurs = ownLog(roster, agentId);
  const rowOf = (entry: LogEntry): LogRow => {
    const known = before?.get(entry.conversationId);
    return known?.entry === entry ? known : toRow(entry);
  };
  const own = createSelection(entries.map(rowOf), isOurs && (({ entry }) => isOurs(entry)));
  const byId = new Map<string, LogRow>();
  let openCount = 0;
  for (const row of own.order.oldestFirst()) {
    byId.set(row.conversationId, row);
    if (isOpen(row.entry)) openCount += 1;
  }
  let tally: LogTally | null = null;
  /** How many rows may still be without text, from the oldest on. */
  let unprepared = own.order.size();

  const textOf = (row: LogRow): string => {
    const { number } = row.entry.remote;
    row.text ??= searchTextOf(row.entry, number === null ? [] : namesOf(number));
    return row.text;
  };

  let query = everything;
  let found = own;

  const replace = (before: LogRow | null, after: LogRow | null): void => {
    own.replace(before, after);
    if (found !== own) found.replace(before, after);
    if (before) {
      byId.delete(before.conversationId);
      tally?.remove(before.entry);
      if (isOpen(before.entry)) openCount -= 1;
    }
    if (after) {
      byId.set(after.conversationId, after);
      tally?.add(after.entry);
      if (isOpen(after.entry)) openCount += 1;
    }
  };

  return {
    change(entry, removed) {
      for (const id of removed) replace(byId.get(id) ?? null, null);
      const before = byId.get(entry.conversationId) ?? null;
      replace(before, !isOurs || isOurs(entry) ? toRow(entry) : null);
    },
    relabel(changed) {
      for (const { conversationId } of changed) {
        const row = byId.get(conversationId);
        if (!row) continue;
        const isFound = found !== own && found.has(row);
        row.text = null;
        if (found !== own) found.replace(isFound ? row : null, row);
      }
    },
    find(wanted) {
      if (isSameData(wanted, query)) return found;
      query = wanted;
      const fits = filterOf(wanted, roster, textOf);
      found = fits ? createSelection(own.order.oldestFirst(), fits) : own;
      return found;
    },
    findOnce(wanted) {
      if (isSameData(wanted, query)) return found.order.oldestFirst();
      const fits = filterOf(wanted, roster, textOf);
      return fits ? own.order.oldestFirst().filter(fits) : own.order.oldestFirst();
    },
    between({ from, to }) {
      // Nothing sorts before an id without letters.
      const [oldest, newest] = [from, to].map(
        (moment) => own.order.placeOf({ startedAt: moment, conversationId: '' }) + 1,
      );
      return own.order.slice(newest ?? 0, (oldest ?? 0) - (newest ?? 0));
    },
    get: (conversationId) => byId.get(conversationId) ?? null,
    openCount: () => openCount,
    size: () => own.order.size(),
    tally: () => (tally ??= createLogTally(own.order.oldestFirst().map(({ entry }) => entry))),
    prepare(count) {
      const rows = own.order.oldestFirst();
      const end = Math.min(unprepared, rows.length);
      unprepared = Math.max(0, end - count);
      for (const row of rows.slice(unprepared, end)) textOf(row);
      return unprepared > 0;
    },
  };
}
