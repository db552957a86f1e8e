import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRepeater } from '../../../main/lib/repeater.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** One that says when it is to be done again: that is 1,000 ms at first. */
function setUp() {
  const once = vi.fn((): Promise<number | null> => Promise.resolve(1_000));
  const failed = vi.fn();
  return { once, failed, repeater: createRepeater(once, failed) };
}

describe('what repeats itself', () => {
  it('is done when it is asked for, and again after a while', async () => {
    const { once, repeater } = setUp();
    repeater.read();
    expect(once).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(999);
    expect(once).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(once).toHaveBeenCalledTimes(2);
  });

  it('is done once more for any number of wishes meanwhile, and the pause begins after that', async () => {
    const { once, repeater } = setUp();
    let finish: (next: number) => void = () => undefined;
    once.mockImplementationOnce(() => new Promise((resolve) => (finish = resolve)));
    repeater.read();
    repeater.read();
    repeater.read();
    expect(once).toHaveBeenCalledTimes(1);
    finish(10);
    await vi.advanceTimersByTimeAsync(0);
    expect(once).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(999);
    expect(once).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(once).toHaveBeenCalledTimes(3);
  });

  it('waits for somebody to ask where there is no next time, or where it failed', async () => {
    const { once, failed, repeater } = setUp();
    once.mockResolvedValueOnce(null).mockRejectedValueOnce(new Error('gone'));
    repeater.read();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(once).toHaveBeenCalledTimes(1);
    repeater.read();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(once).toHaveBeenCalledTimes(2);
    expect(failed).toHaveBeenCalledExactlyOnceWith(new Error('gone'));
    repeater.read();
    expect(once).toHaveBeenCalledTimes(3);
  });

  it('is not done again once it is stopped', async () => {
    const { once, repeater } = setUp();
    repeater.read();
    await vi.advanceTimersByTimeAsync(0);
    repeater.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(once).toHaveBeenCalledTimes(1);
  });
});
