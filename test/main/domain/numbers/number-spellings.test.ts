import { describe, expect, it } from 'vitest';
import { numberSpellings } from '../../../../main/domain/numbers/number-spellings.ts';

describe('the spellings of a number', () => {
  it('are those that people use, in digits and spaces', () => {
    expect(numberSpellings('4930609854180')).toEqual([
      '49 30 609854180',
      '0049 30 609854180',
      '030 609854180',
      '4930609854180',
      '030609854180',
    ]);
    expect(numberSpellings('18884074747')).toEqual([
      '1 888 407 4747',
      '1 888 4074747',
      '001 888 407 4747',
      '001 888 4074747',
      '888 407 4747',
      '888 4074747',
      '18884074747',
      '8884074747',
    ]);
  });

  it('are none twice', () => {
    for (const number of ['4930609854180', '35312345', '80012345678', '37812345'])
      expect(new Set(numberSpellings(number)).size).toBe(numberSpellings(number).length);
  });

  it.each(['21', '0', '999999999999999', 'anonymous'])('of %s, which is none, are itself', (text) => {
    expect(numberSpellings(text)).toEqual([text]);
  });
});
