/** What a timer can wait for at most; milliseconds. Node and browsers take longer waits for one of a millisecond. */
export const longestTimer = 2 ** 31 - 1;

/**
 * A wait that a timer can keep to, made of one that came from outside: of a service's answer, a setting, a calculation. Every timer
 * whose length is not a constant takes its length from here; the lint rule `klingel/bounded-waits` sees to it.
 * @param milliseconds any number; what is none is the longest wait, as nobody should be hurried by a mistake
 * @param least, most what it is brought between; milliseconds
 * @returns whole milliseconds
 */
export function boundedWait(
  milliseconds: number,
  { least = 0, most = longestTimer }: { least?: number; most?: number } = {},
): number {
  const longest = Math.min(most, longestTimer);
  if (Number.isNaN(milliseconds)) return longest;
  return Math.min(longest, Math.max(least, Math.ceil(milliseconds)));
}
