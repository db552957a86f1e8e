import { backoff } from '../lib/pure/backoff.ts';

/** Slows down who tries tokens out. It knows of wrong tokens alone, so a right one never waits. */
export interface WrongTokenBackoff {
  /**
   * Counts a wrong token.
   * @param address the peer's; a tunnel's for all that comes through it
   * @returns how long to keep the answer back, in milliseconds; null: do not even keep it back, there are too many
   */
  hit: (address: string) => number | null;
  /** An answer that was kept back has left. */
  released: () => void;
}

/** So many wrong tokens an address may send before it is slowed down: a typing error is no attack. */
const free = 5;
/** Wrong tokens are forgotten after this; milliseconds. */
const memory = 60_000;
const firstDelay = 200;
const longestDelay = 5_000;
/** So many answers are kept back at once at most: each holds a connection. */
const waitingAtMost = 20;

/** @param now milliseconds of a clock that does not go back */
export function createWrongTokenBackoff(now: () => number): WrongTokenBackoff {
  const hits = new Map<string, { count: number; last: number }>();
  let waiting = 0;

  return {
    hit(address) {
      const time = now();
      for (const [known, { last }] of hits) if (time - last > memory) hits.delete(known);
      const count = (hits.get(address)?.count ?? 0) + 1;
      hits.set(address, { count, last: time });
      if (count <= free) {
        waiting += 1;
        return 0;
      }
      if (waiting >= waitingAtMost) return null;
      waiting += 1;
      return backoff(firstDelay, count - free - 1, longestDelay);
    },
    released() {
      waiting -= 1;
    },
  };
}
