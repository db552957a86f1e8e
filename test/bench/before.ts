import type { Limit } from './part.ts';
import { median } from './statistics.ts';

/** How many times as much as an earlier build a figure may take. */
const mostTimes = 1.05;

/**
 * @param before of the earlier build; empty: none was measured
 * @returns the limit, or nothing to compare with
 */
export function noWorseThanBefore(now: readonly number[], before: readonly number[]): Limit[] {
  if (before.length === 0) return [];
  const times = median(now) / median(before);
  return [
    {
      what: `at most ${mostTimes} times the build of before (medians)`,
      measured: `${times.toFixed(2)} times`,
      reached: times <= mostTimes,
    },
  ];
}
