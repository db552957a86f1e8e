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

/**
 * As long as the test runs, time limits (`AbortSignal.timeout`) pass when they are told to.
 * @returns how long those that were asked for would have been, in milliseconds; `pass` ends all that there are
 */
export function holdTimeLimits(): { asked: number[]; pass: () => void } {
  const asked: number[] = [];
  const open: AbortController[] = [];
  const limit = vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    const controller = new AbortController();
    asked.push(milliseconds);
    open.push(controller);
    return controller.signal;
  });
  onTestFinished(() => {
    limit.mockRestore();
  });
  return {
    asked,
    pass() {
      for (const controller of open.splice(0)) controller.abort(new DOMException('too late', 'TimeoutError'));
    },
  };
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
