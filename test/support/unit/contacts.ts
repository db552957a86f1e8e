import fc from 'fast-check';
import type { Contact, ContactFields } from '../../../contract/model/contacts/contact.ts';
import { at } from './events.ts';

/** A contact with nothing but what is named. */
export function contact(fields: Partial<Omit<Contact, 'numbers'>> & { numbers?: string[] } = {}): Contact {
  const { numbers = [], ...others } = fields;
  return {
    id: 'emma',
    source: 'own',
    sourceId: null,
    changedAt: at(0),
    name: '',
    organisation: '',
    emails: [],
    address: '',
    webPage: '',
    tags: [],
    note: '',
    ...others,
    numbers: numbers.map((number) => ({ kind: 'work', number })),
  };
}

// Few different values, so that contacts often have something in common.

const number = fc.constantFrom(
  '+49 30 609854180',
  '030 609854180',
  '0171/5000000',
  '491715000000',
  '+49 171 5000000 ext. 7',
  '0171 5000000, 030 609854180',
  '21',
  '5754321',
  'none',
);
const text = (...words: string[]) => fc.constantFrom('', ...words);

/** What a person may have entered of a contact. */
export function anyFields(): fc.Arbitrary<ContactFields> {
  return fc.record({
    name: text('Emma Taylor', 'Taylor, Emma', 'Emma Müller', 'Emma Mueller'),
    organisation: text('Acme GmbH', 'Acme AG'),
    numbers: fc.array(
      fc.record({ kind: fc.constantFrom('work' as const, 'mobile' as const, 'other' as const), number }),
      { maxLength: 4 },
    ),
    emails: fc.array(fc.constantFrom('emma@acme.example', 'Emma@Acme.example', 'e.taylor@acme.example'), {
      maxLength: 3,
    }),
    address: text('Hauptstraße 1, Berlin', 'Hauptstr. 1'),
    webPage: text('https://acme.example', 'acme.example'),
    tags: fc.array(fc.constantFrom('VIP', 'vip', 'press'), { maxLength: 3 }),
    note: text('Mobil 0171 5000000', 'Kunde', 'kein Kunde', 'seit 24.09.2018\n\nDurchwahl 21', 'Emma Taylor'),
  });
}

/** Contacts with ids of their own. */
export function anyContacts(): fc.Arbitrary<Contact[]> {
  const one = fc.record({ fields: anyFields(), seconds: fc.nat({ max: 5 }) });
  return fc.array(one, { maxLength: 12 }).map((made) =>
    made.map(({ fields, seconds }, index) => ({
      ...fields,
      id: `contact-${index}`,
      source: 'own' as const,
      sourceId: null,
      changedAt: at(seconds),
    })),
  );
}
