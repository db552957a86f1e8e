import { describe, expect, it } from 'vitest';
import type { CsvField } from '../../../contract/model/contacts/contact-import.ts';
import { analyseCsv } from '../../../main/contact-files/read-csv.ts';
import { contact, importCsv, sampleFile } from '../../support/unit/contact-files.ts';

/** What the columns in which something stands are taken for. */
async function guessed(bytes: Uint8Array): Promise<Record<string, CsvField>> {
  const { columns } = await analyseCsv(bytes);
  return Object.fromEntries(
    columns.filter(({ filled }) => filled > 0).map(({ header, field }) => [header, field]),
  );
}

describe('a CSV file of', () => {
  it('Outlook in German, in Windows-1252', async () => {
    const bytes = await sampleFile('outlook-de-1252.csv');
    const analysis = await analyseCsv(bytes);
    expect(analysis).toMatchObject({
      encoding: 'windows-1252',
      separator: ';',
      hasHeader: true,
      rowCount: 3,
    });
    expect(analysis.columns).toHaveLength(71);
    expect(await guessed(bytes)).toEqual({
      Vorname: 'firstName',
      Nachname: 'lastName',
      Firma: 'organisation',
      'Straße geschäftlich': 'street',
      'Ort geschäftlich': 'city',
      'Postleitzahl geschäftlich': 'postcode',
      'Land/Region geschäftlich': 'country',
      'Straße privat': 'street',
      'Ort privat': 'city',
      'Postleitzahl privat': 'postcode',
      'Fax geschäftlich': 'faxNumber',
      'Telefon geschäftlich': 'workNumber',
      'Telefon Firma': 'workNumber',
      Mobiltelefon: 'mobileNumber',
      'E-Mail-Adresse': 'email',
      'E-Mail-Typ': 'ignore',
      'E-Mail: Angezeigter Name': 'ignore',
      Geburtstag: 'ignore',
      Jahrestag: 'ignore',
      Kategorien: 'tags',
      Notizen: 'note',
      Priorität: 'ignore',
      Privat: 'ignore',
      Webseite: 'webPage',
    });
    const { contacts, unreadable, warnings } = await importCsv(bytes);
    expect(contacts).toEqual([
      contact({
        name: 'Käthe Größmann',
        organisation: 'Größmann & Söhne',
        numbers: [
          { kind: 'fax', number: '+49 (40) 66969-209' },
          { kind: 'work', number: '+49 (40) 66969-200' },
          { kind: 'mobile', number: '+49 (171) 3920003' },
        ],
        emails: ['k.groessmann@groessmann.example'],
        address: 'Hafenstraße 1\n20457 Hamburg\nDeutschland',
        webPage: 'www.groessmann.example',
        tags: ['Kunde', 'Wichtig'],
        note: 'Preis: 20 € – je „Stück“\nZweite Zeile\nElbweg 2\n22880 Wedel',
      }),
      contact({ organisation: 'Nur Firma AG', numbers: [{ kind: 'work', number: '069 90009 401' }] }),
      contact({ name: 'Fehlt Spalte' }),
    ]);
    expect(unreadable).toEqual([]);
    expect(warnings).toEqual([
      { kind: 'movedToNote', line: 2, fields: ['address'] },
      { kind: 'shortRow', line: 4 },
    ]);
  });

  it('Outlook in English', async () => {
    const bytes = await sampleFile('outlook-en.csv');
    expect(await analyseCsv(bytes)).toMatchObject({ encoding: 'utf-8', separator: ',', hasHeader: true });
    expect(await guessed(bytes)).toMatchObject({ 'Car Phone': 'otherNumber', Birthday: 'ignore' });
    expect((await importCsv(bytes)).contacts).toEqual([
      contact({
        name: "Olivia Jane O'Neil",
        organisation: 'Neil, Ltd.',
        numbers: [
          { kind: 'fax', number: '+44 20 7946 0005' },
          { kind: 'work', number: '+44 20 7946 0001' },
          { kind: 'work', number: '+44 20 7946 0002' },
          { kind: 'other', number: '+44 20 7946 0004' },
          { kind: 'home', number: '+44 20 7946 0003' },
        ],
        emails: ['olivia@neil.example', 'o@neil.example'],
        address: '1 High Street\nN1 1AA London\nUnited Kingdom',
        tags: ['VIP'],
        note: 'Says "hi"',
      }),
    ]);
  });

  it('Google Contacts, with the kinds of numbers in columns of their own and several values in a cell', async () => {
    const { contacts, unreadable } = await importCsv(await sampleFile('google.csv'));
    expect(contacts).toEqual([
      contact({
        name: 'Aylin Yıldız',
        organisation: 'Yıldız Reisen',
        numbers: [
          { kind: 'mobile', number: '+49 171 3920006' },
          { kind: 'fax', number: '+49 221 4710 501' },
        ],
        emails: ['aylin@yildiz.example', 'a@yildiz.example'],
        address: 'Domplatz 1\n50667 Köln\nDE',
        webPage: 'https://yildiz.example',
        tags: ['Kunden'],
      }),
      contact({
        name: 'Ohne Label',
        numbers: [
          { kind: 'other', number: '+49 221 4710 502' },
          { kind: 'other', number: '+49 221 4710 503' },
        ],
      }),
    ]);
    expect(unreadable).toEqual([]);
  });

  it('Google Contacts of some years ago', async () => {
    expect((await importCsv(await sampleFile('google-old.csv'))).contacts).toEqual([
      contact({
        name: 'Ben Beispiel',
        organisation: 'Beispiel KG',
        numbers: [{ kind: 'home', number: '069 90009 500' }],
        emails: ['ben@beispiel.example'],
        webPage: 'http://beispiel.example',
        tags: ['Team'],
      }),
    ]);
  });

  it.each(['thunderbird.csv', 'thunderbird-de.csv'])('Thunderbird: %s', async (name) => {
    expect((await importCsv(await sampleFile(name))).contacts).toEqual([
      contact({
        name: 'Deniz Öztürk',
        organisation: 'Öztürk Logistik',
        numbers: [
          { kind: 'work', number: '040 66969 600' },
          { kind: 'home', number: '040 66969 601' },
          { kind: 'fax', number: '040 66969 602' },
          { kind: 'other', number: '040 66969 603' },
          { kind: 'mobile', number: '+49 171 3920007' },
        ],
        emails: ['deniz@oeztuerk.example', 'd@oeztuerk.example'],
        address: 'Elbchaussee 1\n22765 Hamburg',
        webPage: 'https://oeztuerk.example',
        note: 'Zeile 1\nZeile 2\nKai 2\n20457 Hamburg\nhttps://deniz.example',
      }),
    ]);
  });

  it("Zammad's users", async () => {
    const { contacts, unreadable } = await importCsv(await sampleFile('zammad.csv'));
    expect(contacts).toEqual([
      contact({
        name: 'Emma Kunde',
        organisation: 'Kunde GmbH',
        numbers: [
          { kind: 'work', number: '089 99998 700' },
          { kind: 'mobile', number: '+49 171 3920009' },
        ],
        emails: ['emma@kunde.example'],
        address: 'Isarweg 3\n80331 München',
      }),
      contact({ name: 'Ohne Nummer' }),
    ]);
    expect(unreadable).toMatchObject([{ line: 4, reason: 'empty' }]);
  });

  it('Excel, with its line for the separator, a column for house numbers and empty rows', async () => {
    const { contacts, unreadable } = await importCsv(await sampleFile('excel.csv'));
    expect(contacts).toEqual([
      contact({
        name: 'Uwe Schröder',
        numbers: [{ kind: 'work', number: '0211 555 10' }],
        address: 'Kö 12 a\n40212 Düsseldorf',
        note: 'sagt "Moin", immer',
      }),
      contact({ name: 'Straße Ohne', numbers: [{ kind: 'work', number: '0211 555 11' }] }),
    ]);
    expect(unreadable).toEqual([]);
  });

  it('Excel as "Unicode text": UTF-16 with tabs', async () => {
    const bytes = await sampleFile('unicode-text.txt');
    expect(await analyseCsv(bytes)).toMatchObject({ encoding: 'utf-16le', separator: '\t', rowCount: 1 });
    expect((await importCsv(bytes)).contacts).toEqual([
      contact({
        name: 'Łukasz Wójcik',
        organisation: 'Wójcik',
        numbers: [{ kind: 'mobile', number: '0171 3920010' }],
      }),
    ]);
  });

  it('somebody who named no columns', async () => {
    const bytes = await sampleFile('no-header.csv');
    expect(await analyseCsv(bytes)).toMatchObject({ separator: '|', hasHeader: false, rowCount: 2 });
    expect((await importCsv(bytes)).contacts).toEqual([
      contact({
        name: 'Anna Ohnekopf',
        numbers: [{ kind: 'work', number: '030 23125 900' }],
        emails: ['anna@ohnekopf.example'],
      }),
      contact({
        name: 'Bert Ohnekopf',
        numbers: [{ kind: 'work', number: '+49 30 23125 901' }],
        emails: ['bert@ohnekopf.example'],
      }),
    ]);
  });
});
