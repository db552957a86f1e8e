import { describe, expect, it } from 'vitest';
import { readVcards } from '../../../main/contact-files/read-vcards.ts';
import { contact, sampleFile } from '../../support/unit/contact-files.ts';

describe('vCards of', () => {
  it('an old phone: 2.1, quoted-printable, a picture that is not indented', async () => {
    const { contacts, unreadable, warnings } = await readVcards(await sampleFile('old-phone-2.1.vcf'));
    expect(contacts).toEqual([
      contact({
        name: 'Jörg Müller',
        organisation: 'Bäckerei Müller, Verkauf',
        numbers: [
          { kind: 'mobile', number: '+4917139200 01' },
          { kind: 'work', number: '030 23125-101' },
          { kind: 'home', number: '030 23125 102' },
          { kind: 'fax', number: '030 23125 103' },
          { kind: 'other', number: '030 23125 104' },
        ],
        emails: ['joerg.mueller@muster.example'],
        note: 'Ruft nur vormittags an, sonst die Schwester fragen.\nZweite Zeile: 100% €',
      }),
      contact({ name: 'René Groß', numbers: [{ kind: 'mobile', number: '+491713920002' }] }),
      contact({
        name: 'Notruf',
        numbers: [{ kind: 'other', number: '112' }],
        note: String.raw`Pfad C:\neu\liste; geheim`,
      }),
    ]);
    expect(unreadable).toEqual([]);
    expect(warnings).toEqual([
      { kind: 'leftOut', property: 'PHOTO', count: 1 },
      { kind: 'leftOut', property: 'BDAY', count: 1 },
    ]);
  });

  it('Outlook: 2.1 in Windows-1252 that is named nowhere, addresses in quoted-printable', async () => {
    const { contacts, unreadable } = await readVcards(await sampleFile('outlook-2.1.vcf'));
    expect(contacts).toEqual([
      contact({
        name: 'Dr. Käthe Größmann',
        organisation: 'Größmann & Söhne GmbH, Einkauf',
        numbers: [
          { kind: 'work', number: '+49 (40) 66969-200' },
          { kind: 'mobile', number: '+49 (171) 3920003' },
          { kind: 'fax', number: '+49 (40) 66969-209' },
        ],
        emails: ['k.groessmann@groessmann.example'],
        address: 'Hafenstraße 1\nHinterhaus\n20457 Hamburg\nDeutschland',
        webPage: 'http://www.groessmann.example',
        note: 'Preis: 20 € je Stück',
      }),
    ]);
    expect(unreadable).toEqual([]);
  });

  it('Apple: 3.0, groups with labels, a second address, a company and a list', async () => {
    const { contacts, unreadable, warnings } = await readVcards(await sampleFile('apple-3.0.vcf'));
    expect(contacts).toEqual([
      contact({
        name: 'Zoë Maria Nowak',
        organisation: 'Żółw Design',
        numbers: [
          { kind: 'mobile', number: '+49 171 3920004' },
          { kind: 'mobile', number: '+49 171 3920005' },
          { kind: 'work', number: '+49 89 99998 300' },
          { kind: 'other', number: '+49 89 99998 301' },
        ],
        emails: ['zoe@zolw.example', 'zoe@privat.example'],
        address: 'Marienplatz 1\nAufgang B\n80331 München\nBayern\nDeutschland',
        webPage: 'https://zolw.example/über-uns?a=1,2',
        note:
          'Mag Kaffee; keinen Tee, nie.\nSehr lange Notiz, die über die Zeile hinaus reicht und dort umgebrochen wird.\n' +
          'Sonnenallee 7\n12047 Berlin',
      }),
      contact({
        organisation: 'Stadtwerke Musterstadt',
        numbers: [{ kind: 'other', number: '+49 69 90009 400' }],
      }),
    ]);
    expect(unreadable).toEqual([{ line: 48, reason: 'group', text: 'Kunden' }]);
    expect(warnings).toContainEqual({ kind: 'movedToNote', line: 1, fields: ['address'] });
    expect(warnings).toContainEqual({ kind: 'leftOut', property: 'TITLE', count: 1 });
  });

  it('Google: 3.0, with an address alone and without any number', async () => {
    const { contacts, unreadable } = await readVcards(await sampleFile('google-3.0.vcf'));
    expect(contacts).toEqual([
      contact({
        name: 'Aylin Yıldız',
        organisation: 'Yıldız Reisen',
        numbers: [
          { kind: 'mobile', number: '+49 171 3920006' },
          { kind: 'other', number: '+49 221 4710 500' },
          { kind: 'fax', number: '+49 221 4710 501' },
        ],
        emails: ['aylin@yildiz.example'],
        webPage: 'https://yildiz.example',
        tags: ['Kunden', 'Reisen, Flüge'],
      }),
      contact({ name: 'Nur Mail', emails: ['nur@mail.example'] }),
    ]);
    expect(unreadable).toEqual([]);
  });

  it('Thunderbird: 4.0, numbers as URIs, types in quotation marks', async () => {
    const { contacts, unreadable } = await readVcards(await sampleFile('thunderbird-4.0.vcf'));
    expect(contacts).toEqual([
      contact({
        name: 'Deniz Öztürk',
        numbers: [
          { kind: 'work', number: '040 66969 600' },
          { kind: 'mobile', number: '+49-171-3920007' },
          { kind: 'work', number: '+49-40-66969-600;ext=21' },
        ],
        emails: ['deniz@oeztuerk.example', 'deniz.privat@oeztuerk.example'],
        address: 'Elbchaussee 1\n22765 Hamburg\nGermany',
        webPage: 'https://oeztuerk.example/start;jsessionid=1',
        tags: ['Lieferant'],
      }),
    ]);
    expect(unreadable).toEqual([{ line: 17, reason: 'group', text: 'Alle' }]);
  });

  it('somebody who names no version', async () => {
    const { contacts } = await readVcards(await sampleFile('no-version.vcf'));
    expect(contacts).toEqual([
      contact({
        name: 'Peter Beispiel',
        numbers: [
          { kind: 'work', number: '+493023125800' },
          { kind: 'mobile', number: '+491713920008' },
        ],
      }),
    ]);
  });
});
