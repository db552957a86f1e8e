import type { Contact } from '../../contract/model/contact.ts';
import type { OnContacts } from '../ports/contacts.ts';
import type { SipgateContactsState } from '../../contract/model/account.ts';
import type { SipgateProblem } from '../../contract/model/sipgate.ts';
import { createRepeater, type Repeater } from '../lib/repeater.ts';
import { toContact } from '../sipgate/sipgate-contacts.ts';
import type { Sipgate } from '../sipgate/sipgate.ts';
import { toSipgateResult } from './to-sipgate-result.ts';

/** Milliseconds until they are read again, and where that failed for something that passes by itself. */
const again = 3_600_000;
const againAfterFailure = 300_000;

export interface SipgateContactsParts {
  /** Null where there is no token. */
  current: () => Sipgate | null;
  /** Whether there is to be one: where not, its contacts go. */
  isWanted: () => boolean;
  onContacts: OnContacts;
  /** Told how it stands; null: they are not read. */
  publish: (state: SipgateContactsState | null) => void;
  /** ISO 8601. */
  now: () => string;
  /** Told of faults of our own. */
  failed: (error: unknown) => void;
}

/** Reads sipgate's contacts into the phone book, whenever it is asked to, and from then on every hour. */
export function createSipgateContacts(parts: SipgateContactsParts): Repeater {
  const { current, isWanted, onContacts, publish, now, failed } = parts;
  return createRepeater(async () => {
    const sipgate = current();
    if (!sipgate) {
      publish(null);
      if (!isWanted()) onContacts('sipgate', []);
      return null;
    }
    publish({ state: 'reading' });
    const read = await toSipgateResult(collect(sipgate));
    // Another token meanwhile: these contacts are nobody's any more.
    if (current() !== sipgate) return 0;
    if (!read.ok) {
      publish({ state: 'failed', problem: read.problem });
      return passes(read.problem) ? againAfterFailure : again;
    }
    onContacts('sipgate', read.value);
    publish({ state: 'read', count: read.value.length, at: now() });
    return again;
  }, failed);
}

/** A token does not get better by being tried again soon. */
function passes({ kind }: SipgateProblem): boolean {
  return kind !== 'unauthorised' && kind !== 'forbidden';
}

/** Those without a number say nothing about calls. */
async function collect(sipgate: Sipgate): Promise<Contact[]> {
  const contacts: Contact[] = [];
  for await (const page of sipgate.contacts())
    contacts.push(...page.map(toContact).filter(({ numbers }) => numbers.length > 0));
  return contacts;
}
