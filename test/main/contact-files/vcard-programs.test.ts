import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVcards } from '../../../main/contact-files/read-vcards.ts';

// What programs write into vCards, each found in one of them, beside what the versions of the format say.

function card(version: string, ...lines: string[]): Buffer {
  return Buffer.from(['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n'), 'latin1');
}

const utf8 = (text: string): string => Buffer.from(text).toString('latin1');

describe('numbers and addresses', () => {
  it.each([
    ['2.1', 'TEL;CELL:tel:+491713920011', '+491713920011'],
    ['3.0', 'TEL;TYPE=CELL:tel:+491713920011', '+491713920011'],
    ['3.0', 'TEL;VALUE=uri:tel:+491713920011', '+491713920011'],
    ['4.0', 'TEL;VALUE=uri:tel:030%2023125%20719', '030 23125 719'],
    ['4.0', 'TEL;VALUE=uri:tel:%2B491713920016', '+491713920016'],
  ])('are read without the scheme of a URI, in version %s: %s', async (version, line, number) => {
    const { contacts } = await readVcards(card(version, 'FN:A', line));
    expect(contacts[0]?.numbers.map((each) => each.number)).toEqual([number]);
  });

  it.each(['2.1', '3.0', '4.0'])('are e-mail addresses without theirs, in version %s', async (version) => {
    const { contacts } = await readVcards(card(version, 'FN:A', 'EMAIL:mailto:u@f.example'));
    expect(contacts[0]?.emails).toEqual(['u@f.example']);
  });

  it('are no name where the card has none, with a scheme or without', async () => {
    const { contacts } = await readVcards(card('3.0', 'N:;;;;', 'FN:+491713920011', 'TEL:tel:+491713920011'));
    expect(contacts[0]?.name).toBe('');
  });

  it.each([
    ['TEL;TYPE=Geschäft:030 1', utf8],
    ['TEL;TYPE=Geschäft:030 1', String],
    ['TEL;TYPE=Gescha\u0308ft:030 1', utf8],
    ['TEL;TYPE=Büro:030 1', utf8],
    ['TEL;TYPE=Büro:030 1', String],
    ['TEL;BÜRO:030 1', utf8],
    ['X-MS-TEL;VOICE;COMPANY:030 23125 0', String],
  ])('are those of work: %s', async (line, written) => {
    const { contacts, warnings } = await readVcards(card('3.0', 'FN:A', written(line)));
    expect(contacts[0]?.numbers.map(({ kind }) => kind)).toEqual(['work']);
    expect(warnings).toEqual([]);
  });
});

describe('a blank at the beginning of a further line', () => {
  const name = 'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:';
  const nameOf = async (...lines: string[]): Promise<string | undefined> =>
    (await readVcards(card('2.1', ...lines))).contacts[0]?.name;

  it('is none of the text where it would stand in a letter', async () => {
    expect(await nameOf(`${name}K=C3=A4the Annegret J=C3=`, ' =B6rgens')).toBe('Käthe Annegret Jörgens');
    expect(await nameOf(`${name}=E2=`, ' =82=', ' =AC 100')).toBe('€ 100');
    // In plain UTF-8, folded.
    expect(await nameOf(utf8('FN:Jörg').slice(0, 5), ` ${utf8('FN:Jörg').slice(5)}`)).toBe('Jörg');
  });

  it('is none in the whole card then', async () => {
    const { contacts } = await readVcards(
      card(
        '2.1',
        `${name}J=C3=`,
        ' =B6rg',
        'NOTE;ENCODING=QUOTED-PRINTABLE:vormit=',
        ' tags',
        'ORG:Bäck',
        ' erei',
      ),
    );
    expect(contacts[0]).toMatchObject({ name: 'Jörg', note: 'vormittags', organisation: 'Bäckerei' });
  });

  it('belongs to the text where nothing speaks against it', async () => {
    expect(await nameOf(`${name}K=C3=A4the=`, ' J=C3=B6rgens')).toBe('Käthe Jörgens');
    expect(await nameOf('FN:Anna', ' Berg')).toBe('Anna Berg');
  });

  it('is found to be foreign wherever the line of a text in UTF-8 is broken', async () => {
    const letters = fc.array(fc.constantFrom('a', 'ä', '€', '漢', '😀'), { minLength: 2, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(letters, fc.nat(), async (text, place) => {
        const bytes = [...Buffer.from(text.join(''))].map((byte) => `=${byte.toString(16).toUpperCase()}`);
        const cut = 1 + (place % (bytes.length - 1 || 1));
        // Between two letters a blank may belong to the text.
        fc.pre(/^=[89AB]/.test(bytes[cut] ?? ''));
        const value = `${bytes.slice(0, cut).join('')}=`;
        expect(await nameOf(`${name}${value}`, ` ${bytes.slice(cut).join('')}`)).toBe(text.join(''));
      }),
    );
  });
});

describe('letters', () => {
  const read = async (line: string) => {
    const { contacts, warnings } = await readVcards(card('2.1', line, 'TEL:1'));
    return [contacts[0]?.name, warnings.map(({ kind }) => kind)];
  };
  const named = 'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:';

  it.each([
    ['K=C3=A4the Annegret J=C3', 'Käthe Annegret J\uFFFD'],
    ['J=C3', 'J\uFFFD'],
    ['100 =E2=82', '100 \uFFFD'],
    ['K=C3the M=C3=BCller', 'K\uFFFDthe Müller'],
  ])('of UTF-8 are broken alone where they are cut: %s', async (value, name) => {
    expect(await read(`${named}${value}`)).toEqual([name, ['brokenLetters']]);
  });

  it('of another encoding than is named are read in that, and it is told', async () => {
    expect(await read(`${named}J=F6rg Gro=DF`)).toEqual(['Jörg Groß', ['otherEncoding']]);
    expect(await read(`${named}Gro=DF`)).toEqual(['Groß', ['otherEncoding']]);
    expect(await read(`${named}Caf=E9`)).toEqual(['Café', ['otherEncoding']]);
  });

  it('that are named nowhere, and Windows-1252, are read as that', async () => {
    expect(await read('FN:ANDR\xc4')).toEqual(['ANDRÄ', []]);
    expect(await read('FN:\x84MEN\xdc\x93')).toEqual(['„MENÜ“', []]);
  });

  it('cut anywhere never spoil those before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('ä', '€', '漢', '😀', 'b'), { minLength: 2, maxLength: 12 }),
        fc.nat(),
        async (letters, place) => {
          const bytes = Buffer.from(letters.join(''));
          const cut = bytes.subarray(0, 1 + (place % bytes.length));
          const quoted = [...cut].map((byte) => `=${byte.toString(16).toUpperCase()}`).join('');
          const whole = cut.toString('utf8').replace(/\uFFFD$/, '');
          fc.pre(whole.length > 0 && /[^\0-\x7f]/.test(whole));
          const [name] = await read(`${named}${quoted}`);
          expect(name).toBe(cut.toString('utf8'));
        },
      ),
    );
  });
});
