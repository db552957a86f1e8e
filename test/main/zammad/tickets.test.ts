import { describe, expect, it } from 'vitest';
import type { NewTicket } from '../../../main/ports/helpdesk.ts';
import { misbehaviours } from '../../support/zammad/fake-zammad.ts';
import { problemOf, startZammad } from '../../support/unit/zammad.ts';

describe('the tickets of a customer', () => {
  it('are shown with what helps to choose', async () => {
    const { fake, zammad } = await startZammad();
    const { id } = fake.store.addTicket({
      customer_id: 7,
      title: 'Order 787556',
      created_at: '2026-11-01T10:00:00Z',
      updated_at: '2026-11-02T10:00:00.5+01:00',
    });
    expect(await zammad.tickets.ofCustomer(7)).toEqual([
      {
        id,
        number: '22001',
        title: 'Order 787556',
        state: 'new',
        open: true,
        createdAt: '2026-11-01T10:00:00.000Z',
        updatedAt: '2026-11-02T09:00:00.500Z',
        url: `${fake.url}/#ticket/zoom/${id}`,
      },
    ]);
  });

  it('are theirs alone, last changed first', async () => {
    const { fake, zammad } = await startZammad();
    const days = ['03', '01', '02'];
    for (const day of days)
      fake.store.addTicket({ customer_id: 7, title: day, updated_at: `2026-11-${day}T10:00:00.000Z` });
    fake.store.addTicket({ customer_id: 70 });
    const titles = (await zammad.tickets.ofCustomer(7)).map(({ title }) => title);
    expect(titles).toEqual(['03', '02', '01']);
    const latest = await zammad.tickets.ofCustomer(7, 2);
    expect(latest.map(({ title }) => title)).toEqual(['03', '02']);
  });

  it('are found without Elasticsearch, and no others that have the query in their text', async () => {
    const { fake, zammad } = await startZammad();
    fake.settings.elasticsearch = false;
    fake.store.addTicket({ customer_id: 8, title: 'What does customer_id:7 mean?' });
    const { id } = fake.store.addTicket({ customer_id: 7 });
    expect((await zammad.tickets.ofCustomer(7)).map((ticket) => ticket.id)).toEqual([id]);
  });

  it('may be none', async () => {
    const { zammad } = await startZammad();
    expect(await zammad.tickets.ofCustomer(7)).toEqual([]);
  });

  it('are open by the type of their state, whatever admins call it', async () => {
    const { fake, zammad } = await startZammad();
    fake.store.states.push({ name: 'solved', state_type: 'closed' }, { name: 'removed', state_type: 'open' });
    for (const { name } of fake.store.states) fake.store.addTicket({ customer_id: 7, state: name });
    const tickets = await zammad.tickets.ofCustomer(7);
    const done = tickets.filter(({ open }) => !open).map(({ state }) => state);
    expect(done.sort()).toEqual(['closed', 'merged', 'solved']);
  });

  it('are shown where the states cannot be had, which are asked for again next time', async () => {
    const { fake, zammad } = await startZammad();
    fake.store.states.push({ name: 'solved', state_type: 'closed' });
    for (const state of ['new', 'closed', 'solved']) fake.store.addTicket({ customer_id: 7, state });
    const openOnes = async () =>
      (await zammad.tickets.ofCustomer(7)).filter(({ open }) => open).map(({ state }) => state);
    fake.misbehave(misbehaviours.serverError, { path: /ticket_states/ });
    expect((await openOnes()).sort()).toEqual(['new', 'solved']);
    fake.misbehave(null);
    expect(await openOnes()).toEqual(['new']);
    await openOnes();
    expect(fake.requests.filter(({ path }) => path.endsWith('/ticket_states'))).toHaveLength(2);
  });
});

const ticket: NewTicket = {
  title: 'Call from Anna Müller',
  group: 'Sales',
  customer: { id: 2 },
  body: 'Wants to know where the order is.',
};

describe('a new ticket', () => {
  it('has the call as its first article', async () => {
    const { fake, zammad } = await startZammad();
    const made = await zammad.tickets.create(ticket);
    expect(made).toMatchObject({ title: 'Call from Anna Müller', state: 'new', open: true });
    expect(made.url).toBe(`${fake.url}/#ticket/zoom/${made.id}`);
    expect(fake.store.tickets).toMatchObject([{ id: made.id, group: 'Sales', customer_id: 2 }]);
    expect(fake.store.articles).toMatchObject([
      {
        ticket_id: made.id,
        type: 'phone',
        sender: 'Customer',
        internal: false,
        subject: 'Call from Anna Müller',
        body: 'Wants to know where the order is.',
        content_type: 'text/plain',
      },
    ]);
    expect(await zammad.tickets.ofCustomer(2)).toEqual([made]);
  });

  it('makes a customer of an unknown e-mail address, and takes a known one', async () => {
    const { fake, zammad } = await startZammad();
    await zammad.tickets.create({ ...ticket, customer: { email: 'chris@chrispresso.com' } });
    await zammad.tickets.create({ ...ticket, customer: { email: 'new@example.com' } });
    expect(fake.store.users.at(-1)).toMatchObject({ email: 'new@example.com' });
    expect(fake.store.tickets.map(({ customer_id }) => customer_id)).toEqual([2, fake.store.users.length]);
  });

  it.each<[string, Partial<NewTicket>, object]>([
    [
      'an unknown group',
      { group: '3rd Level' },
      { kind: 'invalid', detail: `No lookup value found for 'group': "3rd Level"` },
    ],
    ['no title', { title: '' }, { kind: 'invalid', detail: "Attribute 'title' required!" }],
    [
      'nothing said',
      { body: '' },
      { kind: 'invalid', detail: 'Need at least article: { body: "some text" }' },
    ],
    [
      'an address that is none',
      { customer: { email: 'x' } },
      { kind: 'invalid', detail: "Invalid email 'x' of customer" },
    ],
    [
      'a customer who is gone',
      { customer: { id: 99 } },
      { kind: 'invalid', detail: 'Error ID 4xKk1Qbd: Please contact your administrator.' },
    ],
    [
      'a group that is not for this agent',
      { group: 'Service Desk' },
      { kind: 'forbidden', permission: 'ticket.agent', detail: 'Not authorized' },
    ],
  ])('with %s is refused in the words of Zammad, and is not made', async (_, fields, problem) => {
    const { fake, zammad } = await startZammad();
    expect(await problemOf(zammad.tickets.create({ ...ticket, ...fields }))).toEqual({
      ...problem,
      perhapsDone: false,
    });
    expect([fake.store.tickets, fake.store.articles]).toEqual([[], []]);
  });
});

describe('the time of a call', () => {
  it.each([
    [1, '0.02'],
    [17, '0.28'],
    [90, '1.50'],
    [600, '10.00'],
    [43_200, '720.00'],
    [10_000_000, '9999.99'],
  ])('of %d seconds is written as %s minutes', async (seconds, minutes) => {
    const { fake, zammad } = await startZammad();
    const { id } = fake.store.addTicket({ customer_id: 2 });
    await zammad.tickets.accountTime(id, seconds);
    expect(fake.store.timeAccountings).toMatchObject([{ ticket_id: id, time_unit: minutes }]);
  });

  it('is not written where nobody talked', async () => {
    const { fake, zammad } = await startZammad();
    await zammad.tickets.accountTime(1, 0);
    expect(fake.requests).toEqual([]);
  });

  it('is not written where time accounting is off, and the ticket stays', async () => {
    const { fake, zammad } = await startZammad();
    fake.settings.timeAccounting = false;
    const { id } = await zammad.tickets.create(ticket);
    expect(await problemOf(zammad.tickets.accountTime(id, 60))).toEqual({
      kind: 'timeAccountingOff',
      detail: 'Time Accounting is not enabled',
      perhapsDone: false,
    });
    expect(fake.store.tickets).toHaveLength(1);
  });

  it('is not written to a ticket that is gone', async () => {
    const { zammad } = await startZammad();
    expect(await problemOf(zammad.tickets.accountTime(99, 60))).toMatchObject({
      kind: 'notFound',
      detail: "Couldn't find Ticket with 'id'=99",
    });
  });
});
