import * as z from 'zod';
import {
  created,
  FakeError,
  isExpanded,
  ok,
  paged,
  read,
  sorted,
  unexplained,
  unprocessable,
  type FakeSettings,
  type Route,
} from './fake-zammad-rules.ts';
import type { FakeSearch } from './fake-zammad-search.ts';
import type { FakeStore, FakeUser } from './fake-zammad-store.ts';

// Stricter than Zammad, which drops unknown fields without a word: a misspelt one is to be noticed.
const newUserSchema = z.strictObject({
  firstname: z.string(),
  lastname: z.string(),
  email: z.string(),
  phone: z.string(),
});

const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

const agent = ['ticket.agent', 'admin.user'];

/** Users, as docs.zammad.org describes them under "User". */
export function fakeUserRoutes(store: FakeStore, settings: FakeSettings, search: FakeSearch): Route[] {
  const showUser = (user: FakeUser, query: URLSearchParams): object => {
    const { organization, ...fields } = user;
    return isExpanded(query) && organization !== null
      ? { ...fields, login: user.email, organization_id: 3, organization }
      : { ...fields, login: user.email, organization_id: organization === null ? null : 3 };
  };

  return [
    {
      method: 'GET',
      path: /^\/users\/me$/,
      permissions: null,
      answer: ({ query }) => {
        const granted = store.groups.filter(({ access }) => access.length > 0);
        const groups = Object.fromEntries(granted.map(({ name, access }) => [name, access]));
        const owner = store.users.find(({ id }) => id === 2);
        if (!owner) throw unexplained();
        return ok({ ...showUser(owner, query), ...(isExpanded(query) && { groups }) });
      },
    },
    {
      method: 'GET',
      path: /^\/users\/search$/,
      permissions: agent,
      answer: ({ query }) => {
        const found = search.users(query.get('query') ?? '');
        return ok(paged(sorted(found, query), query, 100).map((user) => showUser(user, query)));
      },
    },
    {
      method: 'GET',
      path: /^\/users$/,
      permissions: null,
      answer: ({ query }) => {
        const maySee = settings.permissions.some((permission) => agent.includes(permission));
        const users = maySee ? store.users : store.users.filter(({ id }) => id === 2);
        return ok(paged(users, query, 500).map((user) => showUser(user, query)));
      },
    },
    {
      method: 'POST',
      path: /^\/users$/,
      permissions: agent,
      answer: ({ body, query }) => {
        const { email, ...fields } = read(newUserSchema, body);
        if ([email, ...Object.values(fields)].every((text) => text === ''))
          throw unprocessable(
            'At least one identifier (firstname, lastname, phone, mobile or email) for user is required.',
          );
        return created(showUser(createUser(store, email, fields), query));
      },
    },
  ];
}

/** Makes a user, as long as nobody has their e-mail address yet. */
function createUser(store: FakeStore, email: string, fields: Partial<FakeUser>): FakeUser {
  if (email !== '' && !isEmail(email)) throw unprocessable(`Invalid email '${email}'`);
  if (email !== '' && store.users.some((user) => user.email === email.toLowerCase()))
    throw unprocessable(`Email address '${email}' is already used for another user.`);
  return store.addUser({ ...fields, email: email.toLowerCase() });
}

/** Whom `customer_id` of a new ticket means: an id, or `guess:` and an e-mail address. */
export function customerOf(store: FakeStore, customer: string | number): number {
  if (typeof customer === 'number') {
    if (!store.users.some(({ id }) => id === customer)) throw unexplained();
    return customer;
  }
  const email = /^guess:(.+)$/.exec(customer)?.[1];
  if (email === undefined) throw unexplained();
  if (!isEmail(email)) throw new FakeError(422, { error: `Invalid email '${email}' of customer` });
  const known = store.users.find((user) => user.email === email.toLowerCase());
  return (known ?? createUser(store, email, {})).id;
}
