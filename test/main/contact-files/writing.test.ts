import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../main/contact-files/to-csv.ts';
import { withoutApostrophe } from '../../../main/lib/pure/csv.ts';
import { writeCsv } from '../../../main/contact-files/write-csv.ts';
import { writeVcards } from '../../../main/contact-files/write-vcards.ts';
import { anyContact, contact } from '../../support/unit/contact-files.ts';

describe('rows as CSV', () => {
  const text = async (...row: string[]): Promise<string> => {
    const csv = await toCsv([row], ';');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    return csv.slice(1, -2);
  };

  it('are quoted where they have to be', async () => {
    expect(await text('a', 'b;c', 'd"e', 'f\ng', ' h', 'i,j', '')).toBe('a;"b;c";"d""e";"f\ng";" h";i,j;');
    expect(await toCsv([['i,j', 'b;c']], ',')).toBe('\uFEFF"i,j",b;c\r\n');
    expect(await toCsv([], ',')).toBe('\uFEFF');
  });

  it.each(['=1+1', '@SUM(A1)', '-2+3', "+cmd|' /C calc'!A0", '\t=1', '＝1', "'=1", "''=1", '+A1'])(
    'are no formulas: %s',
    async (cell) => {
      expect(await text(cell)).toMatch(/^"?'/);
      expect(withoutApostrophe(`'${cell}`)).toBe(cell);
    },
  );

  it.each(['+49 30 609854180', '+49 (30) 23125/1-2', '+', '030', "'Anna'", "Rock 'n' Roll", "'"])(
    'stay as they are where nothing runs: %s',
    async (cell) => {
      expect(await text(cell)).toBe(cell);
      expect(withoutApostrophe(cell)).toBe(cell);
    },
  );
});

describe('contacts as CSV', () => {
  const anna = contact({
    name: 'Anna',
    numbers: [
      { kind: 'work', number: '030 1' },
      { kind: 'mobile', number: '0171 1' },
      { kind: 'work', number: '030 2' },
    ],
    tags: ['a', 'b,c'],
  });

  it('have the columns that German Excel expects', async () => {
    expect((await writeCsv([anna], 'de')).split('\r\n')).toEqual([
      '\uFEFFName;Firma;Telefon geschäftlich;Telefon geschäftlich 2;Mobiltelefon;Telefon privat;Fax;' +
        'Weiteres Telefon;E-Mail-Adresse;Adresse;Webseite;Kategorien;Notizen',
      String.raw`Anna;;030 1;030 2;0171 1;;;;;;;a, b\,c;`,
      '',
    ]);
  });

  it('have the columns that English Excel expects', async () => {
    expect((await writeCsv([], 'en')).split('\r\n')).toEqual([
      '\uFEFFName,Company,Business Phone,Mobile Phone,Home Phone,Fax,Other Phone,E-mail Address,Address,Web Page,' +
        'Categories,Notes',
      '',
    ]);
  });
});

describe('contacts as vCard', () => {
  it('are 3.0, with what address books need', async () => {
    const text = await writeVcards([
      contact({
        name: 'Anna Maria Müller',
        organisation: 'Müller, Söhne',
        numbers: [
          { kind: 'work', number: '030 1' },
          { kind: 'mobile', number: '0171 1' },
          { kind: 'home', number: '030 2' },
          { kind: 'fax', number: '030 3' },
          { kind: 'other', number: '112' },
        ],
        emails: ['anna@mueller.example'],
        address: 'Straße 1\n10115 Berlin',
        webPage: 'https://mueller.example/a,b',
        tags: ['Kunde', 'a,b'],
        note: 'eins;\nzwei',
      }),
      contact({ organisation: 'Nur Firma AG' }),
    ]);
    expect(text.split('\r\n')).toEqual([
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:Müller;Anna Maria;;;',
      'FN:Anna Maria Müller',
      String.raw`ORG:Müller\, Söhne`,
      'TEL;TYPE=WORK,VOICE:030 1',
      'TEL;TYPE=CELL,VOICE:0171 1',
      'TEL;TYPE=HOME,VOICE:030 2',
      'TEL;TYPE=FAX:030 3',
      'TEL;TYPE=VOICE:112',
      'EMAIL;TYPE=INTERNET:anna@mueller.example',
      String.raw`ADR;TYPE=WORK:;;Straße 1\n10115 Berlin;;;;`,
      'URL:https://mueller.example/a,b',
      String.raw`CATEGORIES:Kunde,a\,b`,
      String.raw`NOTE:eins\;\nzwei`,
      'END:VCARD',
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:;;;;',
      'FN:Nur Firma AG',
      'ORG:Nur Firma AG',
      'END:VCARD',
      '',
    ]);
  });

  it('have no line of more than 75 bytes, and no character is broken in two', async () => {
    await fc.assert(
      fc.asyncProperty(anyContact, async (fields) => {
        const text = await writeVcards([fields]);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]|\p{Cs}/u);
      }),
    );
  });
});
