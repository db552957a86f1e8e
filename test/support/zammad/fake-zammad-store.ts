/** What the fake Zammad holds in memory. Field names are Zammad's. */
export interface FakeUser {
  id: number;
  firstname: string;
  lastname: string;
  email: string;
  phone: string;
  mobile: string;
  fax: string;
  web: string;
  street: string;
  zip: string;
  city: string;
  country: string;
  address: string;
  /** HTML. */
  note: string;
  organization: string | null;
  active: boolean;
  created_at: string;
  updated_at: string;
}

export interface FakeArticle {
  id: number;
  ticket_id: number;
  type: string;
  sender: string;
  internal: boolean;
  subject: string;
  body: string;
  content_type: string;
}

export interface FakeTicket {
  id: number;
  number: string;
  title: string;
  group: string;
  customer_id: number;
  /** A state's name. */
  state: string;
  created_at: string;
  updated_at: string;
}

export interface FakeTimeAccounting {
  id: number;
  ticket_id: number;
  time_unit: string;
}

export interface FakeStore {
  users: FakeUser[];
  tickets: FakeTicket[];
  articles: FakeArticle[];
  timeAccountings: FakeTimeAccounting[];
  /** `access`: what the token's owner may do in it. */
  groups: { name: string; active: boolean; access: string[] }[];
  states: { name: string; state_type: string }[];
  addUser: (fields?: Partial<FakeUser>) => FakeUser;
  addTicket: (fields: Partial<FakeTicket> & { customer_id: number }) => FakeTicket;
}

/** With the groups and states of Zammad's own examples, its system user 1, and user 2, whom the token belongs to. */
export function createFakeStore(): FakeStore {
  const moment = '2026-11-03T11:57:17.927Z';
  const store: FakeStore = {
    users: [],
    tickets: [],
    articles: [],
    timeAccountings: [],
    groups: [
      { name: 'Sales', active: true, access: ['full'] },
      { name: '2nd Level', active: true, access: ['read', 'create'] },
      { name: 'Service Desk', active: true, access: ['read'] },
      { name: 'Old', active: false, access: [] },
    ],
    states: [
      { name: 'new', state_type: 'new' },
      { name: 'open', state_type: 'open' },
      { name: 'pending reminder', state_type: 'pending reminder' },
      { name: 'closed', state_type: 'closed' },
      { name: 'merged', state_type: 'merged' },
      { name: 'pending close', state_type: 'pending action' },
    ],
    addUser(fields = {}) {
      const user: FakeUser = {
        id: store.users.length + 1,
        firstname: '',
        lastname: '',
        email: '',
        phone: '',
        mobile: '',
        fax: '',
        web: '',
        street: '',
        zip: '',
        city: '',
        country: '',
        address: '',
        note: '',
        organization: null,
        active: true,
        created_at: moment,
        updated_at: moment,
        ...fields,
      };
      store.users.push(user);
      return user;
    },
    addTicket(fields) {
      const id = store.tickets.length + 1;
      const ticket: FakeTicket = {
        id,
        number: String(22_000 + id),
        title: 'Need more information!',
        group: 'Sales',
        state: 'new',
        created_at: moment,
        updated_at: moment,
        ...fields,
      };
      store.tickets.push(ticket);
      return ticket;
    },
  };
  store.addUser({ firstname: '-', active: false });
  store.addUser({
    firstname: 'Christopher',
    lastname: 'Miller',
    email: 'chris@chrispresso.com',
    organization: 'Chrispresso Inc.',
  });
  return store;
}
