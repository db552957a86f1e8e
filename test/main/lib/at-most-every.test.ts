import { expect, it, vi } from 'vitest';
import { atMostEvery } from '../../../main/lib/at-most-every.ts';
import { stopTimers } from '../../support/unit/time.ts';

it('what is wanted now and then runs at once each time', () => {
  stopTimers();
  const run = vi.fn();
  const want = atMostEvery(500, run);
  for (const count of [1, 2, 3]) {
    want();
    expect(run).toHaveBeenCalledTimes(count);
    vi.advanceTimersByTime(500);
  }
});

it('a flood of wishes is one run in so long, and one more after the last of them', () => {
  stopTimers();
  const run = vi.fn();
  const want = atMostEvery(500, run);
  for (let time = 0; time < 10_000; time += 1) {
    want();
    if (time % 10 === 0) vi.advanceTimersByTime(1);
  }
  // A second has passed.
  expect(run).toHaveBeenCalledTimes(3);
  want();
  vi.advanceTimersByTime(499);
  expect(run).toHaveBeenCalledTimes(3);
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledTimes(4);
  vi.advanceTimersByTime(10_000);
  expect(run).toHaveBeenCalledTimes(4);
});

it('one that fails does not keep the next one from running', () => {
  stopTimers();
  const want = atMostEvery(500, () => {
    throw new Error('the window is gone');
  });
  expect(want).toThrow('the window is gone');
  vi.advanceTimersByTime(500);
  expect(want).toThrow('the window is gone');
});
