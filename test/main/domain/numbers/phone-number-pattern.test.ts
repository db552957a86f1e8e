import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberMatcher } from '../../../../main/domain/numbers/phone-number-pattern.ts';

/** Which of these numbers, as sipgate sends them, the typed pattern means. */
function matched(pattern: string, numbers: readonly (string | null)[], country = 'DE'): (string | null)[] {
  return numbers.filter(numberMatcher(pattern, country));
}

describe('a typed number', () => {
  it.each(['+49 171 5000000', '0049 171 5000000', '0171 5000000', '0171/5000000', '491715000000'])(
    'written as %s is the same caller',
    (typed) => {
      expect(matched(typed, ['491715000000', '+491715000000', '4917150000001', '1715000000'])).toEqual([
        '491715000000',
        '+491715000000',
      ]);
    },
  );

  it('is read with the trunk prefix of the home country', () => {
    expect(matched('0664 1234567', ['436641234567', '496641234567'], 'AT')).toEqual(['436641234567']);
    expect(matched('06 1234 5678', ['390612345678', '39612345678'], 'IT')).toEqual(['390612345678']);
  });

  it('may be short, and then means itself alone', () => {
    expect(matched('21', ['21', '4921', '210', '492111234567'])).toEqual(['21']);
    expect(matched('5754321', ['5754321', '49305754321'])).toEqual(['5754321']);
  });

  it('never means a withheld or unknown number', () => {
    expect(matched('+49 171 5000000', ['anonymous', '', null])).toEqual([]);
    expect(matched('no number', ['anonymous', '', null, 'no number'])).toEqual([]);
  });
});

describe('a pattern', () => {
  const berlin = ['4930609854180', '+4930609854180'];
  const others = ['4969123456', '49301', '41812886393', '30609854180', '21', 'anonymous', '', null];

  it.each([
    '4930*',
    '+4930*',
    '+49 30*',
    '0049 30*',
    '030*',
    '(030)*',
    '030-*',
    '(0049) 30*',
    '(+49) 30*',
    '+49 (0)30*',
    '0049 (0) 30 *',
  ])('%s means the numbers of Berlin', (pattern) => {
    expect(
      matched(
        pattern,
        [...berlin, ...others].filter((number) => number !== '49301'),
      ),
    ).toEqual(berlin);
  });

  it('49* means every number of the country', () => {
    const foreign = ['41812886393', '21', 'anonymous', null];
    expect(matched('49*', ['4930609854180', '491715000000', ...foreign])).toEqual([
      '4930609854180',
      '491715000000',
    ]);
    expect(matched('33*', ['33123456789', '4933123456'])).toEqual(['33123456789']);
  });

  it('stands for at least one digit at its star', () => {
    expect(matched('4930609854180*', ['4930609854180', '49306098541801'])).toEqual(['49306098541801']);
    expect(matched('21*', ['21', '211', '2'])).toEqual(['211']);
  });

  it('* means every number, but not a withheld one', () => {
    expect(matched('*', ['4930609854180', '21', 'anonymous', '', null])).toEqual(['4930609854180', '21']);
  });

  it('may have its star anywhere, and several', () => {
    expect(matched('+49*180', [...berlin, '4930609854181'])).toEqual(berlin);
    expect(matched('49*854*0', [...berlin, '4930609854181'])).toEqual(berlin);
    expect(matched('4930**', [...berlin, '4969123456'])).toEqual(berlin);
    expect(matched('21**', ['21', '211', '2111'])).toEqual(['211', '2111']);
    expect(matched('21 * *', ['21', '211', '2111'])).toEqual(['211', '2111']);
  });

  it('has nothing but stars for wildcards', () => {
    expect(matched('49.0*', ['4930609854180', '4901234567'])).toEqual([]);
    expect(matched('4[0-9]*', ['4930609854180'])).toEqual([]);
  });

  it('is read with the trunk prefix of the home country', () => {
    expect(matched('01*', ['43151444', '4915144444'], 'AT')).toEqual(['43151444']);
    expect(matched('081*', ['41812886393', '49812886393'], 'CH')).toEqual(['41812886393']);
  });

  it('keeps the zero of countries that do not drop it', () => {
    expect(matched('06*', ['390612345678', '39612345678'], 'IT')).toEqual(['390612345678']);
  });
});

describe('a pattern with stars', () => {
  it('means what the same regular expression means', () => {
    const pattern = fc.string({ unit: fc.constantFrom('1', '2', '*'), minLength: 1, maxLength: 8 });
    const sent = fc.string({ unit: fc.constantFrom('1', '2'), minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(pattern, sent, (text, number) => {
        fc.pre(text.includes('*'));
        const expression = new RegExp(`^${text.replace(/\*+/g, '\\d+')}$`);
        expect(numberMatcher(text, 'DE')(number)).toBe(expression.test(number));
      }),
      { numRuns: 1_000 },
    );
  });

  it('takes no longer for many stars and long numbers', () => {
    const isMeant = numberMatcher('1*'.repeat(5_000), 'DE');
    expect(isMeant('1'.repeat(100_000))).toBe(true);
    expect(isMeant('1'.repeat(9_999))).toBe(false);
    expect(numberMatcher(`0${'1'.repeat(100_000)}*`, 'DE')('4930609854180')).toBe(false);
  });
});

describe('anonymous', () => {
  it('means withheld numbers and no others', () => {
    for (const pattern of ['anonymous', ' Anonymous '])
      expect(matched(pattern, ['anonymous', 'Anonymous', '4930609854180', '', null])).toEqual([
        'anonymous',
        'Anonymous',
      ]);
  });
});

describe('an empty pattern', () => {
  it.each(['', '   '])('means nobody', (pattern) => {
    expect(matched(pattern, ['4930609854180', 'anonymous', '', null])).toEqual([]);
  });
});

describe('whatever stands in a rule', () => {
  it('is a pattern that can be tried on whatever sipgate sends', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('0', '4', '9', '+', '(', '\\', '[', '*', ' ', '$', '?'),
        maxLength: 12,
      }),
    );
    fc.assert(
      fc.property(text, fc.option(text), (pattern, sent) => {
        const isMatch = numberMatcher(pattern, 'DE')(sent);
        expect(isMatch && (sent === null || sent === '' || pattern.trim() === '')).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });
});
