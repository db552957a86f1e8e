import type { Contact } from '../../contract/model/contacts/contact.ts';
import type { OnContacts } from '../ports/contacts.ts';
import type { AccountContactsState } from '../../contract/model/account.ts';
import type { TelephonyProblem } from '../../contract/model/telephony.ts';
import { createRepeater, type Repeater } from '../lib/repeater.ts';
import type { TelephonyAccess } from '../ports/telephony.ts';
import { toTelephonyResult } from './to-telephony-result.ts';

/** Milliseconds until they are read again, and where that failed for something that passes by itself. */
const again = 3_600_000;
const againAfterFailure = 300_000;

export interface AccountContactsParts {
  telephony: TelephonyAccess<'contacts'>;
  /** What the account's contacts have as their source. */
  source: Contact['source'];
  /** Whether there is to be one: where not, its contacts go. */
  isWanted: () => boolean;
  onContacts: OnContacts;
  /** Told how it stands; null: they are not read. */
  publish: (state: AccountContactsState | null) => void;
  /** ISO 8601. */
  now: () => string;
  /** Told of faults of our own. */
  failed: (error: unknown) => void;
}

/** Reads the account's contacts into the phone book, whenever it is asked to, and from then on every hour. */
export function createAccountContacts(parts: AccountContactsParts): Repeater {
  const { telephony, source, isWanted, onContacts, publish, now, failed } = parts;
  return createRepeater(async () => {
    const account = telephony.current();
    if (!account) {
      publish(null);
      if (!isWanted()) onContacts(source, []);
      return null;
    }
    publish({ state: 'reading' });
    const read = await toTelephonyResult(collect(account.contacts()));
    // Another token meanwhile: these contacts are nobody's any more.
    if (telephony.current() !== account) return 0;
    if (!read.ok) {
      publish({ state: 'failed', problem: read.problem });
      return passes(read.problem) ? againAfterFailure : again;
    }
    onContacts(source, read.value);
    publish({ state: 'read', count: read.value.length, at: now() });
    return again;
  }, failed);
}

/** A token does not get better by being tried again soon. */
function passes({ kind }: TelephonyProblem): boolean {
  return kind !== 'unauthorised' && kind !== 'forbidden';
}

/** Those without a number say nothing about calls. */
async function collect(pages: AsyncIterable<Contact[]>): Promise<Contact[]> {
  const contacts: Contact[] = [];
  for await (const page of pages) contacts.push(...page.filter(({ numbers }) => numbers.length > 0));
  return contacts;
}
