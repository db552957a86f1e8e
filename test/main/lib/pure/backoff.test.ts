import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backoff } from '../../../../main/lib/pure/backoff.ts';

it('doubles each time, up to the longest', () => {
  expect([0, 1, 2, 3, 4, 5].map((failures) => backoff(1_000, failures, 15_000))).toEqual([
    1_000, 2_000, 4_000, 8_000, 15_000, 15_000,
  ]);
});

it('never takes longer than the longest nor gets shorter, however often it failed', () => {
  fc.assert(
    fc.property(fc.nat(5_000), (failures) => {
      const wait = backoff(500, failures, 60_000);
      expect(wait).toBeGreaterThanOrEqual(500);
      expect(wait).toBeLessThanOrEqual(60_000);
      expect(backoff(500, failures + 1, 60_000)).toBeGreaterThanOrEqual(wait);
    }),
  );
});

it('goes on without a longest', () => {
  expect(backoff(500, 10)).toBe(512_000);
});
