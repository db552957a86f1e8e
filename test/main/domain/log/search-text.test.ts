import { describe, expect, it } from 'vitest';
import { readSearch, searchTextOf } from '../../../../main/domain/log/search-text.ts';
import { answer, entryOf, hangup, mark, newCall } from '../../../support/unit/events.ts';

const reject = { action: 'reject', reason: 'busy', note: 'Spam, täglich' } as const;
const entry = entryOf(
  [newCall(), answer(), hangup()],
  [{ ...mark(true), note: 'Möchte ein Angebot, Auftrag 4711' }],
);
const finds = (typed: string, names: string[] = ['Franziska Müller', 'Bauer & Söhne GmbH'], of = entry) =>
  readSearch(typed)?.(searchTextOf(of, names));

describe('a search', () => {
  it.each([
    ['Franziska'],
    ['MÜLLER'],
    ['mueller'],
    ['muller'],
    ['sohne bauer'],
    ['emma'],
    ['angebot'],
    ['moechte ang'],
    ['4711'],
    ['auftrag 4711'],
    ['müller angebot'],
  ])('finds words wherever they stand: %s', (typed) => {
    expect(finds(typed)).toBe(true);
  });

  it.each([
    ['4930609854180'],
    ['+49 30 609854180'],
    ['0049 30 609854180'],
    ['030 609854180'],
    ['030/609 854-180'],
    ['(030) 6098'],
    ['+49 (0) 30 6098'],
    ['854180'],
    ['0211 12345'],
    ['franziska 030'],
  ])('finds numbers in any spelling, whole or in part: %s', (typed) => {
    expect(finds(typed)).toBe(true);
  });

  it.each([['+52 1 55'], ['+52 55 1234'], ['0052\u20091 55'], ['+52·55·1234']])(
    'finds a number in either of its forms: %s',
    (typed) => {
      expect(finds(typed, [], entryOf([newCall({ from: '5215512345678' })]))).toBe(true);
    },
  );

  it.each([['Schmidt'], ['franziska schmidt'], ['030 609854181'], ['0049 211 99'], ['emma 030 77']])(
    'does not find what is not there: %s',
    (typed) => {
      expect(finds(typed)).toBe(false);
    },
  );

  it('finds the note of the rule that blocked the caller', () => {
    const blocked = entryOf([newCall({ answer: reject })]);
    expect(finds('taglich', [], blocked)).toBe(true);
  });

  it('finds internal numbers', () => {
    const internal = entryOf([newCall({ from: '21', to: '007' })]);
    expect(finds('21', [], internal)).toBe(true);
    expect(finds('007', [], internal)).toBe(true);
    expect(finds('22', [], internal)).toBe(false);
  });

  it('of nothing is none', () => {
    expect(readSearch('')).toBeNull();
    expect(readSearch(' .- ')).toBeNull();
  });
});
