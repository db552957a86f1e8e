import { expect, it } from 'vitest';
import { createPasswordBackoff } from '../../../main/admin/password-backoff.ts';

it('lets typing errors pass, then waits longer with each wrong one, and a quarter of an hour at most', () => {
  let now = 1_000;
  const backoff = createPasswordBackoff(() => now);
  const waits: number[] = [];
  for (let tries = 0; tries < 12; tries += 1) {
    backoff.wrong();
    waits.push(backoff.waitSeconds());
    now += backoff.waitSeconds() * 1_000;
    expect(backoff.waitSeconds()).toBe(0);
  }
  expect(waits).toEqual([0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
});

it('counts down, and forgets with the right one', () => {
  let now = 0;
  const backoff = createPasswordBackoff(() => now);
  for (let tries = 0; tries < 4; tries += 1) backoff.wrong();
  expect(backoff.waitSeconds()).toBe(10);
  now = 9_001;
  expect(backoff.waitSeconds()).toBe(1);
  backoff.right();
  expect(backoff.waitSeconds()).toBe(0);
  backoff.wrong();
  expect(backoff.waitSeconds()).toBe(0);
});
