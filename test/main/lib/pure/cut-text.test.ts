import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, withoutTrailing } from '../../../../main/lib/pure/cut-text.ts';

describe('the beginning of a text', () => {
  it('is not too long, is as long as it can be, and has no half of a pair more than the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, atMost) => {
        const cut = cutText(text, atMost);
        expect(text.startsWith(cut)).toBe(true);
        expect(cut).not.toMatch(/\p{Surrogate}/u);
        expect(cut.length).toBeLessThanOrEqual(atMost);
        if (cut !== text) expect(cut.length).toBeGreaterThanOrEqual(atMost - 1);
      }),
    );
  });
});

describe('what stands at the end of a text', () => {
  it('is left out as a pattern would', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('/', '.', 'a') }), (text) => {
        expect(withoutTrailing(text, '/.')).toBe(text.replace(/[/.]+$/, ''));
      }),
    );
  });

  it('is found at once after long runs that are not at the end', () => {
    const text = `${'/'.repeat(5_000_000)}a`;
    expect(withoutTrailing(text, '/')).toBe(text);
  });
});
