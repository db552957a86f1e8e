import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import {
  memoizeByKey,
  memoizeByText,
  memoizeByValue,
  memoizeLast,
} from '../../../../main/lib/pure/memoize.ts';

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

it('works out a text once, and anew after it was forgotten', () => {
  const make = vi.fn((text: string) => text.toUpperCase());
  const upper = memoizeByText(make, 2);
  expect(['a', 'b', 'a', 'b'].map(upper)).toEqual(['A', 'B', 'A', 'B']);
  expect(make).toHaveBeenCalledTimes(2);
  expect(['c', 'a'].map(upper)).toEqual(['C', 'A']);
  expect(make).toHaveBeenCalledTimes(4);
});

it('remembers the last result for as long as everything it was made of is the same', () => {
  const make = vi.fn((url: string, token: string) => ({ url, token }));
  const connect = memoizeLast(make);
  const first = connect('a', '1');
  expect(connect('a', '1')).toBe(first);
  expect(connect('a', '2')).toEqual({ url: 'a', token: '2' });
  expect(connect('a', '1')).not.toBe(first);
  expect(make).toHaveBeenCalledTimes(3);
});

it('remembers a last result of null as well', () => {
  const make = vi.fn((text: string) => (text === '' ? null : text));
  const read = memoizeLast(make);
  expect([read(''), read('')]).toEqual([null, null]);
  expect(make).toHaveBeenCalledOnce();
});

it('does not remember what could not be worked out', () => {
  const read = memoizeLast((text: string) => JSON.parse(text) as unknown);
  expect(read('1')).toBe(1);
  expect(() => read('{')).toThrow();
  expect(() => read('{')).toThrow();
  expect(read('1')).toBe(1);
});

it('says by key what would be said without it, and keeps no more than it may', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.integer({ min: 1, max: 5 }), (numbers, limit) => {
      const make = vi.fn((number: number) => number % 7);
      const remembered = memoizeByKey(make, (number) => String(number % 7), limit);
      expect(numbers.map(remembered)).toEqual(numbers.map((number) => number % 7));
      const keys = new Set(numbers.map((number) => number % 7)).size;
      expect(make.mock.calls.length).toBeGreaterThanOrEqual(keys);
      if (keys <= limit) expect(make).toHaveBeenCalledTimes(keys);
    }),
  );
});
