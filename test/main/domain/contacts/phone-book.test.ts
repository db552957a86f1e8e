import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../../contract/model/contacts/contact.ts';
import { readContactNumbers } from '../../../../main/domain/contacts/contact-numbers.ts';
import { createPhoneBook, type PhoneBook } from '../../../../main/domain/contacts/phone-book.ts';
import { anyContacts, contact } from '../../../support/unit/contacts.ts';
import { at } from '../../../support/unit/events.ts';

function bookOf(...contacts: Contact[]): PhoneBook {
  const book = createPhoneBook('DE');
  book.add(contacts);
  return book;
}

/** Whom a number belongs to: their ids, a question mark behind those that only may be it. */
function whoHas(book: PhoneBook, sent: string | null): string[] {
  return book
    .lookup(sent)
    .matches.map(({ contact: { id }, certainty }) => id + (certainty === 'maybe' ? '?' : ''));
}

describe('a caller', () => {
  it.each(['+49 171 5000000', '0171/5000000', '0049 (0) 171 5000000', '491715000000'])(
    'is known by a number however it is written: %s',
    (number) => {
      const book = bookOf(contact({ numbers: [number] }));
      expect(whoHas(book, '491715000000')).toEqual(['emma']);
      expect(whoHas(book, '+491715000000')).toEqual(['emma']);
      // A zero behind the country code, as some exchanges send it.
      expect(whoHas(book, '4901715000000')).toEqual(['emma']);
      expect(whoHas(book, '491715000001')).toEqual([]);
    },
  );

  it.each(['21', '007', '5754321'])('is known by a short or local number: %s', (number) => {
    const book = bookOf(contact({ numbers: [number] }));
    expect(whoHas(book, number)).toEqual(['emma']);
    expect(whoHas(book, `49${number}`)).toEqual([]);
  });

  it.each([
    ['+5215512345678', '5215512345678'],
    ['+52 1 55 1234 5678', '525512345678'],
    ['+52 55 1234 5678', '5215512345678'],
    ['+54 9 11 2345-6789', '541123456789'],
    ['+54 11 2345-6789', '5491123456789'],
    ['00720710771', '720710771'],
    ['+4147110000000', '4147110000000'],
    ['4147110000000', '004147110000000'],
    ['+45 0 20 12 34 56', '4520123456'],
    ['030 23125801 / 0171 3920041', '00491713920041'],
    ['030 23125-731/732', '493023125732'],
  ])('is known where the digits are the same, whatever metadata says of them: %s, %s', (typed, sent) => {
    const book = bookOf(contact({ numbers: [typed] }));
    expect(whoHas(book, sent)).toEqual(['emma']);
    expect(whoHas(book, '15512345678')).toEqual([]);
  });

  it('is told once where two forms of a number stand there', () => {
    const book = bookOf(
      contact({ numbers: ['+52 1 55 1234 5678', '+52 55 1234 5678'], note: '+525512345678' }),
    );
    expect(whoHas(book, '525512345678')).toEqual(['emma']);
    book.remove('emma');
    expect(whoHas(book, '525512345678')).toEqual([]);
  });

  it('may be one in whose note the number stands', () => {
    const book = bookOf(contact({ note: 'Mobil 0171 5000000' }));
    expect(whoHas(book, '491715000000')).toEqual(['emma?']);
  });

  it('is nobody where the number is withheld, unknown or none', () => {
    const book = bookOf(contact({ numbers: ['anonymous', '0171 5000000'], note: 'anonymous' }));
    for (const sent of ['anonymous', '', '+', null])
      expect(book.lookup(sent)).toEqual({ matches: [], total: 0 });
  });

  it('is read with the rules of the home country', () => {
    const book = createPhoneBook('IT');
    book.put(contact({ numbers: ['06 1234 5678'] }));
    expect(whoHas(book, '390612345678')).toEqual(['emma']);
  });
});

describe('several contacts with a number', () => {
  it('are all told, known ones first, then the last changed first, each once', () => {
    const number = '0171 5000000';
    const book = bookOf(
      contact({ id: 'old', numbers: [number], note: number, changedAt: at(1) }),
      contact({ id: 'maybe-new', note: number, changedAt: at(9) }),
      contact({ id: 'new', numbers: [number, '491715000000'], changedAt: at(5) }),
      contact({ id: 'maybe-old', note: `${number} ${number}`, changedAt: at(3) }),
    );
    expect(whoHas(book, '491715000000')).toEqual(['new', 'old', 'maybe-new?', 'maybe-old?']);
  });

  it('are told up to twenty, and how many there are', () => {
    const book = bookOf(
      ...Array.from({ length: 30 }, (_, index) =>
        contact({ id: `contact-${index}`, numbers: ['0171 5000000'], changedAt: at(index) }),
      ),
    );
    const { matches, total } = book.lookup('491715000000');
    expect(total).toBe(30);
    expect(matches).toHaveLength(20);
    expect(matches[0]?.contact.id).toBe('contact-29');
  });
});

describe('a changed contact', () => {
  const before = contact({ numbers: ['0171 5000000'], note: '030 609854180' });

  it('is found by its new numbers alone, and tells whose calls read differently', () => {
    const book = bookOf(before);
    const changed = book.put({
      ...before,
      numbers: [{ kind: 'work', number: '030 609854180' }],
      note: '21 22',
    });
    expect(changed.sort()).toEqual(['491715000000', '4930609854180'].sort());
    expect(whoHas(book, '491715000000')).toEqual([]);
    expect(whoHas(book, '4930609854180')).toEqual(['emma']);
    expect(book.size()).toBe(1);
  });

  it('that is new tells its numbers', () => {
    expect(createPhoneBook('DE').put(before)).toEqual(['491715000000', '4930609854180']);
  });

  it('that has gone is found no more, and tells its numbers', () => {
    const book = bookOf(before, contact({ id: 'other', numbers: ['0171 5000000'] }));
    expect(book.remove('emma')).toEqual(['491715000000', '4930609854180']);
    expect(book.remove('emma')).toEqual([]);
    expect(whoHas(book, '491715000000')).toEqual(['other']);
    expect(whoHas(book, '4930609854180')).toEqual([]);
    expect(book.get('emma')).toBeUndefined();
    expect(book.numbersOf('emma')).toEqual({ known: [], maybe: [] });
  });
});

describe('a phone book', () => {
  it('after any changes is as if it had been made of what is left, and the changes told are enough', () => {
    const changes = fc.array(fc.tuple(anyContacts(), fc.nat({ max: 11 })), { maxLength: 4 });
    const numbers = ['4930609854180', '491715000000', '21', '5754321'];
    fc.assert(
      fc.property(changes, (steps) => {
        const book = createPhoneBook('DE');
        const left = new Map<string, Contact>();
        const shown = new Map(numbers.map((number) => [number, book.lookup(number)]));
        const relabel = (changed: readonly string[]): void => {
          for (const number of changed) shown.set(number, book.lookup(number));
        };
        for (const [contacts, gone] of steps) {
          for (const each of contacts) {
            relabel(book.put(each));
            left.set(each.id, each);
          }
          relabel(book.remove(`contact-${gone}`));
          left.delete(`contact-${gone}`);
        }
        const fresh = bookOf(...left.values());
        for (const number of numbers) {
          expect(book.lookup(number)).toEqual(fresh.lookup(number));
          expect(shown.get(number)).toEqual(fresh.lookup(number));
        }
        expect(book.size()).toBe(left.size);
        expect(new Set(book.all())).toEqual(new Set(left.values()));
        for (const each of left.values()) {
          expect(book.get(each.id)).toBe(each);
          expect(book.numbersOf(each.id)).toEqual(readContactNumbers(each, 'DE'));
        }
      }),
    );
  });
});
