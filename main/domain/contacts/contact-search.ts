import type { Contact } from '../../../contract/model/contacts/contact.ts';
import { readQuery, type Rank, type SearchText } from './contact-query.ts';
import { foldText, foldUmlauts } from '../../lib/pure/fold-text.ts';
import { numberForms } from '../numbers/number-key.ts';
import { callingCodeLength } from '../numbers/phone-number-plan.ts';

/** What a search has found so far. */
export interface SearchResult {
  /** The best ones first: the name begins with what is sought, a word of it does, a word elsewhere does, it is inside of
   * one; then by name. */
  contacts: Contact[];
  /** How many there are in all. */
  total: number;
}

/** All contacts, found as somebody types. */
export interface ContactSearch {
  /** @param numbers of the contact, as the telephone system sends them */
  put: (contact: Contact, numbers: readonly string[]) => void;
  remove: (id: string) => void;
  /**
   * Finds contacts by their names, organisations, numbers, e-mail addresses, postal addresses, tags and notes. Every
   * word has to be in one of them; upper case and accents do not matter (`ä` is `a` is `ae`), nor does the spelling of a
   * number.
   * @param typed nothing finds everybody
   * @param limit how many contacts are wanted at most
   */
  find: (typed: string, limit: number) => SearchResult;
  /** All that `find` finds, in no particular order, one at a time: the caller can let others go first in between. */
  matches: (typed: string) => Generator<Contact>;
}

interface Entry extends SearchText {
  contact: Contact;
  /** What contacts of the same rank are sorted by. */
  name: string;
}

/** Makes an empty search. */
export function createContactSearch(): ContactSearch {
  // An array is run through faster than a map.
  const entries: Entry[] = [];
  const places = new Map<string, number>();

  return {
    put(contact, numbers) {
      const place = places.get(contact.id) ?? entries.length;
      places.set(contact.id, place);
      entries[place] = toEntry(contact, numbers);
    },
    remove(id) {
      const place = places.get(id);
      const last = entries.at(-1);
      if (place === undefined || !last) return;
      entries[place] = last;
      places.set(last.contact.id, place);
      entries.pop();
      places.delete(id);
    },
    find(typed, limit) {
      const query = readQuery(typed);
      const best = createBest(limit);
      let total = 0;
      for (const entry of entries) {
        const rank = query(entry);
        if (rank === Infinity) continue;
        total += 1;
        best.offer(entry, rank);
      }
      return { contacts: best.entries().map(({ contact }) => contact), total };
    },
    *matches(typed) {
      const query = readQuery(typed);
      for (const entry of [...entries]) if (query(entry) !== Infinity) yield entry.contact;
    },
  };
}

function toEntry(contact: Contact, numbers: readonly string[]): Entry {
  const { emails, address, webPage, tags, note } = contact;
  const name = foldText(`${contact.name}\n${contact.organisation}`);
  const changed = changedByUmlauts(name);
  const head = ` ${name}${changed}`;
  const tail = foldText(`${emails.join('\n')}\n${tags.join('\n')}\n${address}\n${webPage}\n${note}`);
  return {
    contact,
    name,
    words: `${head} ${tail}${changedByUmlauts(tail)}`,
    headEnd: head.length,
    foldedName: /^\S*[aou]e/.test(name) ? name.length + 2 : 1,
    digits: numbers.flatMap(numberForms).map(spellingsOf).join(''),
  };
}

/** The words that folding umlauts changes, so folded, a blank before each. */
function changedByUmlauts(folded: string): string {
  const words = folded.match(/\S*[aou]e\S*/g);
  return words ? ` ${foldUmlauts(words.join(' '))}` : '';
}

/** International, and as it is dialled inside of its country: with a zero before it, or its own. */
function spellingsOf(number: string): string {
  const national = number.slice(callingCodeLength(number));
  if (national === number) return `|${number}`;
  return `|${number}|0${national}${national.startsWith('0') ? `|${national}` : ''}`;
}

/** Keeps the best entries of all that it is offered. */
function createBest(limit: number) {
  const kept: { entry: Entry; rank: Rank }[] = [];
  const comesBefore = (entry: Entry, rank: Rank, other: { entry: Entry; rank: Rank }): boolean => {
    if (rank !== other.rank) return rank < other.rank;
    if (entry.name !== other.entry.name) return entry.name < other.entry.name;
    return entry.contact.id < other.entry.contact.id;
  };
  return {
    offer(entry: Entry, rank: Rank): void {
      const last = kept.at(-1);
      if (kept.length >= limit && (!last || !comesBefore(entry, rank, last))) return;
      const place = kept.findIndex((other) => comesBefore(entry, rank, other));
      kept.splice(place < 0 ? kept.length : place, 0, { entry, rank });
      if (kept.length > limit) kept.pop();
    },
    entries: () => kept.map(({ entry }) => entry),
  };
}
