import { describe, expect, it } from 'vitest';
import { inTurn } from '../bench/in-turn.ts';

describe('the order in which a benchmark measures', () => {
  it.each([2, 3, 4, 5])(
    'lets each of %i follow each other equally often, and all come once a round',
    (count) => {
      const things = Array.from({ length: count }, (_, index) => index);
      const followed = new Map<string, number>();
      for (let round = 0; round < 2 * count; round += 1) {
        const order = inTurn(things, round);
        expect([...order].sort()).toEqual(things);
        order.slice(1).forEach((thing, before) => {
          const pair = `${order[before]} ${thing}`;
          followed.set(pair, (followed.get(pair) ?? 0) + 1);
        });
      }
      expect([...followed.values()]).toEqual(Array.from({ length: count * (count - 1) }, () => 2));
    },
  );
});
