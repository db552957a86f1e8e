import { HelpdeskError, type Helpdesk, type HelpdeskSystem } from '../ports/helpdesk.ts';
import { groupsSchema, ownerSchema } from './zammad-answers.ts';
import { zammadContacts } from './zammad-contacts.ts';
import { createZammadCustomers, nameOf, type ZammadCustomers } from './zammad-customers.ts';
import { createAsk, type ZammadConnection } from './zammad-http.ts';
import { zammadLinks } from './zammad-links.ts';
import { createZammadTickets } from './zammad-tickets.ts';

/** Zammad through its REST API (docs.zammad.org), which is a helpdesk to the app. Nothing is tried twice. */
export interface Zammad extends Helpdesk {
  customers: ZammadCustomers;
}

const contactSource = 'zammad';

/**
 * Zammad as a kind of helpdesk.
 * @param send see `ZammadConnection`
 */
export function zammadSystem(send: typeof fetch): HelpdeskSystem {
  return {
    contactSource,
    connect: (url, token) => createZammad({ url, token, fetch: send }),
  };
}

export function createZammad(access: ZammadConnection): Zammad {
  const ask = createAsk(access);
  const askOwner = () => ask({ path: '/users/me', query: { expand: 'true' } }, ownerSchema);

  const allGroups = async (): Promise<string[]> => {
    const groups = await ask({ path: '/groups', permission: 'admin.group', answer: 'list' }, groupsSchema);
    return groups.filter(({ active }) => active).map(({ name }) => name);
  };
  const ownGroups = async (): Promise<string[]> =>
    Object.entries((await askOwner()).groups)
      .filter(([, access]) => access.includes('full') || access.includes('create'))
      .map(([name]) => name);

  const customers = createZammadCustomers(ask, access.url);

  return {
    contactSource,
    async account() {
      const owner = await askOwner();
      return { id: owner.id, name: nameOf(owner), email: owner.email };
    },
    // Only admins may list all of them; for others it is those that they have been given themselves, not those by a role.
    groups: () =>
      allGroups().catch((error: unknown) => {
        if (error instanceof HelpdeskError && error.problem.kind === 'forbidden') return ownGroups();
        throw error;
      }),
    customers,
    tickets: createZammadTickets(ask, access.url),
    links: zammadLinks(access.url),
    contacts: () => zammadContacts(customers),
  };
}
