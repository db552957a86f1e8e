import type { HelpdeskAccount } from '../../contract/model/helpdesk.ts';
import { groupsSchema, ownerSchema } from './zammad-answers.ts';
import { createZammadCustomers, nameOf, type ZammadCustomers } from './zammad-customers.ts';
import { ZammadError } from './zammad-error.ts';
import { createAsk, type ZammadAccess } from './zammad-http.ts';
import { createZammadTickets, type ZammadTickets } from './zammad-tickets.ts';

/** Zammad through its REST API (docs.zammad.org). Everything rejects with a `ZammadError`, and nothing is tried twice. */
export interface Zammad {
  /** Whom the token belongs to: shows that address and token are right. */
  account: () => Promise<HelpdeskAccount>;
  /**
   * Names of the groups that tickets can go to. Only admins may list all of them; for others it is those that they
   * themselves have been given, but not those that they have by a role: so people may also type a name.
   */
  groups: () => Promise<string[]>;
  customers: ZammadCustomers;
  tickets: ZammadTickets;
}

export function createZammad(access: ZammadAccess): Zammad {
  const ask = createAsk(access);
  const askOwner = () => ask({ path: '/users/me', query: { expand: 'true' } }, ownerSchema);

  const allGroups = async (): Promise<string[]> => {
    const groups = await ask({ path: '/groups', permission: 'admin.group' }, groupsSchema);
    return groups.filter(({ active }) => active).map(({ name }) => name);
  };
  const ownGroups = async (): Promise<string[]> =>
    Object.entries((await askOwner()).groups)
      .filter(([, access]) => access.includes('full') || access.includes('create'))
      .map(([name]) => name);

  return {
    async account() {
      const owner = await askOwner();
      return { id: owner.id, name: nameOf(owner), email: owner.email };
    },
    groups: () =>
      allGroups().catch((error: unknown) => {
        if (error instanceof ZammadError && error.problem.kind === 'forbidden') return ownGroups();
        throw error;
      }),
    customers: createZammadCustomers(ask, access.url),
    tickets: createZammadTickets(ask, access.url),
  };
}
