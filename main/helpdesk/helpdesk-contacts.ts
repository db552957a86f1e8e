import type { Contact } from '../../contract/model/contacts/contact.ts';
import type { OnContacts } from '../ports/contacts.ts';
import { createRepeater, type Repeater } from '../lib/repeater.ts';
import { toHelpdeskResult } from './to-result.ts';
import type { HelpdeskAccess } from './helpdesk-access.ts';
import type { HelpdeskStore } from './helpdesk-store.ts';

/** Milliseconds until the helpdesk's users are read again, and where that failed. */
const again = 3_600_000;
const againAfterFailure = 300_000;

/**
 * Reads the helpdesk's users into the phone book, whenever it is asked to, and from then on every hour.
 * @param isWanted whether there is to be one: where not, its contacts go
 * @param failed told of faults of our own
 */
export function createContactReader(
  access: Pick<HelpdeskAccess, 'current' | 'contactSources'>,
  isWanted: () => boolean,
  onContacts: OnContacts,
  store: Pick<HelpdeskStore, 'report' | 'clear'>,
  failed: (error: unknown) => void,
): Repeater {
  /** Of one kind of helpdesk, or of none; those of the others go. */
  const setContacts = (from: Contact['source'] | null, contacts: Contact[]): void => {
    for (const source of access.contactSources) onContacts(source, source === from ? contacts : []);
  };
  /** @returns when to read again; null: not before somebody asks for it */
  const readOnce = async (): Promise<number | null> => {
    const helpdesk = access.current();
    if (!helpdesk) {
      store.clear('contacts');
      if (!isWanted()) setContacts(null, []);
      return null;
    }
    const read = await toHelpdeskResult(collect(helpdesk.contacts()));
    // Another helpdesk meanwhile: these contacts are nobody's any more.
    if (access.current() !== helpdesk) return 0;
    if (!read.ok) {
      store.report({ kind: 'contacts', problem: read.problem });
      return againAfterFailure;
    }
    setContacts(helpdesk.contactSource, read.value);
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
