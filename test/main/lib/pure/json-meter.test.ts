import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJsonMeter, type JsonLimits } from '../../../../main/lib/pure/json-meter.ts';

/** How deep a value is, and of how many values it is made at least: what an empty list or object holds is none. */
function structureOf(value: unknown): JsonLimits {
  if (typeof value !== 'object' || value === null) return { depth: 0, values: 0 };
  const inner = Object.values(value).map(structureOf);
  return {
    depth: 1 + Math.max(0, ...inner.map(({ depth }) => depth)),
    values: 1 + Math.max(0, inner.length - 1) + inner.reduce((sum, { values }) => sum + values, 0),
  };
}

/** Takes the text in pieces. */
function isWithin(text: string, limits: JsonLimits, pieceLength = text.length + 1): boolean {
  const take = createJsonMeter(limits);
  for (let at = 0; at < text.length; at += pieceLength)
    if (!take(text.slice(at, at + pieceLength))) return false;
  return true;
}

describe('how much structure a JSON text has', () => {
  it('is counted to the very value, wherever it is cut, whatever stands in its texts', () => {
    const texts = fc.string({ unit: fc.constantFrom('"', '\\', '[', '{', ',', ']', 'a', '\u{1F600}') });
    const value = fc.jsonValue({ maxDepth: 2, stringUnit: 'binary' });
    const mixed = fc.oneof(value, fc.array(fc.oneof(texts, fc.dictionary(texts, texts))));
    fc.assert(
      fc.property(mixed, fc.integer({ min: 1, max: 20 }), fc.boolean(), (value, pieceLength, isSpaced) => {
        const text = JSON.stringify(value, null, isSpaced ? 1 : 0);
        const { depth, values } = structureOf(JSON.parse(text));
        expect(isWithin(text, { depth, values }, pieceLength)).toBe(true);
        if (depth > 0) expect(isWithin(text, { depth: depth - 1, values }, pieceLength)).toBe(false);
        if (values > 0) expect(isWithin(text, { depth, values: values - 1 }, pieceLength)).toBe(false);
      }),
    );
  });

  it('is not looked for in what is no JSON, and harms nothing there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(isWithin(text, { depth: Infinity, values: Infinity })).toBe(true);
      }),
    );
  });
});
