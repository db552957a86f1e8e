import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, csvSeparator, withoutApostrophe } from '../../../../main/lib/pure/csv.ts';

describe('a line of CSV', () => {
  it.each([
    [['=SUM(A1)', '+49 30 609854180', '-1', '＝x'], "'=SUM(A1),+49 30 609854180,'-1,'＝x\r\n"],
    [['+1+cmd', 'a,b', 'say "x"', ' padded'], `'+1+cmd,"a,b","say ""x"""," padded"\r\n`],
    [['', '\ttab'], ",'\ttab\r\n"],
    [["'=1", "'so'"], "''=1,'so'\r\n"],
  ])('%j', (cells, line) => {
    expect(csvLine(cells, ',')).toBe(line);
  });

  it('holds no cell that a spreadsheet runs, and brings each back as it was', () => {
    const cell = fc.string({
      unit: fc.constantFrom("'", '=', '+', '-', '@', '＝', '\t', '4', 'a', ';', '"'),
    });
    fc.assert(
      fc.property(cell, (before) => {
        const written = csvLine([before], ',').slice(0, -2);
        const read = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
        // A telephone number stays as it is: of that a spreadsheet makes a sum at worst.
        expect(/^[=+\-@＝\t]/.test(read) && !/^\+[\d ()/.-]*$/.test(read)).toBe(false);
        expect(withoutApostrophe(read)).toBe(before);
      }),
    );
  });

  it('is separated as Excel expects it in a language', () => {
    expect([csvSeparator('de'), csvSeparator('en')]).toEqual([';', ',']);
  });
});
