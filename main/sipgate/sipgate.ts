import type {
  ScopeFinding,
  TelephonyIdentity,
  TelephonyUser,
  TelephonyWebhooks,
} from '../../contract/model/telephony.ts';
import { readPages } from '../http/pages.ts';
import { TelephonyError } from '../ports/telephony.ts';
import { findScopes } from './scopes.ts';
import {
  contactsSchema,
  devicesSchema,
  historySchema,
  nothingSchema,
  numbersSchema,
  userinfoSchema,
  usersSchema,
  webhooksSchema,
  type ListPart,
  type SipgateContact,
} from './sipgate-answers.ts';
import { createSipgateCalls, type SipgateCalls } from './sipgate-calls.ts';
import { createAsk, type SipgateConnection } from './sipgate-http.ts';
import { editionOf, payloadOf } from './sipgate-token.ts';
import type { SipgateDevice, SipgateNumber, SipgatePastCall } from './sipgate-types.ts';

/**
 * sipgate through its REST API (https://api.sipgate.com/v2/doc). Everything rejects with a `TelephonyError`. What only reads is
 * tried up to three times within 15 seconds, what changes something once.
 */
export interface Sipgate {
  /** Whose token it is: shows that address and token are right. Needs no scope. */
  whoAmI: () => Promise<TelephonyIdentity>;
  /**
   * What the token may do, found by asking.
   * @param userId whose it is
   */
  scopes: (userId: string) => Promise<ScopeFinding[]>;
  users: () => Promise<TelephonyUser[]>;
  /** @param userId such as `w0` */
  devices: (userId: string) => Promise<SipgateDevice[]>;
  numbers: () => Promise<SipgateNumber[]>;
  webhooks: {
    read: () => Promise<TelephonyWebhooks>;
    /** Sets all of it at once. */
    write: (webhooks: TelephonyWebhooks) => Promise<void>;
  };
  calls: SipgateCalls;
  /**
   * Calls of the account's history, a page at a time; each once.
   * @param from, to ISO 8601; what began in between
   */
  history: (range: { from: string; to?: string }) => AsyncGenerator<SipgatePastCall[]>;
  /** The account's address book, a page at a time; each contact once. */
  contacts: () => AsyncGenerator<SipgateContact[]>;
}

/** How many entries are asked for at once. */
const pageSize = 100;

/**
 * Reads a list of sipgate's to its end.
 * @throws what asking throws, and TelephonyError where it has no end
 */
function listed<T extends { id: string }>(
  ask: (range: { limit: number; offset: number }) => Promise<ListPart<T>>,
): AsyncGenerator<T[]> {
  return readPages(
    async ({ offset }) => {
      const { items, count, total } = await ask({ limit: pageSize, offset });
      return { items, count, isLast: total === null ? count < pageSize : offset + count >= total };
    },
    (pages) => new TelephonyError({ kind: 'endless', pages, detail: '', perhapsDone: false }),
  );
}

export function createSipgate(access: SipgateConnection): Sipgate {
  const ask = createAsk(access);
  return {
    async whoAmI() {
      const info = await ask({ path: '/authorization/userinfo', scope: null }, userinfoSchema);
      return { userId: info.sub, edition: editionOf(info, payloadOf(access.token.secret)) };
    },
    scopes: (userId) => findScopes(ask, userId),
    users: () => ask({ path: '/users', scope: 'users:read', answer: 'list' }, usersSchema),
    devices: (userId) =>
      ask(
        { path: `/${encodeURIComponent(userId)}/devices`, scope: 'devices:read', answer: 'list' },
        devicesSchema,
      ),
    numbers: () => ask({ path: '/numbers', scope: 'numbers:read', answer: 'list' }, numbersSchema),
    webhooks: {
      read: () => ask({ path: '/settings/sipgateio', scope: 'settings:sipgateio:read' }, webhooksSchema),
      async write({ sources, ...webhooks }) {
        const body = { ...webhooks, whitelist: sources };
        const scope = 'settings:sipgateio:write';
        await ask({ method: 'PUT', path: '/settings/sipgateio', body, scope }, nothingSchema);
      },
    },
    calls: createSipgateCalls(ask),
    history: ({ from, to }) =>
      listed((range) =>
        ask(
          {
            path: '/history',
            query: { types: 'CALL', from, ...(to !== undefined && { to }), ...range },
            scope: 'history:read',
            answer: 'list',
          },
          historySchema,
        ),
      ),
    contacts: () =>
      listed((query) =>
        ask({ path: '/contacts', query, scope: 'contacts:read', answer: 'contacts' }, contactsSchema),
      ),
  };
}
