import { describe, expect, it, vi } from 'vitest';
import { contactSchema, type Contact } from '../../../contract/model/contacts/contact.ts';
import { usersSchema } from '../../../main/zammad/zammad-answers.ts';
import { zammadContacts } from '../../../main/zammad/zammad-contacts.ts';
import { misbehaviours } from '../../support/zammad/fake-zammad.ts';
import { problemOf, startZammad } from '../../support/unit/zammad.ts';

async function read(pages: AsyncGenerator<Contact[]>): Promise<Contact[][]> {
  const all: Contact[][] = [];
  for await (const page of pages) all.push(page);
  return all;
}

describe('a user as a contact', () => {
  it('has everything that a contact can have', async () => {
    const { fake, zammad } = await startZammad();
    const { id } = fake.store.addUser({
      firstname: 'Anna',
      lastname: 'Müller',
      email: 'anna@example.com',
      phone: ' 030 609854180 ',
      mobile: '0171 5000000',
      fax: '030 609854189',
      web: 'https://example.com',
      organization: 'Bäckerei Müller',
      street: 'Müllerstraße 1',
      zip: '13353',
      city: 'Berlin',
      note: '<div>Likes <b>americano</b> &amp; cake.<br>Rings &lt;early&gt;</div>',
      updated_at: '2026-11-03T11:57:17.9Z',
    });
    const [contacts] = await read(zammadContacts(zammad.customers));
    expect(contacts).toEqual([
      {
        id: `zammad:${id}`,
        source: 'zammad',
        sourceId: String(id),
        changedAt: '2026-11-03T11:57:17.900Z',
        name: 'Anna Müller',
        organisation: 'Bäckerei Müller',
        numbers: [
          { kind: 'work', number: '030 609854180' },
          { kind: 'mobile', number: '0171 5000000' },
          { kind: 'fax', number: '030 609854189' },
        ],
        emails: ['anna@example.com'],
        address: 'Müllerstraße 1\n13353 Berlin',
        webPage: 'https://example.com',
        tags: [],
        note: 'Likes americano & cake.\nRings <early>',
      },
    ]);
    expect(contacts?.map((contact) => contactSchema.parse(contact))).toEqual(contacts);
  });

  it('may have nothing but a number, and an address of the old kind', async () => {
    const { fake, zammad } = await startZammad();
    fake.store.addUser({ phone: '030 609854180', address: 'Eiffel Tower\r\n75007 Paris' });
    const [contacts] = await read(zammadContacts(zammad.customers));
    expect(contacts).toMatchObject([
      { name: '', emails: [], address: 'Eiffel Tower\r\n75007 Paris', note: '' },
    ]);
  });

  it('is one that the phone book can hold, however long its texts are', async () => {
    const { fake, zammad } = await startZammad();
    const long = 'x'.repeat(30_000);
    fake.store.addUser({
      firstname: long,
      organization: long,
      email: long,
      phone: long,
      web: long,
      note: long,
      address: long,
    });
    const [contacts] = await read(zammadContacts(zammad.customers));
    expect(contacts?.map((contact) => contactSchema.safeParse(contact).error)).toEqual([undefined]);
  });
});

describe('the contacts', () => {
  it('come page by page, until there are no more', async () => {
    const { fake, zammad } = await startZammad();
    for (let index = 0; index < 250; index += 1) fake.store.addUser({ phone: `030 ${100_000 + index}` });
    const pages = await read(zammadContacts(zammad.customers));
    expect(pages.map((page) => page.length)).toEqual([98, 100, 52]);
    expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(250);
    expect(fake.requests).toHaveLength(4);
  });

  it('are asked for only as far as somebody wants them', async () => {
    const { fake, zammad } = await startZammad();
    for (let index = 0; index < 250; index += 1) fake.store.addUser({ phone: `030 ${100_000 + index}` });
    for await (const page of zammadContacts(zammad.customers)) {
      expect(page).toHaveLength(98);
      break;
    }
    expect(fake.requests).toHaveLength(1);
  });

  it('leave out inactive users and those without a number', async () => {
    const { fake, zammad } = await startZammad();
    fake.store.addUser({ firstname: 'Ida', email: 'ida@example.com' });
    fake.store.addUser({ firstname: 'Ole', phone: '030 609854180', active: false });
    fake.store.addUser({ firstname: 'Emma', phone: '  ' });
    expect(await read(zammadContacts(zammad.customers))).toEqual([[]]);
  });

  it('end where every page is the first one', async () => {
    const { fake, zammad } = await startZammad();
    const user = { id: 7, phone: '030 609854180', updated_at: '2026-11-22T10:00:00Z' };
    fake.misbehave({ status: 200, body: JSON.stringify([user]) });
    expect(await read(zammadContacts(zammad.customers))).toMatchObject([[{ sourceId: '7' }]]);
  });

  it('are given up where every page has other users for ever', async () => {
    const user = { updated_at: '2026-11-22T10:00:00Z', phone: '030 609854180' };
    const page = vi.fn((number: number) => usersSchema.parseAsync([{ ...user, id: number }]));
    const problem = await problemOf(read(zammadContacts({ page })));
    expect(problem).toEqual({ kind: 'endless', pages: 2_000, detail: '', perhapsDone: false });
    expect(page).toHaveBeenCalledTimes(2_000);
  });

  it('hold as far as they came where a page does not come', async () => {
    const { fake, zammad } = await startZammad();
    for (let index = 0; index < 150; index += 1) fake.store.addUser({ phone: `030 ${100_000 + index}` });
    const pages = zammadContacts(zammad.customers);
    expect((await pages.next()).value).toHaveLength(98);
    fake.misbehave(misbehaviours.badGateway);
    expect(await problemOf(pages.next())).toMatchObject({ kind: 'serverError', status: 502 });
  });
});
