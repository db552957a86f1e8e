import type { Contact } from '../../../contract/model/contacts/contact.ts';
import { foldText, foldUmlauts } from '../../lib/pure/fold-text.ts';
import { numberKey } from '../numbers/number-key.ts';
import { contactName } from '../../../contract/model/display-name.ts';

/** What contacts have in common. */
export type DuplicateReason =
  /** As the telephone system sends it. */
  | { kind: 'number'; number: string }
  | { kind: 'email'; email: string }
  /** Name and organisation, however they are written. */
  | { kind: 'name'; name: string };

/** Contacts that look like the same person. */
export interface DuplicateGroup {
  /** Two or more, the last changed first. */
  contacts: Contact[];
  /** One or more. */
  reasons: DuplicateReason[];
}

/** What more contacts than these have in common is an office's number, and tells nothing of a person. */
const mostInGroup = 20;

/** Finds them a contact at a time, so that the caller can let others go first in between. */
export interface DuplicateFinder {
  /** @param numbers of the contact, as the telephone system sends them */
  add: (contact: Contact, numbers: readonly string[]) => void;
  /** Groups with the most reasons first, then the smallest, then those that were changed last. */
  groups: () => DuplicateGroup[];
}

/**
 * Finds contacts that share a number, an e-mail address, or name and organisation. A contact may be in several groups;
 * the same contacts are in one group with all their reasons. What more than 20 share is passed over.
 */
export function createDuplicateFinder(): DuplicateFinder {
  const shared = new Map<string, { reason: DuplicateReason; contacts: Contact[] }>();
  const note = (contact: Contact, key: string, reason: DuplicateReason): void => {
    const known = shared.get(key);
    if (!known) shared.set(key, { reason, contacts: [contact] });
    else if (known.contacts.at(-1) !== contact) known.contacts.push(contact);
  };
  return {
    add(contact, numbers) {
      for (const number of numbers) note(contact, `number ${numberKey(number)}`, { kind: 'number', number });
      for (const typed of contact.emails) {
        const email = typed.trim().toLowerCase();
        note(contact, `email ${email}`, { kind: 'email', email });
      }
      const key = nameKey(contact);
      if (key !== '') note(contact, `name ${key}`, { kind: 'name', name: contactName(contact) });
    },
    groups() {
      const groups = new Map<string, DuplicateGroup>();
      for (const { reason, contacts: sharing } of shared.values()) {
        if (sharing.length < 2 || sharing.length > mostInGroup) continue;
        const sorted = sharing.toSorted(byAge);
        const ids = JSON.stringify(sorted.map(({ id }) => id));
        const group = groups.get(ids);
        if (group) group.reasons.push(reason);
        else groups.set(ids, { contacts: sorted, reasons: [reason] });
      }
      return [...groups.values()].sort(bySureness);
    },
  };
}

/** Finds them all at once, as {@link createDuplicateFinder} does. */
export function findDuplicates(
  contacts: Iterable<Contact>,
  numbersOf: (contact: Contact) => readonly string[],
): DuplicateGroup[] {
  const finder = createDuplicateFinder();
  for (const contact of contacts) finder.add(contact, numbersOf(contact));
  return finder.groups();
}

/** `Taylor, Emma` is `Emma Taylor`. Empty where neither a name nor an organisation is known. */
function nameKey({ name, organisation }: Contact): string {
  const words = foldUmlauts(foldText(name)).split(' ').sort().join(' ');
  const of = foldUmlauts(foldText(organisation));
  return words === '' && of === '' ? '' : `${words}|${of}`;
}

function bySureness(a: DuplicateGroup, b: DuplicateGroup): number {
  return (
    b.reasons.length - a.reasons.length ||
    a.contacts.length - b.contacts.length ||
    (a.contacts.map((contact, index) => byAge(contact, b.contacts[index])).find((order) => order !== 0) ?? 0)
  );
}

function byAge(a: Contact, b: Contact | undefined): number {
  if (!b || a.id === b.id) return 0;
  if (a.changedAt !== b.changedAt) return a.changedAt > b.changedAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
