import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactFieldsSchema } from '../../../contract/model/contacts/contact.ts';
import { fitContact, type FoundContact } from '../../../main/contact-files/fit-contact.ts';
import { contact } from '../../support/unit/contact-files.ts';

function found(fields: Partial<FoundContact>): FoundContact {
  return {
    name: '',
    organisation: '',
    numbers: [],
    emails: [],
    addresses: [],
    webPages: [],
    tags: [],
    notes: [],
    ...fields,
  };
}

describe('what was found', () => {
  it('is a contact, also without any number', () => {
    expect(fitContact(found({ name: ' Anna  Müller ', notes: ['eins', ' ', 'zwei\r\ndrei'] }))).toEqual({
      contact: contact({ name: 'Anna Müller', note: 'eins\nzwei\ndrei' }),
      moved: [],
    });
  });

  it('is nobody without name, organisation, number and e-mail address', () => {
    const nobody = found({
      name: ' ',
      numbers: [{ kind: 'work', number: '\u200E' }],
      notes: ['x'],
      tags: ['y'],
    });
    expect(fitContact(nobody)).toEqual({ contact: null, reason: 'empty' });
  });

  it('goes to the note where a contact has one of it', () => {
    const several = found({
      name: 'A',
      addresses: ['', 'eins', 'zwei'],
      webPages: ['a.example', 'b.example'],
    });
    expect(fitContact(several)).toEqual({
      contact: contact({ name: 'A', address: 'eins', webPage: 'a.example', note: 'zwei\nb.example' }),
      moved: ['address', 'webPage'],
    });
  });

  it('goes to the note where it is too long, and of a name the beginning stays', () => {
    const long = found({
      name: `${'n'.repeat(198)}👩 Müller`,
      numbers: [
        { kind: 'work', number: '1'.repeat(101) },
        { kind: 'home', number: '112' },
      ],
      addresses: ['a'.repeat(1_001)],
      tags: ['t'.repeat(101), 'kurz'],
      notes: ['Notiz'],
    });
    expect(fitContact(long)).toEqual({
      contact: contact({
        name: `${'n'.repeat(198)}…`,
        numbers: [{ kind: 'home', number: '112' }],
        tags: ['kurz'],
        note: [
          'Notiz',
          `${'n'.repeat(198)}👩 Müller`,
          'a'.repeat(1_001),
          '1'.repeat(101),
          't'.repeat(101),
        ].join('\n'),
      }),
      moved: ['name', 'address', 'numbers', 'tags'],
    });
  });

  it('goes to the note where there is too much of it', () => {
    const numbers = Array.from({ length: 52 }, (_, index) => ({
      kind: 'work' as const,
      number: `${index + 100}`,
    }));
    expect(fitContact(found({ numbers }))).toEqual({
      contact: contact({ numbers: numbers.slice(0, 50), note: '150\n151' }),
      moved: ['numbers'],
    });
  });

  it('is no contact where the note has no room for it either', () => {
    const tooMuch = found({ name: 'A', addresses: ['a'.repeat(1_001)], notes: ['x'.repeat(19_500)] });
    expect(fitContact(tooMuch)).toEqual({ contact: null, reason: 'tooLong' });
  });

  it('is all there in a contact that may be kept', () => {
    const anyLong = (most: number) => fc.integer({ min: 1, max: most }).map((length) => 'x'.repeat(length));
    const anyFound: fc.Arbitrary<FoundContact> = fc.record({
      name: anyLong(400),
      organisation: anyLong(400),
      numbers: fc.array(fc.record({ kind: fc.constant('fax'), number: anyLong(150) }), {
        size: 'max',
        maxLength: 60,
      }),
      emails: fc.array(anyLong(400), { maxLength: 60 }),
      addresses: fc.array(anyLong(1_500), { maxLength: 3 }),
      webPages: fc.array(anyLong(2_500), { maxLength: 3 }),
      tags: fc.array(anyLong(150), { size: 'max', maxLength: 60 }),
      notes: fc.array(anyLong(15_000), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(anyFound, (all) => {
        const fitted = fitContact(all);
        if (fitted.contact === null) {
          expect(fitted.reason).toBe('tooLong');
          return;
        }
        expect(contactFieldsSchema.parse(fitted.contact)).toEqual(fitted.contact);
        const { numbers, emails, tags, note, ...texts } = fitted.contact;
        const kept = [...numbers.map(({ number }) => number), ...emails, ...tags, ...Object.values(texts)];
        const there = new Set([...kept, ...note.split('\n')]);
        const { numbers: foundNumbers, name, organisation, ...lists } = all;
        const wanted = [
          ...foundNumbers.map(({ number }) => number),
          ...Object.values(lists).flat(),
          name,
          organisation,
        ];
        for (const text of wanted) expect(there).toContain(text);
      }),
    );
  });
});
