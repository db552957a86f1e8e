import { describe, expect, it } from 'vitest';
import { drawCount, shortCount } from '../../../../main/desktop/tray/count-picture.ts';

/** The rows that have ink, as text: what a person would see. */
function inkOf(count: number): string[] {
  const { width, height, pixels } = drawCount(count);
  const rows = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => (pixels[(y * width + x) * 4] === 0xff ? '#' : ' ')).join(''),
  );
  return rows.filter((row) => row.includes('#'));
}

describe('the count over the icon in the taskbar', () => {
  it('is short', () => {
    expect([1, 99, 100, 5_000].map(shortCount)).toEqual(['1', '99', '99+', '99+']);
  });

  it('looks like a 4', () => {
    const rows = inkOf(4).filter((_, index) => index % 4 === 0);
    expect(rows.map((row) => row.slice(10, 22).replace(/(.)\1{3}/g, '$1'))).toEqual([
      '# #',
      '# #',
      '###',
      '  #',
      '  #',
    ]);
  });

  it.each([1, 10, 99, 100, 12_345])('fits with its characters into the disc: %i', (count) => {
    const { width, height, pixels } = drawCount(count);
    expect(pixels).toHaveLength(width * height * 4);
    expect(inkOf(count).length).toBeGreaterThan(0);
    for (const row of inkOf(count)) expect(row.startsWith('#') || row.endsWith('#')).toBe(false);
    // The corners are clear.
    expect(pixels[3]).toBe(0);
    expect(pixels.at(-1)).toBe(0);
  });

  it('is another one for each number', () => {
    const pictures = Array.from({ length: 100 }, (_, count) => inkOf(count + 1).join('\n'));
    expect(new Set(pictures).size).toBe(100);
  });
});
