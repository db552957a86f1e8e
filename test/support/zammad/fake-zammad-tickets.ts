import * as z from 'zod';
import {
  created,
  failure,
  isExpanded,
  ok,
  paged,
  read,
  sorted,
  unprocessable,
  type FakeSettings,
  type Route,
} from './fake-zammad-rules.ts';
import type { FakeSearch } from './fake-zammad-search.ts';
import type { FakeStore, FakeTicket } from './fake-zammad-store.ts';
import { customerOf } from './fake-zammad-users.ts';

// Stricter than Zammad, which drops unknown fields without a word: a misspelt one is to be noticed.
const newTicketSchema = z.strictObject({
  title: z.string(),
  group: z.string(),
  customer_id: z.union([z.int(), z.string()]),
  article: z.strictObject({
    type: z.string(),
    sender: z.string(),
    internal: z.boolean(),
    subject: z.string(),
    body: z.string().optional(),
    content_type: z.enum(['text/plain', 'text/html']),
  }),
});
const newTimeAccountingSchema = z.strictObject({ time_unit: z.string().regex(/^\d{1,4}(\.\d{1,2})?$/) });

/** Tickets, their states and groups, and time accounting, as docs.zammad.org describes them. */
export function fakeTicketRoutes(store: FakeStore, settings: FakeSettings, search: FakeSearch): Route[] {
  const showTicket = (ticket: FakeTicket, query: URLSearchParams): object => {
    const { group, state, ...fields } = ticket;
    const ids = {
      ...fields,
      group_id: store.groups.findIndex(({ name }) => name === group) + 1,
      state_id: store.states.findIndex(({ name }) => name === state) + 1,
      note: null,
      time_unit: null,
      preferences: {},
    };
    return isExpanded(query) ? { ...ids, group, state } : ids;
  };

  return [
    {
      method: 'GET',
      path: /^\/tickets\/search$/,
      permissions: ['ticket.agent', 'ticket.customer'],
      answer: ({ query }) => {
        const text = query.get('query') ?? '';
        const customer = conditionOf(query);
        const found = text === '' ? store.tickets : search.tickets(text);
        const met = found.filter(({ customer_id }) => customer === null || String(customer_id) === customer);
        const tickets = paged(sorted(met, query), query, 50).map((ticket) => showTicket(ticket, query));
        if (isExpanded(query)) return ok(tickets);
        return ok({ tickets: met.map(({ id }) => id), tickets_count: met.length, assets: {} });
      },
    },
    {
      method: 'POST',
      path: /^\/tickets$/,
      permissions: ['ticket.agent', 'ticket.customer'],
      answer: ({ body, query }) => {
        const { title, group: name, customer_id, article } = read(newTicketSchema, body);
        const group = store.groups.find((known) => known.name === name);
        if (!group) throw unprocessable(`No lookup value found for 'group': ${JSON.stringify(name)}`);
        if (!['note', 'phone', 'email', 'web'].includes(article.type))
          throw unprocessable(`No lookup value found for 'type': ${JSON.stringify(article.type)}`);
        if (!['Agent', 'Customer', 'System'].includes(article.sender))
          throw unprocessable(`No lookup value found for 'sender': ${JSON.stringify(article.sender)}`);
        if (!group.access.some((access) => access === 'full' || access === 'create'))
          throw failure(403, 'Not authorized');
        if (!article.body) throw unprocessable('Need at least article: { body: "some text" }');
        if (title === '') throw unprocessable("Attribute 'title' required!");
        const ticket = store.addTicket({ title, group: name, customer_id: customerOf(store, customer_id) });
        const id = store.articles.length + 1;
        store.articles.push({ ...article, body: article.body, id, ticket_id: ticket.id });
        return created(showTicket(ticket, query));
      },
    },
    {
      method: 'POST',
      path: /^\/tickets\/(\d+)\/time_accountings$/,
      permissions: ['ticket.agent', 'admin.time_accounting'],
      answer: ({ ids: [ticketId = 0], body }) => {
        if (!store.tickets.some(({ id }) => id === ticketId))
          throw failure(404, `Couldn't find Ticket with 'id'=${ticketId}`);
        if (!settings.timeAccounting) throw failure(403, 'Time Accounting is not enabled');
        const { time_unit } = read(newTimeAccountingSchema, body);
        const entry = { id: store.timeAccountings.length + 1, ticket_id: ticketId, time_unit };
        store.timeAccountings.push(entry);
        return created({ ...entry, ticket_article_id: null, type_id: null, created_by_id: 2 });
      },
    },
    {
      method: 'GET',
      path: /^\/ticket_states$/,
      permissions: ['admin.object', 'ticket.agent', 'ticket.customer'],
      answer: ({ query }) =>
        ok(
          store.states.map(({ name, state_type }, index) => ({
            id: index + 1,
            name,
            state_type_id: index + 1,
            ...(isExpanded(query) && { state_type }),
          })),
        ),
    },
    {
      method: 'GET',
      path: /^\/groups$/,
      permissions: ['admin.group'],
      answer: () => ok(store.groups.map(({ name, active }, index) => ({ id: index + 1, name, active }))),
    },
  ];
}

/** The customer in `condition[ticket.customer_id]`. */
function conditionOf(query: URLSearchParams): string | null {
  const names = [...query.keys()].filter((key) => key.startsWith('condition'));
  if (names.length === 0) return null;
  const wanted = ['operator', 'value'].map((part) => query.get(`condition[ticket.customer_id][${part}]`));
  if (names.length !== 2 || wanted[0] !== 'is') throw unprocessable('Invalid condition');
  return wanted[1] ?? null;
}
