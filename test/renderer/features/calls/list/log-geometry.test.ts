import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayHeight,
  geometryOf,
  rowHeight,
} from '../../../../../renderer/features/calls/list/log-geometry.ts';

const anyDays = fc
  .array(fc.integer({ min: 1, max: 5 }), { maxLength: 8 })
  .map((counts) => counts.map((count, index) => ({ moment: `day ${index}`, count })));

describe('the geometry of the list', () => {
  it('is that of headings and rows laid out one after the other', () => {
    fc.assert(
      fc.property(anyDays, fc.integer({ min: 0, max: 45 }), (days, limit) => {
        const geometry = geometryOf(days, limit);
        let [index, top, place] = [0, 0, 0];
        for (const { moment, count } of days) {
          if (place >= limit) break;
          expect(geometry.itemAt(index)).toEqual({ kind: 'day', moment });
          index += 1;
          top += dayHeight;
          for (let row = 0; row < count && place < limit; row += 1) {
            expect(geometry.itemAt(index)).toEqual({ kind: 'entry', place });
            expect(geometry.indexOf(place)).toBe(index);
            expect(geometry.topOf(place)).toBe(top);
            expect(geometry.placeBelow(top)).toBe(place);
            expect(geometry.placeBelow(top + rowHeight - 1)).toBe(place);
            [index, top, place] = [index + 1, top + rowHeight, place + 1];
          }
        }
        expect(geometry.itemCount).toBe(index);
        expect(geometry.rowCount).toBe(place);
      }),
    );
  });
});
