import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactFieldsSchema } from '../../../contract/model/contacts/contact.ts';
import {
  csvFieldSchema,
  csvMappingSchema,
  csvSeparatorSchema,
} from '../../../contract/model/contacts/contact-import.ts';
import { analyseCsv, readCsv } from '../../../main/contact-files/read-csv.ts';
import { ContactFileRefused, fileBytesAtMost } from '../../../main/contact-files/refusal.ts';
import { guessedMapping, importCsv, sampleFile } from '../../support/unit/contact-files.ts';

/** How long a property may take where others want the machine, too; milliseconds. */
const timeout = 30_000;

const importText = (text: string) => importCsv(Buffer.from(text));

describe('a CSV file with something wrong in it', () => {
  it('is read but for the rows that are wrong, which are told with their numbers', async () => {
    const { contacts, unreadable, warnings } = await importCsv(await sampleFile('broken.csv'));
    expect(contacts.map(({ name, note }) => [name, note])).toEqual([
      ['Gut Eins', 'in Ordnung'],
      ['Zu wenig', ''],
      ['Gut Zwei', ''],
      ['Gut Drei', 'über\nzwei Zeilen'],
      ['Zoll', 'Bildschirm 27" groß'],
      ['Gut Vier', 'sagt "ja" und "nein"'],
    ]);
    expect(unreadable).toEqual([
      { line: 4, reason: 'tooManyCells', text: 'Zu viel;030 23125 912;Notiz;und noch etwas' },
      { line: 6, reason: 'brokenQuotes', text: 'Offen;030 23125 914;"nie geschlossen' },
      { line: 9, reason: 'empty', text: ';;nur eine Notiz' },
    ]);
    expect(warnings).toEqual([{ kind: 'shortRow', line: 3 }]);
  });

  it('has its rows counted as a spreadsheet does', async () => {
    const text = 'Name;Telefon\n"A\nA\nA";1\n\n;\nB;1;x\nC;1\nD;1;x\n';
    const { contacts, unreadable } = await importText(text);
    expect(contacts.map(({ name }) => name)).toEqual(['A A A', 'C']);
    expect(unreadable.map(({ line, text }) => [line, text])).toEqual([
      [5, 'B;1;x'],
      [7, 'D;1;x'],
    ]);
  });

  it('loses one row to a quotation mark that is never closed, wherever it stands', { timeout }, async () => {
    const rows = Array.from({ length: 300 }, (_, index) => `Name ${index};030 1;"Notiz; ${index}"`);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(rows.length - 1),
        fc.constantFrom(
          { broken: 'X;030 1;"offen', reason: 'brokenQuotes' },
          { broken: '"offen;030 1;', reason: 'brokenQuotes' },
          { broken: 'X;"030 1;27" breit', reason: 'tooFewCells' },
        ),
        async (at, { broken, reason }) => {
          const text = ['Name;Telefon;Notiz', ...rows.with(at, broken)].join('\r\n');
          const { contacts, unreadable } = await importText(text);
          expect(unreadable).toEqual([{ line: at + 2, reason, text: broken }]);
          expect(contacts).toHaveLength(rows.length - 1);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('has a row that is far too long', async () => {
    const { contacts, unreadable } = await importText(`Name;Telefon\nA;${'1'.repeat(300_000)}\nB;2\n`);
    expect(contacts.map(({ name }) => name)).toEqual(['B']);
    expect(unreadable).toMatchObject([{ line: 2, reason: 'tooLong' }]);
  });

  it('has values that are too long, which go to the note', async () => {
    const { contacts, warnings } = await importText(`Name;Telefon\n${'A'.repeat(300)};1\n`);
    expect(contacts[0]?.note).toBe('A'.repeat(300));
    expect(warnings).toEqual([{ kind: 'movedToNote', line: 2, fields: ['name'] }]);
  });

  it('has no column for numbers', async () => {
    expect((await importText('Nachname;Vorname\nMüller;Anna\n')).contacts).toMatchObject([
      { name: 'Anna Müller', numbers: [] },
    ]);
  });

  it('has one column alone', async () => {
    expect((await importText('Telefon\n030 23125 1\n')).contacts).toMatchObject([
      { numbers: [{ kind: 'work', number: '030 23125 1' }] },
    ]);
  });

  it('ends its lines with CR, or with each of them', async () => {
    for (const text of ['Name;Telefon\rA;1\rB;2\r', 'Name;Telefon\rA;1\nB;2\r\n']) {
      expect((await importText(text)).contacts.map(({ name }) => name)).toEqual(['A', 'B']);
    }
  });

  it('has cells that were kept from being formulas', async () => {
    const { contacts } = await importText(`Name,Telefon,Notiz\n'=A,'+49 30 23125 1,'nicht wegnehmen'\n`);
    expect(contacts).toMatchObject([
      { name: '=A', numbers: [{ kind: 'work', number: '+49 30 23125 1' }], note: "'nicht wegnehmen'" },
    ]);
  });
});

describe('a person may know better', () => {
  it('how a file is written', async () => {
    const bytes = Buffer.from('Größe;a|b\nMüller;1|2\n', 'latin1');
    expect(await analyseCsv(bytes)).toMatchObject({
      encoding: 'windows-1252',
      separator: ';',
      hasHeader: true,
    });
    const chosen = { encoding: 'utf-8', separator: '|', hasHeader: false } as const;
    expect(await analyseCsv(bytes, chosen)).toMatchObject({
      ...chosen,
      rowCount: 2,
      sampleRows: [
        // Rows that are no UTF-8 are read by themselves.
        ['Größe;a', 'b'],
        ['Müller;1', '2'],
      ],
    });
  });

  it('what the columns are', async () => {
    const bytes = Buffer.from('a,b,c,d,e\n1,Anna,2,Fax,3\n');
    const { contacts } = await readCsv(bytes, {
      ...(await guessedMapping(bytes)),
      fields: ['note', 'name', 'homeNumber', 'numberKind', 'otherNumber'],
    });
    expect(contacts).toMatchObject([
      {
        name: 'Anna',
        numbers: [
          { kind: 'home', number: '2' },
          { kind: 'fax', number: '3' },
        ],
        note: '1',
      },
    ]);
  });

  it('which columns belong to the note, and then it says which is which', async () => {
    const bytes = Buffer.from('Name,Rolle,Kunde seit\nAnna,Chefin,2020\nBert,,2021\n');
    const mapping = { ...(await guessedMapping(bytes)), fields: ['name', 'note', 'note'] as const };
    const { contacts } = await readCsv(bytes, { ...mapping, fields: [...mapping.fields] });
    expect(contacts.map(({ note }) => note)).toEqual(['Rolle: Chefin\nKunde seit: 2020', 'Kunde seit: 2021']);
  });
});

describe('a file is refused', () => {
  const refusal = async (reading: Promise<unknown>): Promise<unknown> => {
    const error: unknown = await reading.catch((thrown: unknown) => thrown);
    return error instanceof ContactFileRefused ? error.refusal : error;
  };

  it('when nothing is in it', async () => {
    expect(await refusal(analyseCsv(Buffer.alloc(0)))).toEqual({ reason: 'noContacts' });
    expect(await refusal(analyseCsv(Buffer.from('\n;;\n')))).toEqual({ reason: 'noContacts' });
  });

  it('when it is a workbook', async () => {
    const workbook = Buffer.from('504b030414000600080000002100', 'hex');
    expect(await refusal(analyseCsv(workbook))).toEqual({ reason: 'notText' });
  });

  it('when it has more columns than Excel', async () => {
    expect(await refusal(analyseCsv(Buffer.from(','.repeat(20_000))))).toEqual({ reason: 'notText' });
  });

  it('when it is too large', async () => {
    const bytes = Buffer.alloc(fileBytesAtMost + 1, 'a;b\n');
    expect(await refusal(analyseCsv(bytes))).toEqual({ reason: 'tooLarge', limit: fileBytesAtMost });
  });

  it('when there are too many rows in it', async () => {
    const bytes = Buffer.from(`Name;Telefon\n${'A;1\n'.repeat(101)}`);
    const reading = readCsv(bytes, await guessedMapping(bytes), 100);
    expect(await refusal(reading)).toEqual({ reason: 'tooManyContacts', limit: 100 });
  });

  it('when it is not the one that was looked at', async () => {
    const mapping = await guessedMapping(Buffer.from('Name;Telefon\nA;1\n'));
    const reading = readCsv(Buffer.from('Nr;Name;Telefon\n1;A;1\n'), mapping);
    expect(await refusal(reading)).toEqual({ reason: 'otherColumns' });
  });
});

describe('whatever stands in a CSV file', () => {
  const piece = fc.constantFrom(
    ...[',', ';', '\t', '\n', '\r\n', '\r', '"', '""', '"a\nb"', ' ', "'", '=', 'ä', '\xe4', '\\', '\uFEFF'],
    ...['Anna', '+49 30 23125 1', '27"', 'anna@muster.example', 'Name', 'Telefon', 'x'.repeat(250)],
  );
  const anyFile = fc.array(piece, { maxLength: 80 }).map((pieces) => Buffer.from(pieces.join(''), 'latin1'));

  it('it becomes contacts that may be kept, or is told; no row is lost', { timeout }, async () => {
    const anyMapping = fc.record({
      separator: fc.constantFrom(...csvSeparatorSchema.options),
      hasHeader: fc.boolean(),
      fields: fc.array(fc.constantFrom(...csvFieldSchema.options), { minLength: 100, maxLength: 100 }),
    });
    await fc.assert(
      fc.asyncProperty(anyFile, anyMapping, async (bytes, { separator, hasHeader, fields }) => {
        const analysis = await analyseCsv(bytes, { separator, hasHeader }).catch((error: unknown) => {
          expect(error).toMatchObject({ refusal: { reason: 'noContacts' } });
        });
        if (!analysis) return;
        const { encoding, columns, rowCount } = analysis;
        const mapping = { encoding, separator, hasHeader, fields: fields.slice(0, columns.length) };
        expect(csvMappingSchema.parse(mapping)).toEqual(mapping);
        const { contacts, unreadable } = await readCsv(bytes, mapping);
        for (const found of contacts) expect(contactFieldsSchema.parse(found)).toEqual(found);
        expect(contacts.length + unreadable.length).toBe(rowCount);
      }),
      { numRuns: 200 },
    );
  });

  it('it is read or refused, even if it is nothing like a table', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const error: unknown = await importCsv(bytes).catch((thrown: unknown) => thrown);
        if (error instanceof Error) expect(error).toBeInstanceOf(ContactFileRefused);
      }),
    );
  });
});
