import type { TicketSummary } from '../../contract/model/helpdesk.ts';
import { HelpdeskError, type HelpdeskTickets } from '../ports/helpdesk.ts';
import {
  statesSchema,
  ticketSchema,
  ticketsSchema,
  timeAccountingSchema,
  type ZammadTicket,
} from './zammad-answers.ts';
import type { Ask } from './zammad-http.ts';
import { zammadLinks } from './zammad-links.ts';

/** Zammad's types of states in which nobody has to do anything. */
const doneTypes = ['closed', 'merged', 'removed'];
/** Its column has six digits, two of them behind the point. */
const longestAccounting = 9_999.99;

export function createZammadTickets(ask: Ask, url: string): HelpdeskTickets {
  const links = zammadLinks(url);
  let doneStates: Promise<string[]> | null = null;

  const askDoneStates = async (): Promise<string[]> => {
    const states = await ask(
      { path: '/ticket_states', query: { expand: 'true' }, answer: 'list' },
      statesSchema,
    );
    return states
      .filter(({ name, state_type }) => doneTypes.includes(state_type === '' ? name : state_type))
      .map(({ name }) => name);
  };
  /** Asked for once. Not worth failing for: unless admins renamed them, states are called as their types. */
  const statesThatAreDone = (): Promise<string[]> => {
    doneStates ??= askDoneStates();
    return doneStates.catch((error: unknown) => {
      doneStates = null;
      if (error instanceof HelpdeskError) return doneTypes;
      throw error;
    });
  };
  const toSummary = (ticket: ZammadTicket, done: readonly string[]): TicketSummary => ({
    id: ticket.id,
    number: ticket.number,
    title: ticket.title,
    state: ticket.state,
    open: !done.includes(ticket.state),
    createdAt: ticket.created_at,
    updatedAt: ticket.updated_at,
    url: links.ticket(ticket.id),
  });
  const search = async (
    customerId: number,
    limit: number,
    what: Record<string, string | number>,
  ): Promise<ZammadTicket[]> => {
    const query = { ...what, limit, sort_by: 'updated_at', order_by: 'desc', expand: 'true' };
    const found = await ask({ path: '/tickets/search', query, answer: 'list' }, ticketsSchema);
    return found.filter((ticket) => ticket.customer_id === customerId);
  };
  /** Without Elasticsearch, Zammad takes a query for words in tickets, and finds none; conditions it looks up in its database. */
  const find = async (customerId: number, limit: number): Promise<ZammadTicket[]> => {
    const found = await search(customerId, limit, { query: `customer_id:${customerId}` });
    if (found.length > 0) return found;
    const condition = 'condition[ticket.customer_id]';
    return search(customerId, limit, {
      [`${condition}[operator]`]: 'is',
      [`${condition}[value]`]: customerId,
    });
  };

  return {
    async ofCustomer(customerId, atMost = 20) {
      const [tickets, done] = await Promise.all([find(customerId, atMost), statesThatAreDone()]);
      return tickets
        .map((ticket) => toSummary(ticket, done))
        .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
    },
    async create({ title, group, customer, body }) {
      const made = await ask(
        {
          path: '/tickets',
          query: { expand: 'true' },
          body: {
            title,
            group,
            customer_id: 'id' in customer ? customer.id : `guess:${customer.email}`,
            article: {
              type: 'phone',
              sender: 'Customer',
              internal: false,
              subject: title,
              body,
              content_type: 'text/plain',
            },
          },
        },
        ticketSchema,
      );
      return toSummary(made, doneTypes);
    },
    /*
     * In minutes with two decimals: Zammad counts in units, and what a unit is its admins say; minutes is what it proposes.
     * `notFound` where Zammad is too old for it.
     */
    async accountTime(ticketId, talkingSeconds) {
      if (talkingSeconds < 1) return;
      const minutes = Math.min(talkingSeconds / 60, longestAccounting).toFixed(2);
      const path = `/tickets/${ticketId}/time_accountings`;
      await ask({ path, body: { time_unit: minutes } }, timeAccountingSchema);
    },
  };
}
