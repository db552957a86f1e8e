import { expect, it } from 'vitest';
import { createCallers } from '../../../main/calls/callers.ts';
import { createCallBook } from '../../../main/domain/conversations/call-book.ts';
import { createPhoneBook } from '../../../main/domain/contacts/phone-book.ts';
import { contact } from '../../support/unit/contacts.ts';
import { at, hangup, newCall } from '../../support/unit/events.ts';

const mobile = '491715000000';

function setUp() {
  const book = createCallBook(() => at(0));
  const phoneBook = createPhoneBook('DE');
  const relabelled: (string[] | null)[] = [];
  const home = { country: 'DE' };
  const callers = createCallers({
    country: () => home.country,
    phoneBook: () => phoneBook,
    book,
    relabel: (numbers) => relabelled.push(numbers),
  });
  const note = (text: string, seconds: number): void => {
    const change = book.addMark({ callId: 'a', at: at(seconds), note: text });
    if (change) callers.changed(change);
  };
  book.addEvent(newCall());
  book.addEvent(hangup());
  return { book, phoneBook, relabelled, home, callers, note };
}

it('callers are named by notes that were there before, and by those that come', async () => {
  const { phoneBook, relabelled, callers, note, book } = setUp();
  phoneBook.put(contact({ id: 'anna', numbers: ['030 609854180'] }));
  book.addMark({ callId: 'a', at: at(20), note: 'mobil 0171 5000000' });
  await callers.readNotes();
  expect(relabelled).toEqual([[mobile]]);
  expect(callers.lookup(mobile).matches[0]).toMatchObject({ certainty: 'maybe', contact: { id: 'anna' } });
  note('better 0171 5000001', 21);
  expect(relabelled.at(-1)).toEqual([mobile, '491715000001']);
  expect(callers.lookup(mobile).matches).toEqual([]);
  expect(callers.lookup('491715000001').matches).toHaveLength(1);
});

it('a note that comes while they are read is not lost', async () => {
  const { phoneBook, callers, note } = setUp();
  phoneBook.put(contact({ id: 'anna', numbers: ['030 609854180'] }));
  note('0171 5000000', 20);
  const reading = callers.readNotes();
  note('0171 5000001', 21);
  await reading;
  expect(callers.lookup(mobile).matches).toEqual([]);
  expect(callers.lookup('491715000001').matches).toHaveLength(1);
});

it('a changed contact relabels those in the notes of its calls, too', () => {
  const { callers, note, relabelled } = setUp();
  note('0171 5000000', 20);
  callers.contactsChanged(['4930609854180']);
  expect(relabelled.at(-1)).toEqual(['4930609854180', mobile]);
  callers.contactsChanged(['21']);
  expect(relabelled.at(-1)).toEqual(['21']);
  callers.contactsChanged(null);
  expect(relabelled.at(-1)).toBeNull();
});

it('in another home country the notes are read anew', async () => {
  const { phoneBook, callers, note, home, relabelled } = setUp();
  phoneBook.put(contact({ id: 'anna', numbers: ['030 609854180'] }));
  note('call 0800 000 0000 or 044 668 18 00', 20);
  home.country = 'CH';
  callers.lookup('41446681800');
  await expect.poll(() => relabelled.at(-1)).toContain('41446681800');
  expect(callers.lookup('41446681800').matches).toHaveLength(1);
});
