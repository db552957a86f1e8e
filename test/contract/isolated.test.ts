import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotted, isolated, listed, phrase } from '../../contract/model/isolated.ts';

/** Names that turn what stands around them, or try to end what isolates them. */
const turning = [
  '\u202egnp.exe',
  'a\u202e',
  '\u2069\u202e',
  '\u2067x',
  '\u2068\u2068\u2069\u2069\u2069\u202ey',
  'אבג',
  'محمد 1',
  'x\n\u202ey',
  '\u202ex\u2029y',
];

const anything = fc.oneof(
  fc.constantFrom(...turning),
  fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\u2029',
      '\u202e',
      '\u202c',
      '\u2066',
      '\u2067',
      '\u2068',
      '\u2069',
      'א',
    ),
  }),
  fc.string({ unit: 'grapheme' }),
);

/** What of a line stands outside of all isolates (Unicode Standard Annex #9, BD9): it is alone with what is in none. */
function outside(line: string): string {
  let depth = 0;
  let result = '';
  for (const character of line) {
    if (/[\u2066-\u2068]/.test(character)) depth += 1;
    else if (character === '\u2069' && depth > 0) depth -= 1;
    else if (depth === 0) result += character;
  }
  expect(depth).toBe(0);
  return result;
}

describe('a name in a longer text', () => {
  it('turns nothing around it, whatever it holds', () => {
    fc.assert(
      fc.property(anything, anything, (name, other) => {
        for (const line of `Anruf von ${isolated(name)} an ${isolated(other)} (1)`.split(/[\p{Cc}\p{Zp}]/u))
          expect(outside(line)).not.toMatch(/[\u0590-\u08ff\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });

  it('loses nothing but ends of isolates that it has not begun', () => {
    fc.assert(
      fc.property(anything, (name) => {
        const without = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, '');
        expect(without(isolated(name))).toBe(without(name));
      }),
    );
  });

  it.each(['', 'Anna Müller', 'Łukasz 😀', '+49 30 609854180', 'a\nb'])(
    'stays as it is where it turns nothing: %j',
    (name) => {
      expect(isolated(name)).toBe(name);
    },
  );
});

it('what has been isolated is not isolated once more, nor is a line of such parts', () => {
  fc.assert(
    fc.property(anything, anything, (name, other) => {
      const line = phrase`Anruf von ${name}, ${other}`;
      expect(isolated(isolated(name))).toBe(isolated(name));
      expect(phrase`${line}`).toBe(line);
    }),
  );
});

it('what is put into a phrase is isolated, and its words stay', () => {
  expect(phrase`${'Incoming'}: ${'\u202ea'} +${2}`).toBe('Incoming: \u2068\u202ea\u2069 +2');
  expect(phrase`no parts`).toBe('no parts');
});

it('parts of a line are isolated one by one', () => {
  expect(dotted(['\u202ea', '', '+49 30'])).toBe('\u2068\u202ea\u2069 · +49 30');
  expect(dotted(['', ''])).toBe('');
  expect(listed(['\u202ea', '', 'Emma'])).toBe('\u2068\u202ea\u2069, Emma');
  expect(listed(['Emma', '\u202ea'], ' → ')).toBe('Emma → \u2068\u202ea\u2069');
});
