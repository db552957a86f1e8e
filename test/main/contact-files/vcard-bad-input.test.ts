import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactFieldsSchema } from '../../../contract/model/contacts/contact.ts';
import { readVcards } from '../../../main/contact-files/read-vcards.ts';
import { ContactFileRefused, fileBytesAtMost } from '../../../main/contact-files/refusal.ts';
import { sampleFile } from '../../support/unit/contact-files.ts';

const card = (...lines: string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\n');
const read = (text: string) => readVcards(Buffer.from(text));

describe('a file of vCards with something wrong in it', () => {
  it('is read but for the cards that are wrong, which are told with their lines', async () => {
    const { contacts, unreadable, warnings } = await readVcards(await sampleFile('broken.vcf'));
    expect(contacts.map(({ name }) => name)).toEqual(['Erste Gute', 'Karl Chef']);
    expect(unreadable).toEqual([
      { line: 1, reason: 'outsideCard', text: 'Exportiert am 22.11.2026' },
      { line: 13, reason: 'brokenLine', text: 'in der nächsten Zeile weiter' },
      { line: 16, reason: 'noEnd', text: 'Ohne Ende' },
      { line: 20, reason: 'empty', text: 'Hat gar nichts' },
      { line: 37, reason: 'outsideCard', text: 'END:VCARD' },
      { line: 38, reason: 'noEnd', text: 'Abgeschnitten' },
    ]);
    expect(warnings).toEqual([{ kind: 'leftOut', property: 'AGENT', count: 1 }]);
  });

  it('has its lines counted as an editor does, however long they are folded', async () => {
    const folded = card('FN:Anna', `NOTE:${'x\n '.repeat(500)}`, 'oh');
    const { unreadable } = await read(folded + folded);
    expect(unreadable.map(({ line }) => line)).toEqual([504, 1009]);
  });

  it.each([
    ['no colon', 'TEL 030 1'],
    ['no name', ':030 1'],
    ['a name with spaces', 'Bitte nicht anrufen: schläft'],
    ['nothing but a quotation mark', '"'],
  ])('has a line with %s', async (_, line) => {
    const { contacts, unreadable } = await read(card('FN:A', line) + card('FN:B'));
    expect(contacts.map(({ name }) => name)).toEqual(['B']);
    expect(unreadable).toEqual([{ line: 3, reason: 'brokenLine', text: line }]);
  });

  it.each([
    ['TEL;TYPE="work:030 1', 'work'],
    ['TEL;TYPE="work;fax":030 1', 'fax'],
    ['tel;Type=Cell:030 1', 'mobile'],
    ['TEL;;TYPE=:030 1', 'other'],
    ['TEL ; HOME : 030 1 ', 'home'],
  ])('has a property that is written oddly: %s', async (line, kind) => {
    const { contacts } = await read(card('FN:A', line));
    expect(contacts[0]?.numbers).toEqual([{ kind, number: '030 1' }]);
  });

  it('has a soft line break with nothing behind it', async () => {
    const note = 'NOTE;ENCODING=QUOTED-PRINTABLE:abc=';
    const { contacts } = await read(card('VERSION:2.1', 'N:A', note) + card('N:B', note, ''));
    expect(contacts.map(({ name, note }) => [name, note])).toEqual([
      ['A', 'abc'],
      ['B', 'abc'],
    ]);
  });

  it('has what is no quoted-printable, and encodings that nobody knows', async () => {
    const { contacts } = await read(
      card('FN;ENCODING=QUOTED-PRINTABLE;CHARSET=klingonisch:100=% =C3=A4 =ZZ', 'TEL;ENCODING=:1'),
    );
    expect(contacts[0]?.name).toBe('100=% ä =ZZ');
  });

  it('names encodings other than Unicode, or wrong ones', async () => {
    const cyrillic = Buffer.concat([
      Buffer.from('BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=windows-1251:'),
      Buffer.from([0xc0, 0xed, 0xed, 0xe0]),
      Buffer.from('\nORG;CHARSET=ISO-8859-1:Käthe\nNOTE;CHARSET=UTF-8:'),
      Buffer.from([0x80]),
      Buffer.from('\nEND:VCARD'),
    ]);
    const { contacts } = await readVcards(cyrillic);
    expect(contacts[0]).toMatchObject({ name: 'Анна', organisation: 'Käthe', note: '€' });
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('ends its lines with %s and has empty ones between them', async (_, end) => {
    const text = card('FN:Anna', '', 'NOTE:eins', ' zwei', '', 'TEL:030 1') + card('FN:Bert');
    const { contacts, unreadable } = await read(text.replaceAll('\n', end));
    expect(contacts.map(({ name, note, numbers }) => [name, note, numbers.length])).toEqual([
      ['Anna', 'einszwei', 1],
      ['Bert', '', 0],
    ]);
    expect(unreadable).toEqual([]);
  });

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${card('FN:Zoë')}`)],
    ['UTF-16 LE with a byte order mark', Buffer.from(`\uFEFF${card('FN:Zoë')}`, 'utf16le')],
    ['UTF-16 LE', Buffer.from(card('FN:Zoë'), 'utf16le')],
    ['UTF-16 BE', Buffer.from(card('FN:Zoë'), 'utf16le').swap16()],
    ['Windows-1252', Buffer.from(card('FN:Zoë'), 'latin1')],
  ])('is written in %s', async (_, bytes) => {
    expect((await readVcards(bytes)).contacts.map(({ name }) => name)).toEqual(['Zoë']);
  });

  it('has a picture in one line of megabytes', async () => {
    const photo = 'A'.repeat(3_000_000);
    const { contacts, unreadable } = await read(card('FN:A', `PHOTO;ENCODING=b:${photo}`, 'TEL:1'));
    expect(contacts[0]?.numbers).toEqual([{ kind: 'other', number: '1' }]);
    expect(unreadable).toEqual([]);
  });

  it('has a note, a card or a line that is far too long', async () => {
    const { contacts, unreadable } = await read(
      card('FN:Langzeile', `NOTE:${'x'.repeat(200_000)}`) +
        card('FN:Gefaltet', `NOTE:${'x\n '.repeat(200_000)}`) +
        card('FN:Viele', 'TEL:1\n'.repeat(100_000).trim()) +
        card('FN:Notiz', `NOTE:${'x'.repeat(20_001)}`) +
        card('FN:Gut'),
    );
    expect(contacts.map(({ name }) => name)).toEqual(['Gut']);
    expect(unreadable.map(({ reason, text }) => `${reason} ${text.slice(0, 9)}`)).toEqual([
      'tooLong NOTE:xxxx',
      'tooLong NOTE:x x ',
      'tooLong Viele',
      'tooLong Notiz',
    ]);
  });
});

describe('a file is refused', () => {
  const refusal = async (reading: Promise<unknown>): Promise<unknown> => {
    const error: unknown = await reading.catch((thrown: unknown) => thrown);
    return error instanceof ContactFileRefused ? error.refusal : error;
  };

  it('when there is no card in it', async () => {
    expect(await refusal(read(''))).toEqual({ reason: 'noContacts' });
    expect(await refusal(read('\n\n'))).toEqual({ reason: 'noContacts' });
    expect(await refusal(read('Name;Telefon\nAnna;030 1'))).toEqual({ reason: 'noContacts' });
  });

  it('when it is no text', async () => {
    const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    expect(await refusal(readVcards(picture))).toEqual({ reason: 'notText' });
  });

  it('when it is too large, without being read to its end', async () => {
    let given = 0;
    // eslint-disable-next-line @typescript-eslint/require-await
    async function* endless(): AsyncGenerator<Buffer> {
      const photo = Buffer.alloc(1_000_000, 'A');
      yield Buffer.from('BEGIN:VCARD\nPHOTO:');
      for (; ; given++) yield photo;
    }
    expect(await refusal(readVcards(endless()))).toEqual({ reason: 'tooLarge', limit: fileBytesAtMost });
    expect(given).toBeLessThan(fileBytesAtMost / 1_000_000 + 2);
  });

  it('when there are too many cards in it', async () => {
    const cards = (count: number) => Buffer.from(card('FN:A').repeat(count));
    expect((await readVcards(cards(100), 100)).contacts).toHaveLength(100);
    expect(await refusal(readVcards(cards(101), 100))).toEqual({ reason: 'tooManyContacts', limit: 100 });
  });
});

describe('whatever stands in a file of vCards', () => {
  const piece = fc.constantFrom(
    ...['BEGIN:VCARD\n', 'END:VCARD\n', 'BEGIN:VCARD\r\n', 'END:VCARD\r\n', 'VERSION:2.1\n', 'VERSION:4.0\n'],
    ...['FN:Anna\n', 'N:Müller;Anna\n', 'TEL;CELL:0171 1\n', 'item1.TEL:1\n', 'item1.X-ABLabel:Fax\n'],
    ...[
      'NOTE;ENCODING=QUOTED-PRINTABLE:a=\n',
      'PHOTO;ENCODING=b:AAAA\n',
      'AAAA\n',
      ' folded\n',
      '\n',
      'AGENT:\n',
    ],
    ...[
      'CATEGORIES:a,b\\,c\n',
      'ADR:;;1;2\n',
      'broken\n',
      ':',
      ';',
      '"',
      '=',
      '\\',
      '\0',
      'ä',
      '\xe4',
      '\r',
      'EMAIL:',
    ],
  );
  const anyFile = fc
    .array(piece, { maxLength: 60 })
    .map((pieces) => Buffer.from(`BEGIN:VCARD\nFN:Z\nEND:VCARD\n${pieces.join('')}`, 'latin1'));

  it('it becomes contacts that may be kept, or is told; no card is lost', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, async (bytes) => {
        fc.pre(!bytes.includes(0) && !bytes.includes('AGENT'));
        const { contacts, unreadable } = await readVcards(bytes);
        for (const found of contacts) expect(contactFieldsSchema.parse(found)).toEqual(found);
        const lines = bytes.toString('latin1').split(/\r\n|\r|\n/);
        for (const { line } of unreadable) expect(lines[line - 1]?.trim()).toBeTruthy();
        const cards = lines.filter((line) => line.trim() === 'BEGIN:VCARD').length;
        const told = unreadable.filter(({ reason }) => reason !== 'outsideCard').length;
        expect(contacts.length + told).toBe(cards);
      }),
      { numRuns: 300 },
    );
  });

  it('it is the same in however many pieces it comes', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, fc.array(fc.nat(400)), async (bytes, cuts) => {
        fc.pre(!bytes.includes(0));
        const edges = [
          0,
          ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b),
          bytes.length,
        ];
        // eslint-disable-next-line @typescript-eslint/require-await
        async function* pieces(): AsyncGenerator<Buffer> {
          for (const [index, edge] of edges.slice(1).entries()) yield bytes.subarray(edges[index], edge);
        }
        expect(await readVcards(pieces())).toEqual(await readVcards(bytes));
      }),
    );
  });

  it('it is read or refused, even if it is nothing like a vCard', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const error: unknown = await readVcards(bytes).catch((thrown: unknown) => thrown);
        if (error instanceof Error) expect(error).toBeInstanceOf(ContactFileRefused);
      }),
    );
  });
});
