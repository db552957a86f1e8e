import { describe, expect, it } from 'vitest';
import type { ContactFileRefusal } from '../../../contract/model/contacts/contact-import.ts';
import { analyseCsv, readCsv } from '../../../main/contact-files/read-csv.ts';
import { readVcards } from '../../../main/contact-files/read-vcards.ts';
import { ContactFileRefused } from '../../../main/contact-files/refusal.ts';
import {
  card,
  filled,
  longLine,
  tableHead,
  worstFileSize,
  worstTables,
  worstVcards,
} from '../../support/data/worst-files.ts';
import { guessedMapping } from '../../support/unit/contact-files.ts';
import { eachLookAtTheClockTakes, turnsDuring } from '../../support/unit/time.ts';

// What these files once cost was minutes, in one turn of the event loop. No time is measured: work that grows with the square of
// a file does not end within the limit of a test.

/** How long a file may take where others want the machine, too; milliseconds. */
const timeout = 120_000;
/** What becomes of a file: what is read, or why it is refused. */
async function outcome(reading: Promise<unknown>): Promise<ContactFileRefusal['reason'] | 'read'> {
  try {
    await reading;
    return 'read';
  } catch (error) {
    if (error instanceof ContactFileRefused) return error.refusal.reason;
    throw error;
  }
}

/** As often as that others have their turn at least: a look at the clock is due after each slice of 16 KB. */
const slices = Math.floor(worstFileSize / (16 * 1024));

describe('the worst vCards are read, and others have their turn', () => {
  it.each(worstVcards)('%s', { timeout }, async (_, text, expected) => {
    eachLookAtTheClockTakes(1_000);
    let found: string | null = null;
    const turns = await turnsDuring(async () => {
      found = await outcome(readVcards(Buffer.from(text, 'latin1')));
    });
    expect(found).toBe(expected);
    // What is refused half-way has had its turns until then.
    if (expected !== 'tooManyContacts') expect(turns).toBeGreaterThanOrEqual(slices);
  });

  it('tags by the ten thousand, of which a contact takes fifty', { timeout }, async () => {
    const tags = `CATEGORIES:${longLine('a,')}`;
    const { contacts, unreadable } = await readVcards(Buffer.from(card(tags, tags, tags) + card('TEL:1')));
    expect(contacts).toHaveLength(1);
    expect(unreadable).toMatchObject([{ line: 1, reason: 'tooLong' }]);
  });
});

describe('the worst tables are looked at, and others have their turn', () => {
  it.each(worstTables)('%s', { timeout }, async (_, text, expected) => {
    eachLookAtTheClockTakes(1_000);
    const bytes = Buffer.from(text, 'latin1');
    let found: string | null = null;
    const turns = await turnsDuring(async () => {
      found = await outcome(analyseCsv(bytes));
    });
    expect(found).toBe(expected);
    if (expected === 'notText') return;
    expect(turns).toBeGreaterThanOrEqual(slices);
    if (expected === 'read') expect(await outcome(readCsv(bytes, await guessedMapping(bytes)))).toBe('read');
  });

  // Each is a line that the parser has to be asked about by itself: others have their turn between any two of them.
  const lines = 20_000;
  it.each([
    ['a mark in each line', 'a"\n'],
    ['a mark that opens each line', '"a\n'],
    ['a mark alone in every other line', '"\na"b\n'],
    ['a cell that goes on behind its mark', '"a"b;1\n'],
    ['a cell that opens in each line', 'a;"b\n'],
  ])('%s', { timeout }, async (_, pair) => {
    eachLookAtTheClockTakes(1_000);
    const bytes = Buffer.from(`${tableHead}${pair.repeat(lines)}`);
    const turns = await turnsDuring(() => analyseCsv(bytes, { separator: ';' }));
    expect(turns).toBeGreaterThanOrEqual(lines / 2);
  });

  it('a cell that is never closed, and millions of lines with nothing behind it', { timeout }, async () => {
    eachLookAtTheClockTakes(1_000);
    const bytes = Buffer.from(`${tableHead}a;"b\n${filled('\n')}`);
    const turns = await turnsDuring(async () => {
      expect(await analyseCsv(bytes, { separator: ';' })).toMatchObject({ rowCount: 1 });
    });
    expect(turns).toBeGreaterThanOrEqual(slices);
  });

  it('more rows than may be read, which is told at once', { timeout }, async () => {
    expect(await outcome(analyseCsv(Buffer.from(tableHead + filled('a;1\n'))))).toBe('tooManyContacts');
  });
});
