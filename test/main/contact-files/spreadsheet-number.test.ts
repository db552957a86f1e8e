import { describe, expect, it } from 'vitest';
import { withoutFraction } from '../../../main/contact-files/spreadsheet-number.ts';
import { isDamagedBySpreadsheet } from '../../../main/domain/numbers/number-text.ts';
import { readVcards } from '../../../main/contact-files/read-vcards.ts';
import { contact, importCsv } from '../../support/unit/contact-files.ts';

describe('what a spreadsheet made of a number', () => {
  it.each(['4,93023E+11', '4.93023E+11', '4,93023e+11', '4.9E+011', '5E+11', '+4,9E+11'])(
    'is damaged: %s',
    (text) => {
      expect(isDamagedBySpreadsheet(text)).toBe(true);
    },
  );

  it.each(['+49 30 23125 1', '491713920081.0', '2E4', '12', '030/23125-1', 'E+11', '44,9E+11 (alt)'])(
    'is not damaged: %s',
    (text) => {
      expect(isDamagedBySpreadsheet(text)).toBe(false);
    },
  );

  it.each([
    ['491713920081.0', '491713920081'],
    ['491713920081,0', '491713920081'],
    ['491713920081.00', '491713920081'],
    ['+491713920081.0', '+491713920081'],
    ['491713920081.10', '491713920081.10'],
    ['030.0', '030.0'],
    ['030 23125.0', '030 23125.0'],
  ])('is a whole number again: %s', (text, right) => {
    expect(withoutFraction(text)).toBe(right);
  });

  it.each([
    ['with a header', 'Name;Telefon\nNina Krause;4,93023E+11\n', 2],
    ['without one', 'Nina Krause;4,93023E+11\n', 1],
  ])('goes to the note, and the preview says so: a table %s', async (_, text, line) => {
    const { contacts, unreadable, warnings } = await importCsv(Buffer.from(text));
    expect(contacts).toEqual([contact({ name: 'Nina Krause', note: '4,93023E+11' })]);
    expect(unreadable).toEqual([]);
    expect(warnings).toEqual([{ kind: 'damagedNumber', line, text: '4,93023E+11' }]);
  });

  it('goes to the note in a card, too', async () => {
    const card = 'BEGIN:VCARD\nFN:Nina\nTEL:4.93023E+11\nTEL:491713920081.0\nNOTE:Hallo\nEND:VCARD\n';
    const { contacts, warnings } = await readVcards(Buffer.from(card));
    expect(contacts).toEqual([
      contact({
        name: 'Nina',
        numbers: [{ kind: 'other', number: '491713920081' }],
        note: 'Hallo\n4.93023E+11',
      }),
    ]);
    expect(warnings).toEqual([{ kind: 'damagedNumber', line: 1, text: '4.93023E+11' }]);
  });

  it.each(['Name,Telefon\nNina Krause,491713920081.0\n', 'Nina Krause,491713920081.0\n'])(
    'is a number where all its digits are there: %j',
    async (text) => {
      expect(await importCsv(Buffer.from(text))).toEqual({
        contacts: [contact({ name: 'Nina Krause', numbers: [{ kind: 'work', number: '491713920081' }] })],
        unreadable: [],
        warnings: [],
      });
    },
  );

  it('is told with the text where nothing else is in the row', async () => {
    const { unreadable } = await importCsv(Buffer.from('Name;Telefon\n;4,93023E+11\n'));
    expect(unreadable).toEqual([{ line: 2, reason: 'empty', text: ';4,93023E+11' }]);
  });
});
