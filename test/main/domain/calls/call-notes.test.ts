import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../../contract/model/contacts/contact.ts';
import { createCallNotes } from '../../../../main/domain/calls/call-notes.ts';
import { findNumbers } from '../../../../main/domain/numbers/find-numbers.ts';
import { lookupWithNotes } from '../../../../main/domain/conversations/noted-callers.ts';
import { createPhoneBook } from '../../../../main/domain/contacts/phone-book.ts';
import { viewNumber } from '../../../../main/domain/numbers/phone-number.ts';
import { anyContacts, contact } from '../../../support/unit/contacts.ts';
import { at } from '../../../support/unit/events.ts';

const mobile = '491715000000';

function noted(conversationId: string, caller: string, note: string) {
  return { conversationId, remote: viewNumber(caller), note };
}

function setUp(...contacts: Contact[]) {
  const book = createPhoneBook('DE');
  book.add(contacts);
  const notes = createCallNotes('DE');
  const lookup = lookupWithNotes(book, notes);
  const whoHas = (sent: string | null): string[] =>
    lookup(sent).matches.map(({ contact: { id }, certainty }) => id + (certainty === 'maybe' ? '?' : ''));
  return { book, notes, lookup, whoHas };
}

describe('a number in the note of a call', () => {
  it('may belong to whom the call was with, as long as it stands there', () => {
    const { notes, whoHas } = setUp(contact({ id: 'anna', numbers: ['030 609854180'] }));
    expect(whoHas(mobile)).toEqual([]);
    expect(notes.put(noted('a', '4930609854180', 'mobil: 0171 5000000'))).toEqual([mobile]);
    expect(whoHas(mobile)).toEqual(['anna?']);
    expect(whoHas(`+${mobile}`)).toEqual(['anna?']);
    expect(whoHas('4930609854180')).toEqual(['anna']);
    expect(notes.put(noted('a', '4930609854180', 'calls again'))).toEqual([mobile]);
    expect(whoHas(mobile)).toEqual([]);
  });

  it('may be found by its other form, and so may the caller', () => {
    const { notes, whoHas } = setUp(contact({ id: 'lupe', numbers: ['+52 55 1234 5678'] }));
    notes.put(noted('a', '5215512345678', 'Büro +54 9 11 2345 6789'));
    expect(whoHas('541123456789')).toEqual(['lupe?']);
    expect(notes.numbersNotedOf(['525512345678'])).toEqual(['541123456789']);
  });

  it('belongs to nobody where the caller was not known, or only thought of', () => {
    const { notes, whoHas } = setUp(contact({ id: 'maybe', note: '030 609854180' }));
    notes.put(noted('a', '4930609854180', '0171 5000000'));
    notes.put(noted('b', '21', '0171 5000000'));
    notes.put(noted('c', 'anonymous', '0171 5000000'));
    expect(whoHas(mobile)).toEqual([]);
  });

  it('comes behind who is known by it, each told once, the last changed first', () => {
    const { notes, lookup, whoHas } = setUp(
      contact({ id: 'known', numbers: ['0171 5000000'] }),
      contact({ id: 'noted', numbers: ['21'], note: '0171 5000000', changedAt: at(1) }),
      contact({ id: 'old', numbers: ['22'], changedAt: at(0) }),
      contact({ id: 'new', numbers: ['030 609854180'], changedAt: at(2) }),
    );
    for (const [id, caller] of [
      ['a', '21'],
      ['b', '22'],
      ['c', '4930609854180'],
      ['d', '4930609854180'],
      ['e', mobile],
    ] as const)
      notes.put(noted(id, caller, '0171 5000000'));
    expect(whoHas(mobile)).toEqual(['known', 'new?', 'noted?', 'old?']);
    expect(lookup(mobile).total).toBe(4);
  });

  it('tells of twenty contacts at most, and how many there are', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      contact({ id: `contact-${index}`, numbers: [String(100 + index)], changedAt: at(index) }),
    );
    const { notes, lookup } = setUp(...many);
    for (const [index] of many.entries())
      notes.put(noted(String(index), String(100 + index), '0171 5000000'));
    expect(lookup(mobile).total).toBe(30);
    expect(lookup(mobile).matches).toHaveLength(20);
    expect(lookup(mobile).matches[0]?.contact.id).toBe('contact-29');
  });
});

const callers = ['4930609854180', mobile, '21', '5754321', 'anonymous'];
const texts = ['', 'Mobil 0171 5000000', 'calls again', '+49 30 609854180, 5754321', '21', '5754321'];

type Step =
  { contact: Contact } | { gone: string } | { call: ReturnType<typeof noted> } | { callGone: string };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  anyContacts()
    .filter((made) => made.length > 0)
    .map(([made]) => ({ contact: { ...made, id: `contact-${made?.changedAt ?? ''}` } as Contact })),
  fc.nat({ max: 5 }).map((seconds) => ({ gone: `contact-${at(seconds)}` })),
  fc
    .tuple(fc.nat({ max: 3 }), fc.constantFrom(...callers), fc.constantFrom(...texts))
    .map(([id, caller, text]) => ({ call: noted(String(id), caller, text) })),
  fc.nat({ max: 3 }).map((id) => ({ callGone: String(id) })),
);

describe('notes and phone book together', () => {
  it('name whom the rule names after any changes, and the changes told are enough', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
        const { book, notes, lookup } = setUp();
        const calls = new Map<string, ReturnType<typeof noted>>();
        const shown = new Map(callers.map((number) => [number, lookup(number)]));
        for (const step of steps) {
          let changed: string[];
          if ('call' in step) {
            changed = notes.put(step.call);
            calls.set(step.call.conversationId, step.call);
          } else if ('callGone' in step) {
            changed = notes.remove(step.callGone);
            calls.delete(step.callGone);
          } else {
            const numbers = 'contact' in step ? book.put(step.contact) : book.remove(step.gone);
            changed = [...numbers, ...notes.numbersNotedOf(numbers)];
          }
          for (const number of changed) shown.set(number, lookup(number));
        }
        for (const number of callers) {
          const expected = new Map(
            book.lookup(number).matches.map(({ contact: { id }, certainty }) => [id, certainty]),
          );
          for (const { remote, note } of calls.values()) {
            if (!findNumbers(note, 'DE').includes(number)) continue;
            for (const { contact: who, certainty } of book.lookup(remote.number).matches)
              if (certainty === 'known' && !expected.has(who.id)) expected.set(who.id, 'maybe');
          }
          const { matches, total } = lookup(number);
          expect(new Map(matches.map(({ contact: { id }, certainty }) => [id, certainty]))).toEqual(expected);
          expect(total).toBe(expected.size);
          expect(shown.get(number)).toEqual(lookup(number));
        }
        const noneLeft = [...calls.values()].every(({ note }) => findNumbers(note, 'DE').length === 0);
        if (noneLeft) expect(notes.numbers()).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
