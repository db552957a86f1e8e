import { telephonyScopeSchema, type TelephonyScope } from '../../../contract/model/telephony.ts';

/** What the fake sipgate holds in memory. Field names are sipgate's. */
export interface FakeUser {
  id: string;
  firstname: string;
  lastname: string;
  email: string;
  admin: boolean;
  defaultDevice: string | null;
}

export interface FakeDevice {
  id: string;
  /** Whose it is; not part of sipgate's answer. */
  userId: string;
  alias: string;
  type: 'REGISTER' | 'MOBILE' | 'EXTERNAL';
  online: boolean;
  dnd: boolean;
}

export interface FakeNumber {
  id: string;
  /** E.164 with its plus. */
  number: string;
  localized: string;
  type: 'LANDLINE' | 'MOBILE';
  endpointId: string;
  endpointAlias: string;
}

export interface FakeContact {
  id: string;
  name: string;
  numbers: { number: string; type: string[] }[];
  emails: { email: string; type: string[] }[];
  organization: string[][];
  scope: 'PRIVATE' | 'SHARED' | 'INTERNAL';
}

export interface FakeHistoryEntry {
  id: string;
  callId: string;
  source: string;
  target: string;
  sourceAlias: string;
  targetAlias: string;
  type: 'CALL';
  /** ISO 8601. */
  created: string;
  lastModified: string;
  direction: 'INCOMING' | 'OUTGOING' | 'MISSED_INCOMING' | 'MISSED_OUTGOING';
  /** Seconds. */
  duration: number;
  callStatus: string;
  read: boolean;
  starred: boolean;
}

export interface FakeWebhookSettings {
  incomingUrl: string;
  outgoingUrl: string;
  log: boolean;
  whitelist: string[] | null;
}

/** An account and what may be done with it; everything may be changed by a test. */
export interface FakeAccount {
  /** Stands before ids of users in webhooks. */
  masterSipId: string;
  /** The user whom the token belongs to. */
  owner: string;
  /** Of the token. */
  scopes: TelephonyScope[];
  /** Null: sipgate says nothing of it, as with a personal access token. */
  featureScope: 'CLASSIC_PBX' | 'NEO_PBX' | null;
  /** Whether calls can be paid for. */
  credit: boolean;
  users: FakeUser[];
  devices: FakeDevice[];
  numbers: FakeNumber[];
  /** Who is behind a line or group. */
  endpoints: Record<string, string[]>;
  contacts: FakeContact[];
  /** Newest first. */
  history: FakeHistoryEntry[];
  webhooks: FakeWebhookSettings;
}

/** sipgate's own cast: Doc, Marty and Emma, each with a line and phone, and a group of all three. */
export function createFakeAccount(): FakeAccount {
  const people = [
    ['Emmett', 'Brown', 'doc@hillvalley.example'],
    ['Marty', 'McFly', 'marty@hillvalley.example'],
    ['Emma', 'Taylor', 'emma@hillvalley.example'],
  ] as const;
  return {
    masterSipId: '1234567',
    owner: 'w0',
    scopes: [...telephonyScopeSchema.options],
    featureScope: null,
    credit: true,
    users: people.map(([firstname, lastname, email], index) => ({
      id: `w${index}`,
      firstname,
      lastname,
      email,
      admin: index === 0,
      defaultDevice: `e${index}`,
    })),
    devices: [
      ...people.map(([firstname], index) => ({
        id: `e${index}`,
        userId: `w${index}`,
        alias: `${firstname}'s phone`,
        type: 'REGISTER' as const,
        online: true,
        dnd: false,
      })),
      { id: 'y0', userId: 'w0', alias: 'Mobile', type: 'MOBILE', online: false, dnd: false },
    ],
    numbers: [
      ...people.map(([firstname], index) => ({
        id: `900000${index}`,
        number: `+49211999000${index}`,
        localized: `0211 999000${index}`,
        type: 'LANDLINE' as const,
        endpointId: `p${index}`,
        endpointAlias: `${firstname}'s line`,
      })),
      {
        id: '9000010',
        number: '+492111234567',
        localized: '0211 1234567',
        type: 'LANDLINE',
        endpointId: 'g0',
        endpointAlias: 'Sales',
      },
    ],
    endpoints: { p0: ['w0'], p1: ['w1'], p2: ['w2'], g0: ['w0', 'w1', 'w2'] },
    contacts: [
      {
        id: '8b1c6a52-0000-4000-8000-000000000001',
        name: 'Jennifer Parker',
        numbers: [{ number: '+4915791234567', type: ['cell'] }],
        emails: [{ email: 'jennifer@example.com', type: ['work'] }],
        organization: [['Parker Ltd.']],
        scope: 'SHARED',
      },
    ],
    history: [],
    webhooks: { incomingUrl: '', outgoingUrl: '', log: false, whitelist: [] },
  };
}
