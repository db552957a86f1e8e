import type { LogEntry, Party } from '../../../contract/model/calls/caller-log.ts';
import type { PhoneBook } from '../contacts/phone-book.ts';

/** Says who a conversation is with, by the phone book as it is now. */
export type LabelEntry = (entry: LogEntry) => LogEntry;

/** Makes that from a phone book, which is asked for each time: another home country makes another one. */
export function labelWith(phoneBook: () => Pick<PhoneBook, 'lookup'>): LabelEntry {
  return (entry) => ({ ...entry, party: partyOf(entry.remote.number, phoneBook()) });
}

/**
 * @param number as the telephone system sent it, a plus before it or not
 * @returns null where nobody has it
 */
export function partyOf(number: string | null, phoneBook: Pick<PhoneBook, 'lookup'>): Party | null {
  const { matches, total } = phoneBook.lookup(number);
  const [first] = matches;
  if (!first) return null;
  return {
    certainty: first.certainty,
    contacts: matches.map(({ contact: { id, name, organisation } }) => ({ id, name, organisation })),
    total,
  };
}
