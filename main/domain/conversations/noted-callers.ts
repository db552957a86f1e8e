import type { CallNotes } from '../calls/call-notes.ts';
import { byCertaintyAndAge, mostMatches, type PhoneBook } from '../contacts/phone-book.ts';

/**
 * Finds whom a number belongs to by the phone book and by the notes of calls: a number in the note of a call may belong to
 * whoever that call was with, as the phone book knows them. Who has it in the phone book already is told once.
 */
export function lookupWithNotes(
  phoneBook: Pick<PhoneBook, 'lookup'>,
  notes: Pick<CallNotes, 'callersNotedWith'>,
): PhoneBook['lookup'] {
  return (sent) => {
    const found = phoneBook.lookup(sent);
    const callers = sent === null ? [] : notes.callersNotedWith(sent);
    if (callers.length === 0) return found;
    const all = new Map(found.matches.map((match) => [match.contact.id, match]));
    for (const caller of callers) {
      for (const { contact, certainty } of phoneBook.lookup(caller).matches) {
        if (certainty === 'known' && !all.has(contact.id))
          all.set(contact.id, { contact, certainty: 'maybe' });
      }
    }
    return {
      matches: [...all.values()].sort(byCertaintyAndAge).slice(0, mostMatches),
      // Where more contacts have the number than are told, one of them may be counted twice: that is more than anybody reads.
      total: found.total - found.matches.length + all.size,
    };
  };
}
