import type { LogEntry, NumberView } from '../../contract/model/calls/caller-log.ts';
import type {
  ContactDetail,
  ContactRow,
  DuplicateList,
  SharedTrait,
} from '../../contract/model/contacts/contact-book.ts';
import type { Contact, ContactFields } from '../../contract/model/contacts/contact.ts';
import { readNumberField } from '../domain/contacts/contact-numbers.ts';
import { createDuplicateFinder, type DuplicateReason } from '../domain/contacts/duplicates.ts';
import { viewNumber } from '../domain/numbers/phone-number.ts';
import type { ContactBook } from './contact-book.ts';
import type { ContactIndex } from './contact-index.ts';
import { forEachInPieces } from '../lib/yield-to-loop.ts';

/** So many of the last calls are shown with a contact. */
const mostCalls = 20;

/** More groups than these nobody looks through at once; when some are merged, others follow. */
const mostGroups = 100;

/** How a number is read that was typed or imported: usually as one. */
export function viewTyped(typed: string, country: string): NumberView[] {
  return readNumberField(typed, country).map((number) => viewNumber(number));
}

export function toRow(
  { name, organisation, numbers }: ContactFields,
  { id, source, country }: Pick<Contact, 'id' | 'source'> & { country: string },
): ContactRow {
  const typed = numbers[0]?.number ?? null;
  const number = typed === null ? null : (viewTyped(typed, country)[0]?.label ?? typed);
  return { id, name, organisation, number, source };
}

/**
 * All there is to show of a contact.
 * @param callsWith the conversations with a number as `NumberView.number` has it, newest first
 */
export function toDetail(
  contact: Contact,
  { country, book }: ContactIndex,
  callsWith: (number: string) => LogEntry[],
): ContactDetail {
  const { known, maybe } = book.numbersOf(contact.id);
  const calls = known.flatMap((number) => callsWith(viewNumber(number).number ?? ''));
  return {
    contact,
    numbers: contact.numbers.map(({ kind, number }) => ({
      kind,
      typed: number,
      readAs: viewTyped(number, country),
    })),
    maybeNumbers: maybe.map((number) => viewNumber(number)),
    calls: calls.sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1)).slice(0, mostCalls),
  };
}

/** Own contacts that look like the same person: those of other sources cannot be changed here. */
export async function findOwnDuplicates(contacts: ContactBook): Promise<DuplicateList> {
  const { book } = contacts.index();
  const finder = createDuplicateFinder();
  await forEachInPieces(contacts.all(), (contact) => {
    if (contact.source === 'own') finder.add(contact, book.numbersOf(contact.id).known);
  });
  const groups = finder.groups();
  return {
    groups: groups
      .slice(0, mostGroups)
      .map(({ contacts: same, reasons }) => ({ contacts: same, reasons: reasons.map(toTrait) })),
    total: groups.length,
  };
}

function toTrait(reason: DuplicateReason): SharedTrait {
  switch (reason.kind) {
    case 'number':
      return { kind: 'number', value: viewNumber(reason.number).label ?? reason.number };
    case 'email':
      return { kind: 'email', value: reason.email };
    case 'name':
      return { kind: 'name', value: reason.name };
  }
}
