/**
 * How long to wait before the next try: twice as long each time.
 * @param first the wait after no failure before
 * @param failuresBefore how often it failed in a row before
 * @param longest it never takes longer
 * @returns in the unit of `first`
 */
export function backoff(first: number, failuresBefore: number, longest = Infinity): number {
  return Math.min(longest, first * 2 ** failuresBefore);
}
