import type { NewTicketOrder, TicketMade } from '../../contract/model/tickets.ts';
import type { HelpdeskCustomer, TicketSummary } from '../../contract/model/helpdesk.ts';
import type { Handlers } from '../../contract/define.ts';
import type { ticketCommands } from '../../contract/commands/tickets.ts';
import type { CallBook } from '../domain/conversations/call-book.ts';
import { createSingleFlight } from '../lib/single-flight.ts';
import { toHelpdeskResult, noToken } from './to-result.ts';
import type { HelpdeskAccess } from './helpdesk-access.ts';
import type { TicketTime } from './ticket-time.ts';

/** A number that more people share is a company's, and what is open with all of them is no help. */
const customersAtMost = 5;

/** The commands for the helpdesk's customers and tickets. What goes wrong there is a result, to be shown where it was asked. */
export function createTicketCommands(
  access: HelpdeskAccess,
  time: TicketTime,
  book: Pick<CallBook, 'entries'>,
  openLink: (url: string) => Promise<void>,
): Handlers<typeof ticketCommands> {
  const missing = { ok: false, problem: noToken } as const;
  /** Who asks again while a ticket is being made gets the same one. */
  const share = createSingleFlight<TicketMade>();

  const make = async (order: NewTicketOrder): Promise<TicketMade> => {
    const helpdesk = access.current();
    if (!helpdesk) return { ok: false, step: 'ticket', customer: null, problem: noToken };
    const { title, group, body } = order;
    let customer: HelpdeskCustomer | null = null;
    let id: number;
    if ('id' in order.customer) {
      id = order.customer.id;
    } else {
      const made = await toHelpdeskResult(helpdesk.customers.create(order.customer));
      if (!made.ok) return { ok: false, step: 'customer', customer: null, problem: made.problem };
      customer = made.value;
      id = customer.id;
    }
    const ticket = await toHelpdeskResult(helpdesk.tickets.create({ title, group, body, customer: { id } }));
    if (!ticket.ok) return { ok: false, step: 'ticket', customer, problem: ticket.problem };
    const entry = book
      .entries()
      .find(({ conversationId, legs }) =>
        [conversationId, ...legs.map(({ callId }) => callId)].includes(order.conversationId ?? ''),
      );
    const isTimed = order.accountTime && entry !== undefined;
    return {
      ok: true,
      ticket: ticket.value,
      time: isTimed ? await time.account(ticket.value, entry) : 'none',
    };
  };

  return {
    getHelpdeskGroups: async () => {
      const helpdesk = access.current();
      return helpdesk ? await toHelpdeskResult(helpdesk.groups()) : missing;
    },
    async getTickets(number) {
      const helpdesk = access.current();
      if (!helpdesk) return missing;
      const { tickets } = helpdesk;
      const ask = async () => {
        const customers = (await access.customersWith(helpdesk, number)).slice(0, customersAtMost);
        const found = await Promise.all(customers.map(({ id }) => tickets.ofCustomer(id)));
        return { customers, tickets: found.flat().sort(openFirst) };
      };
      return await toHelpdeskResult(ask());
    },
    searchCustomers: async (text) => {
      const helpdesk = access.current();
      return helpdesk ? await toHelpdeskResult(helpdesk.customers.search(text)) : missing;
    },
    createTicket: (order) => share(JSON.stringify(order), () => make(order)),
    async openInHelpdesk(what, id) {
      const helpdesk = access.current();
      if (!helpdesk) throw new Error('no helpdesk is set up');
      await openLink(helpdesk.links[what](id));
    },
  };
}

function openFirst(a: TicketSummary, b: TicketSummary): number {
  if (a.open !== b.open) return a.open ? -1 : 1;
  return b.updatedAt.localeCompare(a.updatedAt);
}
