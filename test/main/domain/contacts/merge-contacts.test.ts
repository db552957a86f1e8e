import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactFieldsSchema, type ContactFields } from '../../../../contract/model/contacts/contact.ts';
import { readContactNumbers } from '../../../../main/domain/contacts/contact-numbers.ts';
import { mergeContacts } from '../../../../main/domain/contacts/merge-contacts.ts';
import { anyFields } from '../../../support/unit/contacts.ts';

const empty: ContactFields = {
  name: '',
  organisation: '',
  numbers: [],
  emails: [],
  address: '',
  webPage: '',
  tags: [],
  note: '',
};

function merged(...contacts: Partial<ContactFields>[]): ContactFields | null {
  return mergeContacts(
    contacts.map((fields) => ({ ...empty, ...fields })),
    'DE',
  );
}

describe('contacts merged', () => {
  it('have the first text that is not empty, and the others in the note', () => {
    expect(
      merged(
        { organisation: 'Acme GmbH', note: 'Ruft vormittags an.' },
        { name: 'Emma Taylor', organisation: 'Acme', address: 'Hauptstraße 1\n10115 Berlin' },
        { name: 'E. Taylor', organisation: 'Acme GmbH', webPage: 'acme.example', note: 'Kunde' },
      ),
    ).toEqual({
      ...empty,
      name: 'Emma Taylor',
      organisation: 'Acme GmbH',
      address: 'Hauptstraße 1\n10115 Berlin',
      webPage: 'acme.example',
      note: 'Ruft vormittags an.\n\nKunde\n\nE. Taylor\nAcme',
    });
  });

  it('have every number once, by what it is read as, in its first spelling', () => {
    const one = merged(
      {
        numbers: [
          { kind: 'other', number: '0171/5000000' },
          { kind: 'work', number: '21' },
        ],
      },
      {
        numbers: [
          { kind: 'mobile', number: '+49 171 5000000' },
          { kind: 'home', number: '0049 171 5000000' },
          { kind: 'fax', number: '030 609854180' },
        ],
      },
    );
    expect(one?.numbers).toEqual([
      { kind: 'mobile', number: '0171/5000000' },
      { kind: 'work', number: '21' },
      { kind: 'fax', number: '030 609854180' },
    ]);
  });

  it('keep what stands beside a number', () => {
    const numbers = ['030 609854180', '030 609854180 ext. 7', '030 609854180 (Emma)', '030 609854180'];
    const one = merged({ numbers: numbers.map((number) => ({ kind: 'work', number })) });
    expect(one?.numbers.map(({ number }) => number)).toEqual(numbers.slice(0, 3));
  });

  it('have every e-mail address and tag once, whatever its case', () => {
    const one = merged(
      { emails: ['Emma@acme.example'], tags: ['VIP'] },
      { emails: ['emma@acme.example', 'info@acme.example'], tags: ['vip', 'press'] },
    );
    expect(one).toMatchObject({ emails: ['Emma@acme.example', 'info@acme.example'], tags: ['VIP', 'press'] });
  });

  it('keep a note that is a part of another one, as it may mean something else', () => {
    expect(merged({ note: 'kein Kunde' }, { note: 'Kunde' }, { note: 'Kunde' })?.note).toBe(
      'kein Kunde\n\nKunde',
    );
  });

  it('have in the note what does not fit into a list', () => {
    const some = (from: number) =>
      Array.from({ length: 40 }, (_, index) => ({
        kind: 'work' as const,
        number: `0171 50000${from + index}`,
      }));
    const one = merged({ numbers: some(10) }, { numbers: some(50) });
    expect(one?.numbers).toHaveLength(50);
    expect(one?.note.split('\n')).toHaveLength(30);
    expect(one?.note).toContain('0171 5000089');
  });

  it('are none where their note would be too long', () => {
    const note = 'x'.repeat(10_000);
    expect(merged({ note }, { note: note.slice(2) })?.note).toHaveLength(20_000);
    expect(merged({ note }, { note: note.slice(1) })).toBeNull();
  });

  it('of none are empty', () => {
    expect(merged()).toEqual(empty);
  });

  it('lose nothing, fit, and stay the same when they are merged again', () => {
    fc.assert(
      fc.property(fc.array(anyFields(), { minLength: 1, maxLength: 4 }), (contacts) => {
        const one = mergeContacts(contacts, 'DE') ?? empty;
        expect(contactFieldsSchema.parse(one)).toEqual(one);
        const everything = JSON.stringify(one).toLowerCase();
        const known = new Set(readContactNumbers(one, 'DE').known);
        for (const each of contacts) {
          for (const text of [each.name, each.organisation, each.address, each.webPage, each.note]) {
            expect(everything).toContain(JSON.stringify(text).slice(1, -1).toLowerCase());
          }
          for (const text of [...each.emails, ...each.tags]) expect(everything).toContain(text.toLowerCase());
          for (const number of readContactNumbers(each, 'DE').known) expect(known).toContain(number);
        }
        expect(mergeContacts([one, ...contacts], 'DE')).toEqual(one);
        expect(mergeContacts([one], 'DE')).toEqual(one);
      }),
      { numRuns: 500 },
    );
  });
});
