/** Pages of Zammad for a browser. */
export interface ZammadLinks {
  ticket: (id: number) => string;
  /** A form for a new ticket, with the customer filled in where they are known. */
  newTicket: (customerId: number | null) => string;
  profile: (userId: number) => string;
}

/** @param url where Zammad is, without a slash at its end */
export function zammadLinks(url: string): ZammadLinks {
  return {
    ticket: (id) => `${url}/#ticket/zoom/${id}`,
    newTicket: (customerId) => `${url}/#ticket/create${customerId === null ? '' : `/customer/${customerId}`}`,
    profile: (userId) => `${url}/#user/profile/${userId}`,
  };
}
