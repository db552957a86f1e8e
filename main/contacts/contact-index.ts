import type { Contact } from '../../contract/model/contacts/contact.ts';
import { orderContacts, type ContactOrder } from '../domain/contacts/contact-order.ts';
import { createContactSearch } from '../domain/contacts/contact-search.ts';
import { createPhoneBook, type PhoneBook } from '../domain/contacts/phone-book.ts';
import { forEachInPieces, inPieces } from '../lib/yield-to-loop.ts';

/** A contact before and after a change; null where there is none. */
export interface ContactStep {
  before: Contact | null;
  after: Contact | null;
}

/** What finds contacts: by number, by name, by what somebody types. */
export interface ContactIndex {
  country: string;
  book: PhoneBook;
  /**
   * Some of what a search finds. Nothing typed finds everybody, by name; of anything else the best thousand can be had.
   * Resolves when it can be searched.
   */
  find: (typed: string, offset: number, count: number) => Promise<{ contacts: Contact[]; total: number }>;
  /** All that a search finds, in no particular order, with pauses. */
  findAll: (typed: string) => Promise<Contact[]>;
  /** Where a contact stands among everybody; -1 where it does not. */
  placeOf: (contact: Contact) => Promise<number>;
  /**
   * Takes in the contacts that it begins with: first their numbers, so that callers have names.
   * @param numbered told when the numbers are known
   */
  fill: (contacts: readonly Contact[], numbered: () => void) => Promise<void>;
  /** @returns the numbers whose calls may read differently now; null: it may be any number */
  apply: (steps: readonly ContactStep[]) => Promise<string[] | null>;
}

/** So many found ones can be had. */
const mostFound = 1_000;

/** More changes than these are taken in with pauses. */
export const fewSteps = 200;

/**
 * Makes an empty index.
 * @param country home country, ISO 3166: how numbers are read; another one needs another index
 */
export function createContactIndex(country: string): ContactIndex {
  const book = createPhoneBook(country);
  const search = createContactSearch();
  let order: ContactOrder | null = null;
  /** Many changes that are being taken in. */
  let working: Promise<unknown> = Promise.resolve();
  let letSearch: () => void = () => undefined;
  const searchable = new Promise<void>((resolve) => {
    letSearch = resolve;
  });

  const putIntoSearch = (contact: Contact): void => {
    const { known, maybe } = book.numbersOf(contact.id);
    search.put(contact, [...known, ...maybe]);
  };
  const orderAnew = async (): Promise<void> => {
    order = await inPieces(orderContacts(book.all()));
  };
  const applyOne = ({ before, after }: ContactStep): string[] => {
    if (before) order?.remove(before);
    if (!after) {
      if (before) search.remove(before.id);
      return before ? book.remove(before.id) : [];
    }
    const numbers = book.put(after);
    putIntoSearch(after);
    order?.add(after);
    return numbers;
  };

  return {
    country,
    book,
    async fill(contacts, numbered) {
      await forEachInPieces(contacts, (contact) => {
        book.add([contact]);
      });
      numbered();
      await forEachInPieces(contacts, putIntoSearch);
      await orderAnew();
      letSearch();
    },
    async apply(steps) {
      if (steps.length <= fewSteps) return [...new Set(steps.flatMap(applyOne))];
      // In a list so long, each change by itself would take too long.
      order = null;
      working = forEachInPieces(steps, applyOne).then(orderAnew);
      await working;
      return null;
    },
    async find(typed, offset, count) {
      await searchable;
      if (typed.trim() === '') {
        await working;
        return { contacts: order?.slice(offset, count) ?? [], total: book.size() };
      }
      const { contacts, total } = search.find(typed, Math.min(mostFound, offset + count));
      return { contacts: contacts.slice(offset, offset + count), total };
    },
    async findAll(typed) {
      await searchable;
      const found: Contact[] = [];
      await forEachInPieces(search.matches(typed), (contact) => {
        found.push(contact);
      });
      return found;
    },
    async placeOf(contact) {
      await searchable;
      return order?.placeOf(contact) ?? -1;
    },
  };
}
