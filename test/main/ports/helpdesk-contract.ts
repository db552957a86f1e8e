import { describe, expect, it } from 'vitest';
import { contactSchema } from '../../../contract/model/contacts/contact.ts';
import { HelpdeskError, type Helpdesk } from '../../../main/ports/helpdesk.ts';

/** A helpdesk as a test meets it. */
export interface HelpdeskWorld {
  helpdesk: Helpdesk;
  /** A group that tickets can go to. */
  group: string;
  /** Minutes that were written to a ticket, as often as that was done. */
  minutesOn: (ticketId: number) => number[];
  /** From now on the token may do nothing. */
  refuse: () => void;
  /** From now on something else answers, such as a login page. */
  answerSomethingElse: () => void;
}

const anna = { firstName: 'Anna', lastName: 'Müller', email: 'anna@example.com', phone: '030 609854180' };

/** What any helpdesk behind the port has to do; each adapter runs it with a fake of its system. */
export function describeHelpdesk(name: string, start: () => Promise<HelpdeskWorld>): void {
  describe(`${name} as a helpdesk`, () => {
    it('says whom the token belongs to, and which groups there are', async () => {
      const { helpdesk, group } = await start();
      expect((await helpdesk.account()).name).not.toBe('');
      expect(await helpdesk.groups()).toContain(group);
    });

    it('finds a customer that it made, by number and by name', async () => {
      const { helpdesk } = await start();
      const made = await helpdesk.customers.create(anna);
      expect(made).toMatchObject({ name: 'Anna Müller', email: anna.email, numbers: [anna.phone] });
      const ids = (found: { id: number }[]) => found.map(({ id }) => id);
      expect(ids(await helpdesk.customers.byNumber('4930609854180', 'DE'))).toEqual([made.id]);
      expect(ids(await helpdesk.customers.search('Müller'))).toEqual([made.id]);
      expect(await helpdesk.customers.byNumber('4930609854181', 'DE')).toEqual([]);
      expect(await helpdesk.customers.search(' ')).toEqual([]);
    });

    it('keeps a ticket with the customer, and the time of the call with the ticket', async () => {
      const { helpdesk, group, minutesOn } = await start();
      const { id } = await helpdesk.customers.create(anna);
      const made = await helpdesk.tickets.create({ title: 'Order', group, customer: { id }, body: 'Hello.' });
      expect(made).toMatchObject({ title: 'Order', open: true });
      expect(await helpdesk.tickets.ofCustomer(id)).toMatchObject([
        { id: made.id, title: 'Order', open: true },
      ]);
      await helpdesk.tickets.accountTime(made.id, 0.5);
      await helpdesk.tickets.accountTime(made.id, 90);
      expect(minutesOn(made.id)).toEqual([1.5]);
    });

    it('has a page for each', async () => {
      const { helpdesk, group } = await start();
      const customer = await helpdesk.customers.create(anna);
      const ticket = await helpdesk.tickets.create({
        title: 'Order',
        group,
        customer: { id: customer.id },
        body: 'Hello.',
      });
      const { links } = helpdesk;
      expect(links.profile(customer.id)).toBe(customer.url);
      expect(links.ticket(ticket.id)).toBe(ticket.url);
      for (const url of [links.newTicket(customer.id), links.newTicket(null)])
        expect(URL.canParse(url)).toBe(true);
    });

    it('has contacts that the phone book can hold, named by the ids of its customers', async () => {
      const { helpdesk } = await start();
      const { id } = await helpdesk.customers.create(anna);
      const contacts = [];
      for await (const page of helpdesk.contacts()) contacts.push(...page);
      expect(contacts.map((contact) => contactSchema.parse(contact))).toEqual(contacts);
      for (const { source } of contacts) expect(source).toBe(helpdesk.contactSource);
      expect(contacts.map(({ sourceId }) => Number(sourceId))).toContain(id);
    });

    const reading: [what: string, ask: (helpdesk: Helpdesk) => Promise<unknown>][] = [
      ['account', (helpdesk) => helpdesk.account()],
      ['groups', (helpdesk) => helpdesk.groups()],
      ['customers by number', ({ customers }) => customers.byNumber('4930609854180', 'DE')],
      ['customers by name', ({ customers }) => customers.search('Anna')],
      ['tickets', ({ tickets }) => tickets.ofCustomer(1)],
      ['contacts', (helpdesk) => helpdesk.contacts()[Symbol.asyncIterator]().next()],
    ];
    const changing: typeof reading = [
      ['a customer', ({ customers }) => customers.create(anna)],
      [
        'a ticket',
        ({ tickets }) => tickets.create({ title: 'x', group: 'Users', customer: { id: 1 }, body: 'x' }),
      ],
      ['time', ({ tickets }) => tickets.accountTime(1, 60)],
    ];

    it.each(changing)('says that the token may not: %s', async (_what, ask) => {
      const { helpdesk, refuse } = await start();
      refuse();
      expect(await problemOf(ask(helpdesk))).toMatchObject({ kind: 'forbidden', perhapsDone: false });
    });

    it.each(reading)('tells an answer apart that is none of its own: %s', async (_what, ask) => {
      const { helpdesk, answerSomethingElse } = await start();
      answerSomethingElse();
      expect(await problemOf(ask(helpdesk))).toMatchObject({ kind: 'unexpectedAnswer', perhapsDone: false });
    });

    it.each(changing)('says that something may have been made where nobody knows: %s', async (_what, ask) => {
      const { helpdesk, answerSomethingElse } = await start();
      answerSomethingElse();
      expect(await problemOf(ask(helpdesk))).toMatchObject({ kind: 'unexpectedAnswer', perhapsDone: true });
    });
  });
}

async function problemOf(asked: Promise<unknown>): Promise<HelpdeskError['problem']> {
  const error = await asked.then(
    () => expect.unreachable('It went well.'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof HelpdeskError) return error.problem;
  throw error;
}
