import { expect, it, vi } from 'vitest';
import { memoizeByValue } from '../../../main/lib/pure/memoize.ts';

it('is worked out anew when the value has been replaced, and only then', () => {
  let value = { number: 1 };
  const make = vi.fn(({ number }: { number: number }) => number * 2);
  const result = memoizeByValue(() => value, make);
  expect([result(), result()]).toEqual([2, 2]);
  expect(make).toHaveBeenCalledTimes(1);
  value = { number: 2 };
  expect([result(), result()]).toEqual([4, 4]);
  expect(make).toHaveBeenCalledTimes(2);
});
