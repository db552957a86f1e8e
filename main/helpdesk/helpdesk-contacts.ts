import type { Contact } from '../../contract/model/contact.ts';
import type { OnContacts } from '../ports/contacts.ts';
import { zammadContacts } from '../zammad/zammad-contacts.ts';
import { createRepeater, type Repeater } from '../lib/repeater.ts';
import { toHelpdeskResult } from './to-result.ts';
import type { Helpdesk } from './helpdesk-access.ts';
import type { HelpdeskStore } from './helpdesk-store.ts';

/** Milliseconds until the helpdesk's users are read again, and where that failed. */
const again = 3_600_000;
const againAfterFailure = 300_000;

/**
 * Reads the helpdesk's users into the phone book, whenever it is asked to, and from then on every hour.
 * @param current the helpdesk; null where none is set up
 * @param isWanted whether there is to be one: where not, its contacts go
 * @param failed told of faults of our own
 */
export function createContactReader(
  current: () => Helpdesk | null,
  isWanted: () => boolean,
  onContacts: OnContacts,
  store: Pick<HelpdeskStore, 'report' | 'clear'>,
  failed: (error: unknown) => void,
): Repeater {
  /** @returns when to read again; null: not before somebody asks for it */
  const readOnce = async (): Promise<number | null> => {
    const helpdesk = current();
    if (!helpdesk) {
      store.clear('contacts');
      if (!isWanted()) onContacts('zammad', []);
      return null;
    }
    const read = await toHelpdeskResult(collect(zammadContacts(helpdesk.zammad.customers)));
    // Another helpdesk meanwhile: these contacts are nobody's any more.
    if (current() !== helpdesk) return 0;
    if (!read.ok) {
      store.report({ kind: 'contacts', problem: read.problem });
      return againAfterFailure;
    }
    onContacts('zammad', read.value);
    store.clear('contacts');
    return again;
  };

  return createRepeater(readOnce, failed);
}

async function collect(pages: AsyncIterable<Contact[]>): Promise<Contact[]> {
  const contacts: Contact[] = [];
  for await (const page of pages) contacts.push(...page);
  return contacts;
}
