import { boundedWait } from './pure/bounded-wait.ts';

/**
 * Lets something run at once when it is wanted, unless it has just run: then once, when that is long enough ago, however often it
 * was wanted meanwhile. A flood of wishes costs a run in so long, and the last wish is never forgotten.
 * @param milliseconds the least between two runs
 * @returns wants a run; it keeps no process alive
 */
export function atMostEvery(milliseconds: number, run: () => void): () => void {
  let resting = false;
  let isWanted = false;

  const runNow = (): void => {
    isWanted = false;
    resting = true;
    setTimeout(() => {
      resting = false;
      if (isWanted) runNow();
    }, boundedWait(milliseconds)).unref();
    run();
  };

  return () => {
    if (resting) isWanted = true;
    else runNow();
  };
}
