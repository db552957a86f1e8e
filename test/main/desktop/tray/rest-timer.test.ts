import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRestTimer } from '../../../../main/desktop/tray/rest-timer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp(seconds: number | null) {
  const until = seconds === null ? null : new Date(Date.now() + seconds * 1_000).toISOString();
  let rests = until;
  const end = vi.fn(() => {
    rests = null;
  });
  return { timer: createRestTimer(() => rests, end), end };
}

it('ends when its time has come, and once', () => {
  const { timer, end } = setUp(3_600);
  timer.look();
  vi.advanceTimersByTime(3_599_000);
  expect(end).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(end).toHaveBeenCalledOnce();
  timer.look();
  expect(end).toHaveBeenCalledOnce();
});

it('ends within a minute where the machine slept or the clock was set, and at once where somebody looks', () => {
  const { timer, end } = setUp(7_200);
  timer.look();
  vi.setSystemTime(Date.now() + 7_201_000);
  vi.advanceTimersByTime(60_000);
  expect(end).toHaveBeenCalledOnce();

  const other = setUp(7_200);
  other.timer.look();
  vi.setSystemTime(Date.now() + 7_201_000);
  other.timer.look();
  expect(other.end).toHaveBeenCalledOnce();
});

it('has nothing to end where nobody rests', () => {
  const { timer, end } = setUp(null);
  timer.look();
  vi.advanceTimersByTime(600_000);
  expect(end).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});
