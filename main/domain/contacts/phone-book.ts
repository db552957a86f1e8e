import type { Contact } from '../../../contract/model/contacts/contact.ts';
import { readContactNumbers, type ContactNumbers } from './contact-numbers.ts';
import { numberKey } from '../numbers/number-key.ts';
import { sentKey } from '../numbers/phone-number.ts';

/** A contact that a number belongs to. */
export interface ContactMatch {
  contact: Contact;
  /** `known`: the number stands among the contact's; `maybe`: it was only found in a text about it, such as its note. */
  certainty: 'known' | 'maybe';
}

/** Whom a number belongs to. */
export interface Lookup {
  /** Known ones first, then the last changed first; each contact once, 20 at most. */
  matches: ContactMatch[];
  /** How many there are in all. */
  total: number;
}

/** All contacts, found by their numbers. */
export interface PhoneBook {
  /** Takes in many; a thousand are done in some milliseconds, so that the caller can let others go first in between. */
  add: (contacts: Iterable<Contact>) => void;
  /**
   * Takes in a new or changed contact.
   * @returns the keys of the numbers whose calls may read differently now, as `sentKey` makes them of a call's number
   */
  put: (contact: Contact) => string[];
  /** @returns the same as `put` */
  remove: (id: string) => string[];
  /** @param sent a number as the telephone system sends it, `anonymous` and null included */
  lookup: (sent: string | null) => Lookup;
  /** Empty for a contact that is not there. */
  numbersOf: (id: string) => ContactNumbers;
  get: (id: string) => Contact | undefined;
  /** In no particular order. */
  all: () => Contact[];
  size: () => number;
}

interface Entry {
  contact: Contact;
  numbers: ContactNumbers;
}

/** How many contacts that share a number are told. */
export const mostMatches = 20;

/**
 * Makes an empty phone book.
 * @param country home country, ISO 3166: how the contacts' numbers are read; another country needs another book
 */
export function createPhoneBook(country: string): PhoneBook {
  const entries = new Map<string, Entry>();
  /** By what both sides of the comparison are made into: `numberKey`. */
  const byNumber = new Map<string, ContactMatch[]>();
  /** Keys whose matches came in any order: they are sorted when somebody asks for them. */
  const unsorted = new Set<string>();

  const takeOut = (id: string): string[] => {
    const entry = entries.get(id);
    if (!entry) return [];
    entries.delete(id);
    const numbers = keysOf(entry.numbers);
    for (const number of numbers) {
      const others = (byNumber.get(number) ?? []).filter(({ contact }) => contact !== entry.contact);
      if (others.length > 0) byNumber.set(number, others);
      else byNumber.delete(number);
    }
    return numbers;
  };

  /** Takes in a contact that is not there. */
  const takeIn = (contact: Contact): ContactNumbers => {
    const numbers = readContactNumbers(contact, country);
    entries.set(contact.id, { contact, numbers });
    const known = assign(numbers.known, { contact, certainty: 'known' }, []);
    assign(numbers.maybe, { contact, certainty: 'maybe' }, known);
    return numbers;
  };

  /** @param assigned keys that the contact is found by already. @returns those that it is found by now */
  const assign = (
    numbers: readonly string[],
    match: ContactMatch,
    assigned: readonly string[],
  ): readonly string[] => {
    const done = [...assigned];
    for (const number of numbers) {
      const key = numberKey(number);
      // A contact may have a number in two of its forms.
      if (done.includes(key)) continue;
      done.push(key);
      const matches = byNumber.get(key);
      if (matches) {
        matches.push(match);
        unsorted.add(key);
      } else {
        byNumber.set(key, [match]);
      }
    }
    return done;
  };

  const matchesOf = (number: string): ContactMatch[] | undefined => {
    const matches = byNumber.get(number);
    if (matches && unsorted.delete(number)) matches.sort(byCertaintyAndAge);
    return matches;
  };

  return {
    add(contacts) {
      for (const contact of contacts) {
        takeOut(contact.id);
        takeIn(contact);
      }
    },
    put(contact) {
      const before = takeOut(contact.id);
      return [...new Set([...before, ...keysOf(takeIn(contact))])];
    },
    remove: takeOut,
    lookup(sent) {
      if (sent === null) return { matches: [], total: 0 };
      const matches = matchesOf(sentKey(sent)) ?? [];
      return { matches: matches.slice(0, mostMatches), total: matches.length };
    },
    numbersOf: (id) => entries.get(id)?.numbers ?? { known: [], maybe: [] },
    get: (id) => entries.get(id)?.contact,
    all: () => [...entries.values()].map(({ contact }) => contact),
    size: () => entries.size,
  };
}

function keysOf({ known, maybe }: ContactNumbers): string[] {
  return [...known, ...maybe].map(numberKey);
}

/** The order in which matches are told: known ones first, then the last changed first. */
export function byCertaintyAndAge(a: ContactMatch, b: ContactMatch): number {
  if (a.certainty !== b.certainty) return a.certainty === 'known' ? -1 : 1;
  if (a.contact.changedAt !== b.contact.changedAt) return a.contact.changedAt > b.contact.changedAt ? -1 : 1;
  return a.contact.id < b.contact.id ? -1 : 1;
}
