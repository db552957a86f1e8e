import { describe, expect, it } from 'vitest';
import type { ContactFileRefusal } from '../../../contract/model/contacts/contact-import.ts';
import { analyseCsv, readCsv } from '../../../main/contact-files/read-csv.ts';
import { readVcards } from '../../../main/contact-files/read-vcards.ts';
import { ContactFileRefused } from '../../../main/contact-files/refusal.ts';
import { guessedMapping } from '../../support/unit/contact-files.ts';
import { eachLookAtTheClockTakes, turnsDuring } from '../../support/unit/time.ts';

// What these files once cost was minutes, in one turn of the event loop. No time is measured: work that grows with the square of
// a file does not end within the limit of a test.

const megabytes = 5;
const size = megabytes * 1024 * 1024;
/** How long a file may take where others want the machine, too; milliseconds. */
const timeout = 120_000;
/** The longest line that is not cut is a little longer. */
const lineBytes = 120 * 1024;

function filled(text: string, length = size): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

const card = (...lines: string[]): string => ['BEGIN:VCARD', 'FN:A', ...lines, 'END:VCARD', ''].join('\n');
const oldCard = (...lines: string[]): string => card('VERSION:2.1', ...lines);
const long = (text: string): string => filled(text, lineBytes);

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
const slices = Math.floor(size / (16 * 1024));

describe('the worst vCards are read, and others have their turn', () => {
  it.each([
    ['cards that begin in cards', filled('BEGIN:VCARD\n'), 'tooManyContacts'],
    ['cards in cards that may be there', `BEGIN:VCARD\n${filled('AGENT:\nBEGIN:VCARD\n')}`, 'read'],
    ['one line', filled('A'), 'noContacts'],
    ['one line in a card', `BEGIN:VCARD\n${filled('A')}`, 'read'],
    ['lines with nothing', filled('\n'), 'noContacts'],
    ['lines that are folded all along', card(filled('x:1\n ')), 'read'],
    ['soft line breaks alone', filled(oldCard(`NOTE;QUOTED-PRINTABLE:${'=\n'.repeat(200_000)}`)), 'read'],
    [
      'soft line breaks before blanks',
      filled(oldCard(`NOTE;QUOTED-PRINTABLE:${'=C3=\n '.repeat(20_000)}`)),
      'read',
    ],
    ['halves of letters', filled(oldCard(`NOTE;QUOTED-PRINTABLE:${long('=C3')}`)), 'read'],
    ['backslashes', filled(card(`ORG:${long('\\')}`)), 'read'],
    ['escaped separators', filled(card(`ORG:${long('\\;')}`)), 'read'],
    ['separators', filled(card(`ORG:${long(';')}`)), 'read'],
    ['parameters', filled(card(`TEL;${long(';')}:1`)), 'read'],
    ['kinds', filled(card(`TEL;TYPE=${long('a,')}:1`)), 'read'],
    ['quotation marks', filled(card(`TEL;${long('"')}`)), 'read'],
    ['quotation marks, and separators in them', filled(card(`TEL;${long('";')}":1`)), 'read'],
    ['groups', filled(card(long('a.'))), 'read'],
    ['blanks', filled(card(`FN:${long(' ')}x`)), 'read'],
    ['percent signs', filled(card(`TEL:tel:${long('%C3')}`)), 'read'],
  ] as const)('%s', { timeout }, async (_, text, expected) => {
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
    const tags = `CATEGORIES:${long('a,')}`;
    const { contacts, unreadable } = await readVcards(Buffer.from(card(tags, tags, tags) + card('TEL:1')));
    expect(contacts).toHaveLength(1);
    expect(unreadable).toMatchObject([{ line: 1, reason: 'tooLong' }]);
  });
});

describe('the worst tables are looked at, and others have their turn', () => {
  const head = 'Name;Telefon\n';
  it.each([
    ['one mark after the other', filled('"'), 'noContacts'],
    ['one line', filled('a'), 'noContacts'],
    ['separators alone', filled(';'), 'noContacts'],
    ['a header of a hundred thousand columns', `${'a;'.repeat(50_000)}\n${filled('x;y\n')}`, 'notText'],
    ['a cell of at signs', `${head}${filled(`a;${long('@')} x\n`)}`, 'read'],
    ['a header of at signs and dots', `${long('@.')} x;y\n${filled(`a;${long('b')}\n`)}`, 'read'],
    ['a cell of backslashes', `${head}${filled(`a;${long('\\')}\n`)}`, 'read'],
    ['a cell of marks', `${head}${filled(`a;"${long('""')}"\n`)}`, 'read'],
    ['a cell that looks as if it ended', `${head}${filled(`a;"${long('"";')}x\n`)}`, 'notText'],
    ['a cell of blanks', `${head}${filled(`a;${long(' ')}x\n`)}`, 'read'],
    ['a cell of brackets', `${long('([')};b\n${filled(`a;${long('b')}\n`)}`, 'read'],
  ] as const)('%s', { timeout }, async (_, text, expected) => {
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
    const bytes = Buffer.from(`${head}${pair.repeat(lines)}`);
    const turns = await turnsDuring(() => analyseCsv(bytes, { separator: ';' }));
    expect(turns).toBeGreaterThanOrEqual(lines / 2);
  });

  it('a cell that is never closed, and millions of lines with nothing behind it', { timeout }, async () => {
    eachLookAtTheClockTakes(1_000);
    const bytes = Buffer.from(`${head}a;"b\n${filled('\n')}`);
    const turns = await turnsDuring(async () => {
      expect(await analyseCsv(bytes, { separator: ';' })).toMatchObject({ rowCount: 1 });
    });
    expect(turns).toBeGreaterThanOrEqual(slices);
  });

  it('more rows than may be read, which is told at once', { timeout }, async () => {
    expect(await outcome(analyseCsv(Buffer.from(head + filled('a;1\n'))))).toBe('tooManyContacts');
  });
});
