import { expect, it } from 'vitest';
import { createPasswordBrake } from '../../../main/admin/password-brake.ts';

it('lets typing errors pass, then waits longer with each wrong one, and a quarter of an hour at most', () => {
  let now = 1_000;
  const brake = createPasswordBrake(() => now);
  const waits: number[] = [];
  for (let tries = 0; tries < 12; tries += 1) {
    brake.wrong();
    waits.push(brake.waitSeconds());
    now += brake.waitSeconds() * 1_000;
    expect(brake.waitSeconds()).toBe(0);
  }
  expect(waits).toEqual([0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
});

it('counts down, and forgets with the right one', () => {
  let now = 0;
  const brake = createPasswordBrake(() => now);
  for (let tries = 0; tries < 4; tries += 1) brake.wrong();
  expect(brake.waitSeconds()).toBe(10);
  now = 9_001;
  expect(brake.waitSeconds()).toBe(1);
  brake.right();
  expect(brake.waitSeconds()).toBe(0);
  brake.wrong();
  expect(brake.waitSeconds()).toBe(0);
});
