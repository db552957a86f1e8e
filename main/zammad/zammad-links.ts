import type { HelpdeskLinks } from '../ports/helpdesk.ts';

/** Pages of Zammad. @param url where Zammad is, without a slash at its end */
export function zammadLinks(url: string): HelpdeskLinks {
  return {
    ticket: (id) => `${url}/#ticket/zoom/${id}`,
    newTicket: (customerId) => `${url}/#ticket/create${customerId === null ? '' : `/customer/${customerId}`}`,
    profile: (userId) => `${url}/#user/profile/${userId}`,
  };
}
