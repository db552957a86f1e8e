import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../../contract/model/contacts/contact.ts';
import { readContactNumbers } from '../../../../main/domain/contacts/contact-numbers.ts';
import { findDuplicates, type DuplicateGroup } from '../../../../main/domain/contacts/duplicates.ts';
import { anyContacts, contact } from '../../../support/unit/contacts.ts';
import { at } from '../../../support/unit/events.ts';

function duplicatesAmong(...contacts: Contact[]): DuplicateGroup[] {
  return findDuplicates(contacts, (each) => readContactNumbers(each, 'DE').known);
}

/** The ids of the groups' contacts and the kinds of their reasons. */
function summary(groups: readonly DuplicateGroup[]): [ids: string, kinds: string][] {
  return groups.map(({ contacts, reasons }) => [
    contacts.map(({ id }) => id).join(' '),
    reasons.map(({ kind }) => kind).join(' '),
  ]);
}

describe('contacts', () => {
  it.each<[string, Partial<Contact> & { numbers?: never }, Partial<Contact> & { numbers?: never }]>([
    ['email', { emails: ['Emma@acme.example '] }, { emails: ['x@acme.example', 'emma@acme.example'] }],
    ['name', { name: 'Emma Taylor' }, { name: 'TAYLOR, Emma' }],
    ['name', { name: 'Jürgen Weiß' }, { name: 'Juergen Weiss' }],
    ['name', { name: 'Emma', organisation: 'Bäcker GmbH' }, { name: 'emma', organisation: 'Baecker GMBH' }],
    ['name', { organisation: 'Acme' }, { organisation: 'ACME' }],
  ])('that share their %s look like the same person: %j, %j', (kind, one, other) => {
    const groups = duplicatesAmong(contact({ id: '1', ...one }), contact({ id: '2', ...other }));
    expect(summary(groups)).toEqual([['1 2', kind]]);
  });

  it('that share a number look like the same person, however it is written', () => {
    const groups = duplicatesAmong(
      contact({ id: '1', name: 'Emma', numbers: ['0171 5000000'] }),
      contact({ id: '2', name: 'E. Taylor', numbers: ['030 1234', '+49 171 5000000'] }),
    );
    expect(groups).toMatchObject([{ reasons: [{ kind: 'number', number: '491715000000' }] }]);
  });

  it('that have nothing in common do not', () => {
    const groups = duplicatesAmong(
      contact({ id: '1' }),
      contact({ id: '2' }),
      contact({ id: '3', name: 'Emma', organisation: 'Acme', numbers: ['0171 5000000', '491715000000'] }),
      contact({ id: '4', name: 'Emma', organisation: 'Other', emails: ['e@acme.example', 'E@acme.example'] }),
      contact({ id: '5', name: 'Acme' }),
      contact({ id: '6', organisation: 'Acme', note: '0171 5000000' }),
    );
    expect(groups).toEqual([]);
  });

  it('are in one group with all reasons, the surest group first, in each the last changed first', () => {
    const groups = duplicatesAmong(
      contact({ id: '1', name: 'Ole', changedAt: at(1) }),
      contact({ id: '2', name: 'Ole', changedAt: at(2) }),
      contact({ id: '3', name: 'Pia', changedAt: at(8) }),
      contact({ id: '4', name: 'Pia', changedAt: at(9) }),
      contact({ id: '5', name: 'Emma', numbers: ['0171 5000000'], changedAt: at(1) }),
      contact({ id: '6', name: 'Emma', numbers: ['0171 5000000', '21'], changedAt: at(0) }),
      contact({ id: '7', name: 'Chris', numbers: ['21'] }),
    );
    expect(summary(groups)).toEqual([
      ['5 6', 'number name'],
      ['4 3', 'name'],
      ['2 1', 'name'],
      ['6 7', 'number'],
    ]);
  });

  it('that share what more than twenty share do not: it is an office', () => {
    const office = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        contact({ id: String(index), name: `Emma ${index}`, numbers: ['030 609854180'] }),
      );
    expect(duplicatesAmong(...office(20))).toHaveLength(1);
    expect(duplicatesAmong(...office(21))).toEqual([]);
  });
});

describe('groups of duplicates', () => {
  it('have two contacts or more, different ones in each, and the same whatever the order', () => {
    fc.assert(
      fc.property(anyContacts(), (contacts) => {
        const groups = duplicatesAmong(...contacts);
        const ids = groups.map((group) => group.contacts.map(({ id }) => id).join(' '));
        expect(new Set(ids).size).toBe(groups.length);
        for (const { contacts: same, reasons } of groups) {
          expect(new Set(same).size).toBe(same.length);
          expect(same.length).toBeGreaterThan(1);
          expect(reasons.length).toBeGreaterThan(0);
        }
        const other = duplicatesAmong(...contacts.toReversed());
        expect(other.map((group) => group.contacts)).toEqual(groups.map((group) => group.contacts));
      }),
    );
  });
});
