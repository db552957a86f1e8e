import { expect, it } from 'vitest';
import type { Contact } from '../../../../contract/model/contacts/contact.ts';
import { labelWith } from '../../../../main/domain/conversations/labels.ts';
import { createPhoneBook } from '../../../../main/domain/contacts/phone-book.ts';
import { at, entryOf, newCall } from '../../../support/unit/events.ts';

function contact(id: string, fields: Partial<Contact>): Contact {
  return {
    id,
    name: id,
    organisation: '',
    numbers: [],
    emails: [],
    address: '',
    webPage: '',
    tags: [],
    note: '',
    source: 'own',
    sourceId: null,
    changedAt: at(0),
    ...fields,
  };
}

const number = { kind: 'work' as const, number: '+49 30 609854180' };
const call = entryOf([newCall()]);

it('a caller is named as the phone book has them at the moment', () => {
  const book = createPhoneBook('DE');
  const label = labelWith(() => book);
  expect(label(call).party).toBeNull();
  book.put(contact('note', { note: 'calls from 030 609854180' }));
  expect(label(call).party).toEqual({
    certainty: 'maybe',
    contacts: [{ id: 'note', name: 'note', organisation: '' }],
    total: 1,
  });
  book.put(contact('doc', { numbers: [number], organisation: 'Brown Ltd', changedAt: at(-9) }));
  expect(label(call).party).toEqual({
    certainty: 'known',
    contacts: [
      { id: 'doc', name: 'doc', organisation: 'Brown Ltd' },
      { id: 'note', name: 'note', organisation: '' },
    ],
    total: 2,
  });
  book.remove('doc');
  book.remove('note');
  expect(label(call).party).toBeNull();
});

it('the person called names an outbound call', () => {
  const book = createPhoneBook('DE');
  book.put(contact('doc', { numbers: [number] }));
  const out = entryOf([newCall({ direction: 'out', from: '492111234567', to: '4930609854180' })]);
  expect(labelWith(() => book)(out).party?.contacts[0]?.id).toBe('doc');
});

it('nobody is named by a number that is withheld', () => {
  const book = createPhoneBook('DE');
  book.put(contact('doc', { numbers: [{ kind: 'work', number: 'anonymous' }] }));
  expect(labelWith(() => book)(entryOf([newCall({ from: 'anonymous' })])).party).toBeNull();
});
