import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSameData } from '../../../../main/lib/pure/is-same-data.ts';

it('tells what is alike from what is not', () => {
  expect(isSameData({ port: 1, hosts: ['a'] }, { port: 1, hosts: ['a'] })).toBe(true);
  expect(isSameData({ port: 1 }, { port: '1' })).toBe(false);
  expect(isSameData(null, undefined)).toBe(false);
});

it('takes a copy for the same, and anything put to it for another', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), (list) => {
      expect(isSameData(list, structuredClone(list))).toBe(true);
      expect(isSameData(list, [...list, 'more'])).toBe(false);
    }),
  );
});
