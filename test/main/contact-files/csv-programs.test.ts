import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvSeparatorSchema, type CsvField } from '../../../contract/model/contacts/contact-import.ts';
import { analyseCsv } from '../../../main/contact-files/read-csv.ts';
import { contact, importCsv } from '../../support/unit/contact-files.ts';

// What programs write into tables, each found in one of them.

const importText = (text: string) => importCsv(Buffer.from(text));

describe('a table of which some rows are in another encoding', () => {
  const rows = ['Name;Telefon', 'Käthe Groß;030 1', 'Jörg Müller;030 2', 'Anna;030 3'];
  const mixed = (at: number): Buffer =>
    Buffer.concat(rows.map((row, index) => Buffer.from(`${row}\n`, index === at ? 'latin1' : 'utf8')));

  it.each([1, 2])('has those read by themselves, and tells it: row %i', async (at) => {
    const bytes = Buffer.concat([mixed(at), Buffer.from('Bärbel;030 4\nZoë;030 5\n')]);
    expect((await analyseCsv(bytes)).encoding).toBe('utf-8');
    const { contacts, warnings } = await importCsv(bytes);
    expect(contacts.map(({ name }) => name)).toEqual(['Käthe Groß', 'Jörg Müller', 'Anna', 'Bärbel', 'Zoë']);
    expect(warnings).toEqual([{ kind: 'otherEncoding', line: at + 1 }]);
  });

  it('may be in Windows-1252 but for rows in UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from(
        'Name;Ort\nKäthe;Köln\nJörg;Fürth\n„MENÜ“;x\n'.replace('„', '\x84').replace('“', '\x93'),
        'latin1',
      ),
      Buffer.from('Zoë;Düren\n'),
    ]);
    expect((await analyseCsv(bytes)).encoding).toBe('windows-1252');
    const { contacts, warnings } = await importCsv(bytes);
    expect(contacts.map(({ name }) => name)).toEqual(['Käthe', 'Jörg', '„MENÜ“', 'Zoë']);
    expect(warnings).toEqual([{ kind: 'otherEncoding', line: 5 }]);
  });

  it('has a letter that was cut, and nothing else of the row is spoilt', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Name;Notiz\nKäthe;grö'),
      Buffer.from([0xc3]),
      Buffer.from(';\nJörg;x\n'),
    ]);
    const { contacts, warnings } = await importCsv(bytes);
    expect(contacts.map(({ name, note }) => [name, note])).toEqual([
      ['Käthe', 'grö\uFFFD'],
      ['Jörg', 'x'],
    ]);
    expect(warnings).toEqual([{ kind: 'brokenLetters', line: 2 }]);
  });

  it('loses no letter of any row, whichever of them are the others', async () => {
    const names = ['Jörg', 'Käthe Groß', 'Ångström', 'Übü', 'Anna'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...names), fc.boolean()), { minLength: 1, maxLength: 30 }),
        async (others) => {
          // More in UTF-8 than not.
          const all = [...others, ...others.map(([name]) => [name, false] as const)];
          const bytes = Buffer.concat([
            Buffer.from('Name;Telefon\n'),
            ...all.map(([name, isOther]) => Buffer.from(`${name};030 1\n`, isOther ? 'latin1' : 'utf8')),
          ]);
          const { contacts } = await importCsv(bytes);
          expect(contacts.map(({ name }) => name)).toEqual(all.map(([name]) => name));
        },
      ),
    );
  });
});

describe('the separator', () => {
  it('is found where names have commas and the last cells are left out', async () => {
    const text =
      'Krause, Nina;030 23125875;a;b;\nKrause, Uwe;030 23125876;a;b;\nMeier, Eva;030 23125877;a;b\nMeier, Jo;030 23125878;a;b\n';
    expect(await analyseCsv(Buffer.from(text))).toMatchObject({ separator: ';', hasHeader: false });
    const { contacts, unreadable } = await importText(text);
    expect(contacts.map(({ name, numbers }) => [name, numbers[0]?.number])).toEqual([
      ['Krause, Nina', '030 23125875'],
      ['Krause, Uwe', '030 23125876'],
      ['Meier, Eva', '030 23125877'],
      ['Meier, Jo', '030 23125878'],
    ]);
    expect(unreadable).toEqual([]);
  });

  it.each([
    ['numbers in one cell', 'Name;Telefon\nAnna;030 1234567, 0171 1234567\nBert;030 1234568\n', ';'],
    ['titles behind commas', 'Krause, Nina, Dr.;030 1234567\nMeier, Uwe;030 1234568\n', ';'],
    ['lists behind semicolons', 'Anna,030 1234567,a;b;c\nBert,030 1234568,a;b\n', ','],
    ['no numbers', 'Name|Ort\nKrause, Nina|Berlin\nMeier, Uwe|Köln\n', '|'],
  ])('is found beside %s', async (_, text, separator) => {
    expect((await analyseCsv(Buffer.from(text))).separator).toBe(separator);
  });

  it('is found whichever it is, whatever others stand in the cells and however many are left out', async () => {
    const cell = fc.constantFrom('Krause, Nina', 'a; b', 'x | y', 'Anna', '', 'Berlin');
    const row = fc.tuple(cell, fc.array(cell, { maxLength: 5 }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...csvSeparatorSchema.options),
        fc.array(row, { minLength: 2, maxLength: 10 }),
        async (separator, rows) => {
          const clean = (text: string) => text.replaceAll(separator, ' ');
          const lines = rows.map(([name, others], index) =>
            [clean(name), `+49 30 23125${100 + index}`, ...others.map(clean)].join(separator),
          );
          expect((await analyseCsv(Buffer.from(lines.join('\n')))).separator).toBe(separator);
        },
      ),
    );
  });
});

describe('a row of which the last cells are left out', () => {
  it('has nothing in them', async () => {
    const { contacts, unreadable, warnings } = await importText(
      'Name,Telefon,E-Mail,Notiz\nNina Krause,030 23125879\nUwe,030 1,u@f.example,x\n',
    );
    expect(contacts).toMatchObject([
      { name: 'Nina Krause', numbers: [{ number: '030 23125879' }], emails: [], note: '' },
      { name: 'Uwe', emails: ['u@f.example'], note: 'x' },
    ]);
    expect(unreadable).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it('is told where others do have their empty cells', async () => {
    const { contacts, warnings } = await importText('Name;Telefon;Notiz\nNina;030 1\nUwe;030 2;\n');
    expect(contacts.map(({ name }) => name)).toEqual(['Nina', 'Uwe']);
    expect(warnings).toEqual([{ kind: 'shortRow', line: 2 }]);
  });

  it('may be the first of a table without a header', async () => {
    const { contacts, unreadable } = await importText('Nina;030 23125879\nUwe;030 23125880;u@f.example\n');
    expect(contacts.map(({ name, emails }) => [name, emails])).toEqual([
      ['Nina', []],
      ['Uwe', ['u@f.example']],
    ]);
    expect(unreadable).toEqual([]);
  });
});

describe('columns', () => {
  const fieldsOf = async (headers: string[]): Promise<CsvField[]> =>
    (await analyseCsv(Buffer.from(`${headers.join('\t')}\nx\n`))).columns.map(({ field }) => field);

  it('are known by what stands before brackets, and by what stands in them', async () => {
    const headers = [
      'Name (Pflicht, voll)',
      'Telefon (privat)',
      'Firma [optional]',
      'E-Mail*',
      'Notiz - Pflichtfeld',
    ];
    expect(await fieldsOf(headers)).toEqual(['name', 'homeNumber', 'organisation', 'email', 'note']);
    expect(await fieldsOf(['Vorname (freiwillig)', 'Nachname (required)'])).toEqual([
      'firstName',
      'lastName',
    ]);
  });

  const parts = ['Street', 'City', 'PO Box', 'Region', 'Postal Code', 'Country', 'Extended Address'];
  const google = (...names: string[]) => ['Name', ...names.map((name) => `Address 1 - ${name}`)].join(',');
  const row = 'Aylin,Domplatz 1,Köln,,NRW,50667,DE,3. Stock';

  it("make Google's address where it is in parts alone", async () => {
    const address = 'Domplatz 1\n3. Stock\n50667 Köln\nNRW\nDE';
    expect((await importText(`${google(...parts)}\n${row}\n`)).contacts).toEqual([
      contact({ name: 'Aylin', address }),
    ]);
    // Beside the whole one, which this row has not.
    expect((await importText(`${google(...parts, 'Formatted')}\n${row},\n`)).contacts).toEqual([
      contact({ name: 'Aylin', address }),
    ]);
  });

  it("leave the parts of Google's address where it is whole", async () => {
    const { contacts } = await importText(
      `${google(...parts, 'Formatted')}\n${row},"Domplatz 1\n50667 Köln"\n`,
    );
    expect(contacts).toEqual([contact({ name: 'Aylin', address: 'Domplatz 1\n50667 Köln' })]);
  });

  it('may hold URIs', async () => {
    const { contacts } = await importText('Anna,tel:+49%2030%2023125875,mailto:anna@muster.example\n');
    expect(contacts).toEqual([
      contact({
        name: 'Anna',
        numbers: [{ kind: 'work', number: '+49 30 23125875' }],
        emails: ['anna@muster.example'],
      }),
    ]);
  });
});
