import type { OnContacts } from '../ports/contacts.ts';
import type { WebhookRequest } from '../../contract/model/request.ts';
import type {
  accountCommands,
  accountContactCommands,
  webhookCommands,
} from '../../contract/commands/account.ts';
import type { AccountContactsState, AccountStatus } from '../../contract/model/account.ts';
import type { Handlers } from '../../contract/define.ts';
import type { Notify } from '../ports/desktop.ts';
import type { TelephonyAccess, TelephonySystem } from '../ports/telephony.ts';
import type { SettingsReactions } from '../settings/reactions.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { RequestLog } from '../storage/journal/request-log.ts';
import type { Secret } from '../storage/secret-file.ts';
import { createAccountAccess } from './account-access.ts';
import { createAccountCommands } from './account-commands.ts';
import { createAccountContacts } from './account-contacts.ts';
import { createAccountLines, type AccountLines } from './account-lines.ts';
import { createLastWebhook } from './last-webhook.ts';
import { createWebhookCommands } from './webhook-commands.ts';

/** The commands for the account at the telephone system. */
export type AccountCommands = Handlers<
  typeof accountCommands & typeof webhookCommands & typeof accountContactCommands
>;

/** What the account works with; a root joins it. */
export interface AccountRoomParts {
  settings: SettingsStore;
  /** Where the telephone system reaches the receiver now; empty: not known. */
  publicUrl: () => string;
  /** The telephone system has this address now. */
  told: (publicUrl: string) => Promise<void>;
  secret: Secret;
  requests: Pick<RequestLog, 'list' | 'find'>;
  /** The kind of telephone system that the team has. */
  system: TelephonySystem;
  notify: Notify;
  onContacts: OnContacts;
  failed: (error: unknown) => void;
}

/** The account at the telephone system, joined. */
export interface AccountRoom {
  commands: AccountCommands;
  /** What is done here when settings change. */
  reactions: Pick<SettingsReactions, 'account'>;
  /** The way to the telephone system, for whoever else asks it. */
  telephony: TelephonyAccess;
  /** The account's numbers in E.164, at once; null: not known. */
  knownLines: AccountLines['known'];
  /** Takes in a request to the receiver; returns at once. */
  requestSeen: (request: WebhookRequest) => void;
  /** Tells of another token, none, or another address from now on; returns the function that ends it. */
  subscribe: (listener: () => void) => () => void;
  /** Once windows are there to be told. */
  start: () => void;
  stop: () => void;
}

/** Joins the parts of the account. Nothing here delays a webhook. */
export function createAccountRoom(parts: AccountRoomParts): AccountRoom {
  const { settings, secret, system, notify, failed } = parts;
  const access = createAccountAccess(settings.current, secret, system);
  const listeners = new Set<() => void>();
  let edition: AccountStatus['edition'] = 'unknown';
  let contactsState: AccountContactsState | null = null;

  const status = (): AccountStatus => ({
    apiUrl: access.address(),
    token: secret.state(access.owner()),
    edition,
    lastWebhook: lastWebhook.get(),
    contacts: contactsState,
  });
  const publish = (): void => {
    notify('accountChanged', status());
  };
  const lastWebhook = createLastWebhook(parts.requests, publish);
  const lines = createAccountLines(access, () => performance.now(), failed);
  const contacts = createAccountContacts({
    telephony: access,
    source: system.contactSource,
    isWanted: () => secret.state(access.owner()) !== 'missing',
    onContacts: parts.onContacts,
    publish(state) {
      contactsState = state;
      publish();
    },
    now: () => new Date().toISOString(),
    failed,
  });
  const learned = (now: AccountStatus['edition']): void => {
    if (now === edition) return;
    edition = now;
    publish();
  };
  const accountChanged = (): void => {
    edition = 'unknown';
    publish();
    contacts.read();
    for (const listener of listeners) listener();
  };

  return {
    telephony: access,
    commands: {
      ...createAccountCommands({
        settings,
        secret,
        system,
        access,
        status,
        learned,
        tokenChanged: accountChanged,
      }),
      ...createWebhookCommands({ ...parts, access, lines, learned }),
      readAccountContacts: contacts.read,
    },
    reactions: { account: accountChanged },
    knownLines: lines.known,
    requestSeen: lastWebhook.seen,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      contacts.read();
      // Read before the first call asks for them.
      lines.known();
      void lastWebhook.recall().catch(failed);
    },
    stop: contacts.stop,
  };
}
