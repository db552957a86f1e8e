import type { CallFigures, CallShare, Statistics } from '../../../contract/model/calls/statistics.ts';
import { byteOrderMark, csvLine } from '../../lib/pure/csv.ts';

/** The columns; described in docs/statistics.md: what others have built on it stays. */
const columns = ['from', 'to', 'group', 'item', 'figure', 'value', 'before'];

type Row = [group: string, item: string, figure: string, value: number | null, before?: number | null];

/**
 * Writes figures as a table with one figure a line, for spreadsheets; what is not known is empty.
 * @returns CSV with a byte order mark
 */
export function statisticsCsv(statistics: Statistics, separator: ',' | ';'): string {
  const { span, figures, figuresBefore, hours, weekdays, people, lines } = statistics;
  const before = figuresBefore && flat(figuresBefore);
  const rows: Row[] = [
    ...Object.entries(flat(figures)).map(([figure, value]): Row => [
      'calls',
      '',
      figure,
      value,
      before?.[figure] ?? null,
    ]),
    ...Object.entries(figures.outcomes).map(([outcome, value]): Row => [
      'outcome',
      outcome,
      'calls',
      value,
      figuresBefore?.outcomes[outcome as keyof CallFigures['outcomes']] ?? null,
    ]),
    ...hours.flatMap((share, hour) => shareRows('hour', `${String(hour).padStart(2, '0')}:00`, share)),
    ...weekdays.flatMap((share, index) => shareRows('weekday', String(index + 1), share)),
    ...people.flatMap(({ name, answered, outgoing }): Row[] => [
      ['person', name, 'answered', answered],
      ['person', name, 'outgoing', outgoing],
    ]),
    ...lines.flatMap((share) => shareRows('line', share.line.number ?? '', share)),
  ];
  const lineOf = ([group, item, figure, value, earlier = null]: Row): string =>
    csvLine([span.from, span.to, group, item, figure, text(value), text(earlier)], separator);
  return `${byteOrderMark}${csvLine(columns, separator)}${rows.map(lineOf).join('')}`;
}

/** Those that are no lists, by name. */
function flat(figures: CallFigures): Record<string, number | null> {
  const { outcomes, waiting, ...counts } = figures;
  return {
    ...counts,
    answered: outcomes.answered,
    missed: outcomes.missed,
    waitingSecondsMedian: waiting.median,
    waitingSecondsNinetieth: waiting.ninetieth,
  };
}

function shareRows(group: string, item: string, { calls, answered, unanswered }: CallShare): Row[] {
  return [
    [group, item, 'calls', calls],
    [group, item, 'answered', answered],
    [group, item, 'unanswered', unanswered],
  ];
}

function text(value: number | null): string {
  return value === null ? '' : String(value);
}
