import {
  contactFieldsSchema,
  type Contact,
  type ContactFields,
} from '../../contract/model/contacts/contact.ts';
import { readPages, type Page } from '../http/pages.ts';
import { HelpdeskError } from '../ports/helpdesk.ts';
import { cutText } from '../lib/pure/cut-text.ts';
import { htmlToText } from '../lib/pure/html-text.ts';
import type { ZammadUser } from './zammad-answers.ts';
import { nameOf, type ZammadCustomers } from './zammad-customers.ts';

/**
 * Zammad's users as contacts, a page at a time. Left out are inactive ones and those without a number: everybody who ever
 * wrote an e-mail is a user. Who cannot list users gets themselves alone.
 * @throws HelpdeskError where a page does not come, or the pages have no end; those before it hold
 */
export async function* zammadContacts(customers: Pick<ZammadCustomers, 'page'>): AsyncGenerator<Contact[]> {
  // Zammad does not say which page is the last: after it there are empty ones.
  const read = async (page: number): Promise<Page<ZammadUser>> => {
    const items = await customers.page(page);
    return { items, count: items.length, isLast: false };
  };
  const endless = (pages: number): HelpdeskError =>
    new HelpdeskError({ kind: 'endless', pages, detail: '', perhapsDone: false });
  for await (const users of readPages(({ page }) => read(page), endless)) {
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
    emails: user.email === '' ? [] : [cutText(user.email, 320)],
    address: cut('address', addressOf(user)),
    webPage: cut('webPage', user.web),
    tags: [],
    note: cut('note', htmlToText(user.note)),
  };
}

function cut(field: 'name' | 'organisation' | 'address' | 'webPage' | 'note', text: string): string {
  return cutText(text.trim(), contactFieldsSchema.shape[field].maxLength ?? Infinity);
}

function numbersOf({ phone, mobile, fax }: ZammadUser): ContactFields['numbers'] {
  const typed = [
    { kind: 'work', number: phone },
    { kind: 'mobile', number: mobile },
    { kind: 'fax', number: fax },
  ] as const;
  return typed
    .map(({ kind, number }) => ({ kind, number: cutText(number.trim(), 100) }))
    .filter(({ number }) => number !== '');
}

/** Older versions of Zammad have one field for it, newer ones four. */
function addressOf({ address, street, zip, city, country }: ZammadUser): string {
  const lines = [street, `${zip} ${city}`, country].map((line) => line.trim()).filter((line) => line !== '');
  return lines.length > 0 ? lines.join('\n') : address;
}
