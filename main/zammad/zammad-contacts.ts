import {
  contactFieldsSchema,
  type Contact,
  type ContactFields,
} from '../../contract/model/contacts/contact.ts';
import type { ZammadUser } from './zammad-answers.ts';
import { nameOf, type ZammadCustomers } from './zammad-customers.ts';

/**
 * Zammad's users as contacts, a page at a time. Left out are inactive ones and those without a number: everybody who ever
 * wrote an e-mail is a user. Who cannot list users gets themselves alone.
 * @throws HelpdeskError where a page does not come; the pages before it hold
 */
export async function* zammadContacts(customers: Pick<ZammadCustomers, 'page'>): AsyncGenerator<Contact[]> {
  let last = 0;
  for (let page = 1; ; page += 1) {
    // Ordered by id. Something in between that drops the query would give the first page for ever.
    const users = (await customers.page(page)).filter(({ id }) => id > last);
    if (users.length === 0) return;
    last = Math.max(...users.map(({ id }) => id));
    const contacts = users.filter(({ active }) => active).map(toContact);
    yield contacts.filter(({ numbers }) => numbers.length > 0);
  }
}

/** A user of Zammad as a contact of the phone book. What is longer than a contact can hold is cut. */
function toContact(user: ZammadUser): Contact {
  return {
    id: `zammad:${user.id}`,
    source: 'zammad',
    sourceId: String(user.id),
    changedAt: user.updated_at,
    name: cut('name', nameOf(user)),
    organisation: cut('organisation', user.organization),
    numbers: numbersOf(user),
    emails: user.email === '' ? [] : [user.email.slice(0, 320)],
    address: cut('address', addressOf(user)),
    webPage: cut('webPage', user.web),
    tags: [],
    note: cut('note', readHtml(user.note)),
  };
}

function cut(field: 'name' | 'organisation' | 'address' | 'webPage' | 'note', text: string): string {
  return text.trim().slice(0, contactFieldsSchema.shape[field].maxLength ?? undefined);
}

function numbersOf({ phone, mobile, fax }: ZammadUser): ContactFields['numbers'] {
  const typed = [
    { kind: 'work', number: phone },
    { kind: 'mobile', number: mobile },
    { kind: 'fax', number: fax },
  ] as const;
  return typed
    .map(({ kind, number }) => ({ kind, number: number.trim().slice(0, 100) }))
    .filter(({ number }) => number !== '');
}

/** Older versions of Zammad have one field for it, newer ones four. */
function addressOf({ address, street, zip, city, country }: ZammadUser): string {
  const lines = [street, `${zip} ${city}`, country].map((line) => line.trim()).filter((line) => line !== '');
  return lines.length > 0 ? lines.join('\n') : address;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** Zammad's notes are HTML. What comes out is text to read, and still nothing to put into a page as HTML. */
function readHtml(html: string): string {
  return html
    .replace(/<br\s*\/?>|<\/(?:p|div|li)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? '');
}
