import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWallTimes, momentOf, wallTime } from '../../../../main/domain/statistics/wall-clock.ts';
import { clockIn, places } from '../../../support/unit/clocks.ts';

const anyTime = fc
  .integer({ min: Date.UTC(2024, 0) / 1_000, max: Date.UTC(2028, 0) / 1_000 })
  .map((seconds) => seconds * 1_000);

describe('the clock on the wall', () => {
  it('shows a moment’s time at that moment, or showed it before as summer time ended', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), anyTime, (place, time) => {
        const clock = clockIn(place);
        const found = momentOf(clock, wallTime(clock, time));
        expect(wallTime(clock, found)).toBe(wallTime(clock, time));
        expect(found).toBeLessThanOrEqual(time);
        expect(time - found).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });

  it('shows many moments as it shows each of them, to the minute', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.array(anyTime), (place, times) => {
        const clock = clockIn(place);
        const shown = createWallTimes(clock);
        for (const time of times) {
          const minute = Math.floor(time / 60_000) * 60_000;
          expect(shown(new Date(time).toISOString())).toBe(wallTime(clock, minute));
        }
      }),
    );
  });

  it('begins every day once, where its date is first shown', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.nat(1_400), (place, days) => {
        const clock = clockIn(place);
        const wall = Date.UTC(2024, 0, 1 + days);
        const begin = momentOf(clock, wall);
        expect(wallTime(clock, begin)).toBeGreaterThanOrEqual(wall);
        expect(wallTime(clock, begin - 1_000)).toBeLessThan(wall);
      }),
    );
  });

  it('leaves out an hour as summer time begins, and shows one twice as it ends', () => {
    const berlin = clockIn('Europe/Berlin');
    expect(momentOf(berlin, Date.UTC(2026, 2, 29, 2, 30))).toBe(Date.UTC(2026, 2, 29, 1, 30));
    expect(momentOf(berlin, Date.UTC(2026, 9, 25, 2, 30))).toBe(Date.UTC(2026, 9, 25, 0, 30));
    // In Santiago it is midnight that is left out.
    const santiago = clockIn('America/Santiago');
    expect(momentOf(santiago, Date.UTC(2026, 8, 6))).toBe(Date.UTC(2026, 8, 6, 4));
  });
});
