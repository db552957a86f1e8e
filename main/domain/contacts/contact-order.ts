import type { Contact } from '../../../contract/model/contacts/contact.ts';
import { foldText } from '../../lib/pure/fold-text.ts';

/** All contacts by name, for somebody who leafs through them. */
export interface ContactOrder {
  add: (contact: Contact) => void;
  /** Takes out the very contact that was added. */
  remove: (contact: Contact) => void;
  /** Some of them, from a place on; 0 is the first. */
  slice: (offset: number, count: number) => Contact[];
  /** Where a contact stands; -1 where it does not. */
  placeOf: (contact: Contact) => number;
}

interface Entry {
  key: string;
  contact: Contact;
}

/** So many are sorted at once in some milliseconds. */
const runLength = 1_000;

/**
 * Sorts contacts by name, then organisation; those with neither come last, by number. It yields every now and then, so
 * that others can go first: a hundred thousand take a while.
 */
export function* orderContacts(contacts: readonly Contact[]): Generator<undefined, ContactOrder> {
  let runs: Entry[][] = [];
  for (let start = 0; start < contacts.length; start += runLength) {
    runs.push(
      contacts
        .slice(start, start + runLength)
        .map(toEntry)
        .sort(byKey),
    );
    yield;
  }
  while (runs.length > 1) {
    const longer: Entry[][] = [];
    for (let index = 0; index < runs.length; index += 2) {
      longer.push(yield* merge(runs[index] ?? [], runs[index + 1] ?? []));
    }
    runs = longer;
  }
  return createOrder(runs[0] ?? []);
}

function* merge(left: readonly Entry[], right: readonly Entry[]): Generator<undefined, Entry[]> {
  const merged: Entry[] = [];
  let [fromLeft, fromRight] = [0, 0];
  while (merged.length < left.length + right.length) {
    const [a, b] = [left[fromLeft], right[fromRight]];
    if (a && (!b || byKey(a, b) <= 0)) {
      merged.push(a);
      fromLeft += 1;
    } else if (b) {
      merged.push(b);
      fromRight += 1;
    }
    if (merged.length % runLength === 0) yield;
  }
  return merged;
}

function createOrder(sorted: Entry[]): ContactOrder {
  const indexOf = (entry: Entry): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = sorted[middle];
      if (other && byKey(other, entry) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const placeOf = (contact: Contact): number => {
    const index = indexOf(toEntry(contact));
    return sorted[index]?.contact.id === contact.id ? index : -1;
  };

  return {
    add(contact) {
      const entry = toEntry(contact);
      sorted.splice(indexOf(entry), 0, entry);
    },
    remove(contact) {
      const index = placeOf(contact);
      if (index >= 0) sorted.splice(index, 1);
    },
    slice: (offset, count) => sorted.slice(offset, offset + count).map(({ contact }) => contact),
    placeOf,
  };
}

function toEntry(contact: Contact): Entry {
  const { name, organisation, numbers, emails } = contact;
  const key = foldText(`${name}\n${organisation}`);
  return { key: key === '' ? `\uFFFF${numbers[0]?.number ?? emails[0] ?? ''}` : key, contact };
}

function byKey(a: Entry, b: Entry): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  if (a.contact.id === b.contact.id) return 0;
  return a.contact.id < b.contact.id ? -1 : 1;
}
