import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';

/**
 * A conversation as it leaves the app: the keys of the JSON and the columns of the CSV, in their order. Described in
 * docs/data-files.md; what others have built on it stays.
 */
export function toExportRow(entry: LogEntry) {
  const { party, remote, line, people, answeredBy } = entry;
  const contact = party?.contacts[0];
  return {
    startedAt: entry.startedAt,
    direction: entry.direction,
    number: remote.number,
    withheld: remote.withheld,
    name: contact?.name ?? null,
    organisation: contact?.organisation ?? null,
    certainty: party?.certainty ?? null,
    line: line?.number ?? null,
    presentedCallerId: entry.presentedCallerId,
    state: entry.state,
    outcome: entry.outcome,
    done: entry.done,
    people,
    answeredBy,
    answeredAt: entry.answeredAt,
    endedAt: entry.endedAt,
    waitingSeconds: entry.waitingSeconds,
    talkingSeconds: entry.talkingSeconds,
    assumed: entry.assumed,
    blockedNote: entry.blockedNote,
    note: entry.note,
    conversationId: entry.conversationId,
    fromHistory: entry.fromHistory,
  };
}

export type ExportRow = ReturnType<typeof toExportRow>;

/** In the order of the columns. */
export const exportColumns = [
  'startedAt',
  'direction',
  'number',
  'withheld',
  'name',
  'organisation',
  'certainty',
  'line',
  'presentedCallerId',
  'state',
  'outcome',
  'done',
  'people',
  'answeredBy',
  'answeredAt',
  'endedAt',
  'waitingSeconds',
  'talkingSeconds',
  'assumed',
  'blockedNote',
  'note',
  'conversationId',
  'fromHistory',
] as const satisfies (keyof ExportRow)[];

/** The cells of a row; several names stand in one, with commas between them. */
export function toCells(row: ExportRow): string[] {
  return exportColumns.map((column) => {
    const value = row[column];
    if (value === null) return '';
    return Array.isArray(value) ? value.join(', ') : String(value);
  });
}
