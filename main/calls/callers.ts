import { forEachInPieces } from '../lib/yield-to-loop.ts';
import type { CallBook, CallChange } from '../domain/conversations/call-book.ts';
import { createCallNotes, type CallNotes } from '../domain/calls/call-notes.ts';
import { lookupWithNotes } from '../domain/conversations/noted-callers.ts';
import type { PhoneBook } from '../domain/contacts/phone-book.ts';

/** What tells who a caller is; a root joins it. */
export interface CallerParts {
  /** Home country, ISO 3166, as it is now: with another one the notes are read anew. */
  country: () => string;
  phoneBook: () => Pick<PhoneBook, 'lookup'>;
  book: Pick<CallBook, 'entries' | 'entry'>;
  /** Told of numbers whose callers may be others now, as the telephone system sends them; null: it may be any number. */
  relabel: (numbers: string[] | null) => void;
}

/** Who a caller is: by the phone book, and by what was noted of calls. */
export interface Callers extends Pick<PhoneBook, 'lookup'> {
  /** Takes a change of a call. */
  changed: (change: Pick<CallChange, 'entry' | 'removed'>) => void;
  /** Contacts with these numbers are others now; null: it may be any. */
  contactsChanged: (numbers: string[] | null) => void;
  /** Reads the notes of all calls that there are; resolves when callers are named by them. */
  readNotes: () => Promise<void>;
}

/** Makes that; calls that are there already are read when somebody asks for it. */
export function createCallers({ country, phoneBook, book, relabel }: CallerParts): Callers {
  let readFor = country();
  let notes = createCallNotes(readFor);
  /** Those that are to take the place, as long as they are being filled. */
  let next: CallNotes | null = null;
  const lookup = lookupWithNotes(
    { lookup: (sent) => phoneBook().lookup(sent) },
    { callersNotedWith: (sent) => notes.callersNotedWith(sent) },
  );

  const readNotes = async (): Promise<void> => {
    readFor = country();
    const filled = createCallNotes(readFor);
    const numbers = new Set<string>();
    next = filled;
    await forEachInPieces(book.entries(), ({ conversationId, note }) => {
      if (note === '') return;
      // As it is now: a change that came meanwhile is in it already.
      const entry = book.entry(conversationId);
      for (const number of entry ? filled.put(entry) : []) numbers.add(number);
    });
    // Meanwhile the country may have become another one again.
    if (next !== filled) return;
    for (const number of notes.numbers()) numbers.add(number);
    notes = filled;
    next = null;
    if (numbers.size > 0) relabel([...numbers]);
  };

  return {
    readNotes,
    lookup(sent) {
      if (readFor !== country()) void readNotes();
      return lookup(sent);
    },
    changed({ entry, removed }) {
      const takeIn = (index: CallNotes): string[] => [
        ...removed.flatMap((id) => index.remove(id)),
        ...index.put(entry),
      ];
      if (next) takeIn(next);
      const numbers = takeIn(notes);
      if (numbers.length > 0) relabel(numbers);
    },
    contactsChanged(numbers) {
      relabel(numbers && [...new Set([...numbers, ...notes.numbersNotedOf(numbers)])]);
    },
  };
}
