import { backoff } from '../lib/pure/backoff.ts';

/** Slows down who tries passwords out: after a few wrong ones each has to wait longer than the one before. */
export interface PasswordBackoff {
  /** Until the next try; whole seconds, 0: at once. */
  waitSeconds: () => number;
  wrong: () => void;
  /** The right one: the wrong ones are forgotten. */
  right: () => void;
}

/** So many wrong ones cost nothing: a typing error is no attack. */
const free = 3;
const firstWait = 5_000;
const longestWait = 15 * 60_000;

/** @param now milliseconds of a clock that does not go back */
export function createPasswordBackoff(now: () => number): PasswordBackoff {
  let wrongOnes = 0;
  let openAt = 0;
  return {
    waitSeconds: () => Math.ceil(Math.max(0, openAt - now()) / 1_000),
    wrong() {
      wrongOnes += 1;
      if (wrongOnes >= free) openAt = now() + backoff(firstWait, wrongOnes - free, longestWait);
    },
    right() {
      wrongOnes = 0;
      openAt = 0;
    },
  };
}
