import { expect, it, vi } from 'vitest';
import { memoizeByText } from '../../../../main/lib/pure/memoize-text.ts';

it('works out a text once, and anew after it was forgotten', () => {
  const make = vi.fn((text: string) => text.toUpperCase());
  const upper = memoizeByText(make, 2);
  expect(['a', 'b', 'a', 'b'].map(upper)).toEqual(['A', 'B', 'A', 'B']);
  expect(make).toHaveBeenCalledTimes(2);
  expect(['c', 'a'].map(upper)).toEqual(['C', 'A']);
  expect(make).toHaveBeenCalledTimes(4);
});
