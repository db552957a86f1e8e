import { onTestFinished, vi } from 'vitest';

/** As long as the test runs, no timer ends by itself: `vi.advanceTimersByTime` lets them. */
export function stopTimers(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}

/** As long as the test runs, `performance.now` says that no time passes. */
export function stopTheClock(): void {
  eachLookAtTheClockTakes(0);
}

/**
 * As long as the test runs, time passes by looking at `performance.now`, and by nothing else.
 * @param milliseconds from one look to the next
 */
export function eachLookAtTheClockTakes(milliseconds: number): void {
  let now = performance.now();
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += milliseconds));
  onTestFinished(() => {
    clock.mockRestore();
  });
}

/** Lets the event loop come round so often. */
export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}

/** How often the event loop came round during some work. */
export async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let immediate = setImmediate(function count() {
    turns++;
    immediate = setImmediate(count);
  });
  await work();
  clearImmediate(immediate);
  return turns;
}
