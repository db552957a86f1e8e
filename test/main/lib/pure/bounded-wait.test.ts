import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boundedWait, longestTimer } from '../../../../main/lib/pure/bounded-wait.ts';

const anyNumber = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(
    NaN,
    Infinity,
    -Infinity,
    1e300,
    -1e300,
    2 ** 31,
    2 ** 31 - 1,
    9_999_999_000,
    8.64e15,
    0.1,
    -0,
  ),
);

it('is a whole number that a timer can wait for, whatever it is made of', () => {
  fc.assert(
    fc.property(anyNumber, fc.nat(1_000), fc.integer({ min: 1_000 }), (milliseconds, least, most) => {
      const wait = boundedWait(milliseconds, { least, most });
      expect(Number.isInteger(wait)).toBe(true);
      expect(wait).toBeGreaterThanOrEqual(least);
      expect(wait).toBeLessThanOrEqual(most);
      expect(boundedWait(milliseconds)).toBeLessThanOrEqual(longestTimer);
    }),
  );
});

it('is what was asked for where that is possible, or a little more', () => {
  expect([0, 1, 1.2, 5_000, longestTimer].map((wait) => boundedWait(wait))).toEqual([
    0,
    1,
    2,
    5_000,
    longestTimer,
  ]);
});

it('hurries nobody where it is no number', () => {
  expect(boundedWait(NaN, { least: 5, most: 60_000 })).toBe(60_000);
  expect(boundedWait(Infinity)).toBe(longestTimer);
});
