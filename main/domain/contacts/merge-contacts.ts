import type { ContactFields } from '../../../contract/model/contacts/contact.ts';
import { numberKey } from '../numbers/number-key.ts';
import { numberText } from '../numbers/number-text.ts';
import { readNumberField } from './contact-numbers.ts';

type NumberField = ContactFields['numbers'][number];

/** As many numbers, e-mail addresses and tags as a contact may have, and characters of its note. */
const mostItems = 50;
const longestNote = 20_000;

/**
 * Makes one contact of several that are the same person. Of name, organisation, address and web page the first one that
 * is not empty stays; the others go to the end of the note, a line each, so that nothing is lost. Numbers are the same
 * where they are read as the same; e-mail addresses and tags are, whatever their case. What does not fit into their
 * lists goes to the note, too.
 * @param contacts the one that stays first
 * @param country home country, ISO 3166
 * @returns null where the note would be longer than 20,000 characters
 */
export function mergeContacts(contacts: readonly ContactFields[], country: string): ContactFields | null {
  const name = texts(contacts.map((contact) => contact.name));
  const organisation = texts(contacts.map((contact) => contact.organisation));
  const address = texts(contacts.map((contact) => contact.address));
  const webPage = texts(contacts.map((contact) => contact.webPage));
  const numbers = unitedNumbers(
    contacts.flatMap((contact) => contact.numbers),
    country,
  );
  const emails = unitedTexts(contacts.flatMap((contact) => contact.emails));
  const tags = unitedTexts(contacts.flatMap((contact) => contact.tags));
  const leftOver = [
    ...[name, organisation, address, webPage].flatMap(({ others }) => others),
    ...numbers.slice(mostItems).map(({ number }) => number),
    ...[...emails.slice(mostItems), ...tags.slice(mostItems)],
  ];
  const note = joinedNotes(
    contacts.map((contact) => contact.note),
    leftOver,
  );
  if (note.length > longestNote) return null;
  return {
    name: name.first,
    organisation: organisation.first,
    numbers: numbers.slice(0, mostItems),
    emails: emails.slice(0, mostItems),
    address: address.first,
    webPage: webPage.first,
    tags: tags.slice(0, mostItems),
    note,
  };
}

function texts(all: readonly string[]): { first: string; others: string[] } {
  const [first = '', ...others] = new Set(all.filter((text) => text.trim() !== ''));
  return { first, others };
}

function unitedTexts(all: readonly string[]): string[] {
  const united = new Map<string, string>();
  for (const text of all) {
    const key = text.trim().toLowerCase();
    if (!united.has(key)) united.set(key, text);
  }
  return [...united.values()];
}

/** The first spelling stays; a kind that says nothing gives way to one that does. */
function unitedNumbers(all: readonly NumberField[], country: string): NumberField[] {
  const united = new Map<string, NumberField>();
  for (const field of all) {
    const key = fieldKey(field.number, country);
    const known = united.get(key);
    if (!known) united.set(key, field);
    else if (known.kind === 'other') united.set(key, { ...known, kind: field.kind });
  }
  return [...united.values()];
}

/** A remark beside a number makes it another one: it would be lost. */
function fieldKey(typed: string, country: string): string {
  const [number, ...others] = numberText(typed) === null ? [] : readNumberField(typed, country);
  return number !== undefined && others.length === 0 ? numberKey(number) : typed.trim();
}

function joinedNotes(notes: readonly string[], lines: readonly string[]): string {
  const kept: string[] = [];
  for (const note of notes.map((text) => text.trim()).filter((text) => text !== '')) {
    // As a whole, or as it came in by an earlier merge; as a part of a sentence it may mean something else.
    if (!kept.some((other) => `\n\n${other}\n\n`.includes(`\n\n${note}\n\n`))) kept.push(note);
  }
  const missing = lines.filter((line) => !kept.some((note) => note.split('\n').includes(line)));
  if (missing.length > 0) kept.push([...new Set(missing)].join('\n'));
  return kept.join('\n\n');
}
