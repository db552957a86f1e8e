import type { Contact } from '../../contract/contact.ts';
import type { OnContacts } from '../../contract/helpdesk-commands.ts';
import { zammadContacts } from '../helpdesk/zammad-contacts.ts';
import { createRepeater, type Repeater } from '../repeater.ts';
import { asked } from './asked.ts';
import type { Helpdesk } from './helpdesk-access.ts';
import type { HelpdeskBoard } from './helpdesk-board.ts';

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
  board: Pick<HelpdeskBoard, 'report' | 'clear'>,
  failed: (error: unknown) => void,
): Repeater {
  /** @returns when to read again; null: not before somebody asks for it */
  const readOnce = async (): Promise<number | null> => {
    const helpdesk = current();
    if (!helpdesk) {
      board.clear('contacts');
      if (!isWanted()) onContacts('zammad', []);
      return null;
    }
    const read = await asked(collect(zammadContacts(helpdesk.zammad.customers)));
    // Another helpdesk meanwhile: these contacts are nobody's any more.
    if (current() !== helpdesk) return 0;
    if (!read.ok) {
      board.report({ kind: 'contacts', problem: read.problem });
      return againAfterFailure;
    }
    onContacts('zammad', read.value);
    board.clear('contacts');
    return again;
  };

  return createRepeater(readOnce, failed);
}

async function collect(pages: AsyncIterable<Contact[]>): Promise<Contact[]> {
  const contacts: Contact[] = [];
  for await (const page of pages) contacts.push(...page);
  return contacts;
}
