/**
 * The smallest sample that at least this share of all samples do not exceed ("nearest rank").
 * @param samples in any order, at least one
 * @param share above 0, up to 1
 */
function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const value = sorted[Math.ceil(share * sorted.length) - 1];
  if (value === undefined) throw new Error('there are no samples');
  return value;
}

/** The sample in the middle, nearest rank like the other percentiles. */
export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

/** The sample that one in a hundred exceeds. */
export function p99(samples: readonly number[]): number {
  return percentile(samples, 0.99);
}

/** The sample that one in twenty exceeds. */
export function p95(samples: readonly number[]): number {
  return percentile(samples, 0.95);
}
