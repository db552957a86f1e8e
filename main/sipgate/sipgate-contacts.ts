import { contactFieldsSchema, type Contact, type NumberKind } from '../../contract/model/contacts/contact.ts';
import { cutText } from '../lib/pure/cut-text.ts';
import type { SipgateContact } from './sipgate-answers.ts';

/** sipgate does not say when a contact was changed; a moment that stays the same keeps them from looking changed. */
const unknownMoment = '1970-01-01T00:00:00.000Z';

/** A contact of the account's address book as one of the phone book. What is longer than a contact can hold is cut. */
export function toContact({ id, name, numbers, emails, organization }: SipgateContact): Contact {
  return {
    id: `sipgate:${id}`,
    source: 'sipgate',
    sourceId: id,
    changedAt: unknownMoment,
    name: cut('name', name),
    organisation: cut('organisation', organization.filter((part) => part.trim() !== '').join(', ')),
    numbers: (numbers ?? [])
      .map(({ number, type }) => ({ kind: kindOf(type), number: cutText(number.trim(), 100) }))
      .filter(({ number }) => number !== '')
      .slice(0, 50),
    emails: (emails ?? [])
      .map((one) => cutText((typeof one === 'string' ? one : one.email).trim(), 320))
      .filter((email) => email !== '')
      .slice(0, 50),
    address: '',
    webPage: '',
    tags: [],
    note: '',
  };
}

function cut(field: 'name' | 'organisation', text: string): string {
  return cutText(text.trim(), contactFieldsSchema.shape[field].maxLength ?? Infinity);
}

/** The words of vCards, which sipgate's address book is made of. */
function kindOf(types: readonly string[]): NumberKind {
  const words = types.map((type) => type.toLowerCase());
  if (words.some((word) => word.includes('fax'))) return 'fax';
  if (words.some((word) => ['cell', 'mobile'].includes(word))) return 'mobile';
  if (words.includes('home')) return 'home';
  return words.includes('work') ? 'work' : 'other';
}
