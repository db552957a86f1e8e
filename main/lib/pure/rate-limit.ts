/** Lets a few things through at once and then one in a while, so that a flood of them costs nothing. */
export interface RateLimit {
  /** @returns how many were held back since the last one that passed; null: this one is held back as well */
  pass: () => number | null;
}

/**
 * @param now milliseconds of a clock that does not go back
 * @param atOnce how many pass without a pause
 * @param oneEvery how long it takes until one more may pass; milliseconds
 */
export function createRateLimit(now: () => number, atOnce: number, oneEvery: number): RateLimit {
  let left = atOnce;
  let countedAt = now();
  let heldBack = 0;
  return {
    pass() {
      const more = Math.floor((now() - countedAt) / oneEvery);
      countedAt += more * oneEvery;
      left = Math.min(atOnce, left + more);
      if (left === 0) {
        heldBack += 1;
        return null;
      }
      left -= 1;
      const before = heldBack;
      heldBack = 0;
      return before;
    },
  };
}
