import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import type { LogQuery } from '../../../contract/model/calls/log-query.ts';
import { isOpen } from '../conversations/caller-log.ts';
import type { LogRow } from './log-row.ts';
import { ownLine } from './own-line.ts';
import { involves } from './own-log.ts';
import type { Roster } from '../calls/roster.ts';
import { readSearch } from './search-text.ts';

/** Says whether a row is among those that are asked for. */
export type LogFilter = (row: LogRow) => boolean;

/**
 * Makes a query into a test, with what takes longest last.
 * @param textOf what a search looks at
 * @returns null where nothing is asked for: everything fits
 */
export function filterOf(query: LogQuery, roster: Roster, textOf: (row: LogRow) => string): LogFilter | null {
  const { direction, outcomes, person, line, openOnly, span } = query;
  const tests: ((entry: LogEntry) => boolean)[] = [];
  if (openOnly) tests.push(isOpen);
  if (span) tests.push(({ startedAt }) => startedAt >= span.from && startedAt < span.to);
  if (direction !== null) tests.push((entry) => entry.direction === direction);
  if (outcomes.length > 0) {
    const wanted = new Set<string | null>(outcomes);
    tests.push((entry) => wanted.has(entry.outcome));
  }
  if (line !== null) tests.push((entry) => ownLine(entry).number === line);
  if (person?.kind === 'agent') tests.push(involves(roster, person.id));
  if (person?.kind === 'user') {
    const { id: name } = person;
    tests.push(({ people, answeredBy }) => people.includes(name) || answeredBy.includes(name));
  }
  const search = readSearch(query.text);
  if (tests.length === 0) return search && ((row) => search(textOf(row)));
  return (row) => tests.every((test) => test(row.entry)) && (!search || search(textOf(row)));
}
