import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import type { Navigation } from '../../../contract/model/navigation.ts';
import type { PhoneBook } from './phone-book.ts';

/**
 * Where a caller is to be seen: at their contact, or as a new contact. Where several may be meant, or the number is withheld,
 * it is the call.
 */
export function profileIn(
  { conversationId, remote }: Pick<LogEntry, 'conversationId' | 'remote'>,
  phoneBook: Pick<PhoneBook, 'lookup'>,
): Navigation {
  const { number } = remote;
  const { matches, total } = phoneBook.lookup(number);
  const known = matches.filter(({ certainty }) => certainty === 'known');
  const [first] = known;
  const about = { conversationId, number, contactId: null };
  if (first && known.length === 1) return { ...about, view: 'contact', contactId: first.contact.id };
  return { ...about, view: number !== null && total === 0 ? 'newContact' : 'call' };
}
