import type { OnContacts } from '../ports/contacts.ts';
import type { WebhookRequest } from '../../contract/model/request.ts';
import type {
  accountCommands,
  accountContactCommands,
  webhookCommands,
} from '../../contract/commands/account.ts';
import type { SipgateContactsState, SipgateStatus } from '../../contract/model/account.ts';
import type { Handlers } from '../../contract/define.ts';
import type { Notify } from '../ports/desktop.ts';
import type { SettingsReactions } from '../settings/reactions.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { RequestLog } from '../storage/request-log.ts';
import type { Secret } from '../storage/secret-file.ts';
import { createAccountCommands } from './account-commands.ts';
import { createLastWebhook } from './last-webhook.ts';
import { createSipgateAccess, type SipgateAccess } from './sipgate-access.ts';
import { createSipgateContacts } from './sipgate-contacts.ts';
import { createSipgateLines } from './sipgate-lines.ts';
import { createWebhookCommands } from './webhook-commands.ts';

/** The commands for the account at sipgate. */
export type SipgateCommands = Handlers<
  typeof accountCommands & typeof webhookCommands & typeof accountContactCommands
>;

/** What the account at sipgate works with; a root joins it. */
export interface SipgateParts {
  settings: SettingsStore;
  /** Where sipgate reaches the receiver now; empty: not known. */
  publicUrl: () => string;
  /** sipgate has this address now. */
  told: (publicUrl: string) => Promise<void>;
  secret: Secret;
  requests: Pick<RequestLog, 'list' | 'find'>;
  fetch: typeof fetch;
  notify: Notify;
  onContacts: OnContacts;
  failed: (error: unknown) => void;
}

/** The account at sipgate, joined. */
export interface SipgateRoom {
  commands: SipgateCommands;
  /** What is done here when settings change. */
  reactions: Pick<SettingsReactions, 'account'>;
  /** The way to sipgate's REST API, for whoever else asks it. */
  access: SipgateAccess;
  /** Which telephone system the account runs on, as far as sipgate has said so since the start. */
  edition: () => SipgateStatus['edition'];
  /** Takes in a request to the receiver; returns at once. */
  requestSeen: (request: WebhookRequest) => void;
  /** Tells of another token, none, or another address from now on; returns the function that ends it. */
  subscribe: (listener: () => void) => () => void;
  /** Once windows are there to be told. */
  start: () => void;
  stop: () => void;
}

/** Joins the parts of the account at sipgate. Nothing here delays a webhook. */
export function createSipgateRoom(parts: SipgateParts): SipgateRoom {
  const { settings, secret, notify, failed } = parts;
  const access = createSipgateAccess(settings.current, secret, parts.fetch);
  const listeners = new Set<() => void>();
  let edition: SipgateStatus['edition'] = 'unknown';
  let contactsState: SipgateContactsState | null = null;

  const status = (): SipgateStatus => ({
    apiUrl: settings.current().sipgate.apiUrl,
    token: secret.state(access.owner()),
    edition,
    lastWebhook: lastWebhook.get(),
    contacts: contactsState,
  });
  const publish = (): void => {
    notify('sipgateChanged', status());
  };
  const lastWebhook = createLastWebhook(parts.requests, publish);
  const lines = createSipgateLines(access.current, () => performance.now());
  const contacts = createSipgateContacts({
    current: access.current,
    isWanted: () => secret.state(access.owner()) !== 'missing',
    onContacts: parts.onContacts,
    publish(state) {
      contactsState = state;
      publish();
    },
    now: () => new Date().toISOString(),
    failed,
  });
  const learned = (now: SipgateStatus['edition']): void => {
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
    access,
    edition: () => edition,
    commands: {
      ...createAccountCommands({ settings, secret, access, status, learned, tokenChanged: accountChanged }),
      ...createWebhookCommands({ ...parts, access, lines, learned }),
      readSipgateContacts: contacts.read,
    },
    reactions: { account: accountChanged },
    requestSeen: lastWebhook.seen,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      contacts.read();
      void lastWebhook.recall().catch(failed);
    },
    stop: contacts.stop,
  };
}
