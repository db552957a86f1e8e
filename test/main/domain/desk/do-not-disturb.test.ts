import { describe, expect, it } from 'vitest';
import { restUntil } from '../../../../main/domain/desk/do-not-disturb.ts';

describe('"do not disturb" until', () => {
  const now = new Date(2026, 10, 30, 22, 15, 30);
  it.each([
    ['halfHour', new Date(2026, 10, 30, 22, 45, 30)],
    ['hour', new Date(2026, 10, 30, 23, 15, 30)],
    ['twoHours', new Date(2026, 11, 1, 0, 15, 30)],
    ['tomorrow', new Date(2026, 11, 1, 8, 0, 0)],
  ] as const)('%s, by the clock on the wall', (choice, until) => {
    expect(restUntil(choice, now)).toBe(until.toISOString());
  });
});
