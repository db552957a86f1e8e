import type { Burden } from '../../malformed/burdens.ts';
import type { Limit } from '../part.ts';
import { median, p99 } from '../statistics.ts';

/** How long a genuine webhook may wait, and how long nothing else may happen; milliseconds. */
const [longestWait, longestBlock] = [25, 50];

const headings = [
  'meanwhile',
  's',
  'count',
  'p50',
  'p99',
  'max',
  'lost',
  'block',
  'MB',
  'journal',
  'CPU',
  'sender',
];

/** What each burden was, and how long genuine webhooks waited meanwhile; a row each. */
export function burdensTable(burdens: readonly Burden[]): string[][] {
  return [headings, ...burdens.map(rowOf)];
}

function rowOf(burden: Burden): string[] {
  const { what, seconds, count, waited, lost, after, journalBytes, receiverLoad, senderLoad } = burden;
  const milliseconds = [median(waited), p99(waited), Math.max(...waited)].map((time) => time.toFixed(1));
  return [
    what,
    seconds.toFixed(0),
    String(count),
    ...milliseconds,
    String(lost),
    after.longestBlock.toFixed(1),
    (after.rss / 2 ** 20).toFixed(0),
    `${Math.max(0, journalBytes / 1_024).toFixed(0)} KB`,
    ...[receiverLoad, senderLoad].map((load) => `${(load * 100).toFixed(0)} %`),
  ];
}

/** How often which status was answered. */
export function statusesOf(burdens: readonly Burden[]): [what: string, count: number][] {
  return burdens.flatMap(({ what, statuses }) =>
    Object.entries(statuses).map(([status, count]): [string, number] => [`${what}: ${status}`, count]),
  );
}

/** What is promised of each of them. */
export function burdenLimits(burdens: readonly Burden[]): Limit[] {
  return burdens.flatMap(({ what, waited, lost, after }) => [
    {
      what: `${what}: p99 of a genuine webhook under ${longestWait} ms, none lost`,
      measured: `${p99(waited).toFixed(1)} ms`,
      reached: p99(waited) < longestWait && lost === 0,
    },
    {
      what: `${what}: no block over ${longestBlock} ms`,
      measured: `${after.longestBlock.toFixed(1)} ms`,
      reached: after.longestBlock <= longestBlock,
    },
  ]);
}
