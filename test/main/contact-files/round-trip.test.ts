import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contactFieldsSchema,
  numberKindSchema,
  type ContactFields,
} from '../../../contract/model/contacts/contact.ts';
import { readVcards } from '../../../main/contact-files/read-vcards.ts';
import { tidyContact } from '../../../main/contact-files/tidy.ts';
import { writeCsv } from '../../../main/contact-files/write-csv.ts';
import { writeVcards } from '../../../main/contact-files/write-vcards.ts';
import { anyContact, contact, importCsv } from '../../support/unit/contact-files.ts';

/** How long a property may take where others want the machine, too; milliseconds. */
const timeout = 30_000;

/** Whether it can be told from nothing. */
function isSomebody({ name, organisation, numbers, emails }: ContactFields): boolean {
  return name !== '' || organisation !== '' || numbers.length > 0 || emails.length > 0;
}

/** CSV has a column for each kind. */
function byKind(fields: ContactFields): ContactFields {
  const numbers = numberKindSchema.options.flatMap((kind) =>
    fields.numbers.filter((number) => number.kind === kind),
  );
  return { ...fields, numbers };
}

const anyContacts = fc.array(
  anyContact.filter((fields) => isSomebody(tidyContact(fields))),
  { minLength: 1, maxLength: 3 },
);

const someone = contact({
  name: 'Zoë "Zo" Müller-Lüdenscheidt',
  organisation: 'Müller; Söhne, Töchter & Co. \\ KG',
  numbers: [
    { kind: 'mobile', number: '+49 171 3920004' },
    { kind: 'work', number: '+49 (30) 23125-100' },
    { kind: 'work', number: '030 23125 101' },
    { kind: 'fax', number: '=1+1' },
    { kind: 'other', number: '112' },
  ],
  emails: ['zoe@mueller.example', '@zoe'],
  address: 'Straße 1\n10115 Berlin',
  webPage: 'https://mueller.example/a;b,c?d=1',
  tags: ['Kunde', 'Messe, 2026', 'A ::: B', 'C:\\D;E'],
  note: '-- wichtig --\n\n"Bitte" zurückrufen; oder, falls nicht da,\nschreiben\t=)',
});

describe('what is written as vCard and read again', () => {
  it('is the same', async () => {
    const { contacts, unreadable, warnings } = await readVcards(Buffer.from(await writeVcards([someone])));
    expect(contacts).toEqual([someone]);
    expect(unreadable).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it('is the same but for white space and characters that nobody sees', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(anyContacts, async (contacts) => {
        const read = await readVcards(Buffer.from(await writeVcards(contacts)));
        expect(read).toEqual({ contacts: contacts.map(tidyContact), unreadable: [], warnings: [] });
      }),
    );
  });
});

describe.each(['de', 'en'] as const)('what is written as CSV (%s) and read again', (language) => {
  it('is the same, with the numbers by kind', async () => {
    const { contacts, unreadable, warnings } = await importCsv(
      Buffer.from(await writeCsv([someone], language)),
    );
    expect(contacts).toEqual([byKind(someone)]);
    expect(unreadable).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it('is the same but for white space and characters that nobody sees', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(anyContacts, async (contacts) => {
        const read = await importCsv(Buffer.from(await writeCsv(contacts, language)));
        const expected = contacts.map((fields) => byKind(tidyContact(fields)));
        expect(read).toEqual({ contacts: expected, unreadable: [], warnings: [] });
      }),
    );
  });
});

describe('a tidy contact', () => {
  it('is one that may be kept, and stays as it is', () => {
    fc.assert(
      fc.property(anyContact, (fields) => {
        expect(contactFieldsSchema.safeParse(fields).success).toBe(true);
        const tidy = tidyContact(fields);
        expect(contactFieldsSchema.safeParse(tidy).success).toBe(true);
        expect(tidyContact(tidy)).toEqual(tidy);
      }),
    );
  });
});
