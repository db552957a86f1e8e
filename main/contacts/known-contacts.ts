import type { ContactFields } from '../../contract/model/contacts/contact.ts';
import { readContactNumbers } from '../domain/contacts/contact-numbers.ts';
import { foldText, foldUmlauts } from '../lib/pure/fold-text.ts';
import type { ContactIndex } from './contact-index.ts';
import { contactName } from '../../contract/model/display-name.ts';

/**
 * Tells imported contacts that are there already from others: they have the same name, and a number in common; without a
 * number, the same e-mail addresses. What it has been asked about is there from then on, as files hold people twice.
 */
export function createKnownContacts({ book, country }: ContactIndex): (fields: ContactFields) => boolean {
  const seen = new Set<string>();
  for (const contact of book.all()) {
    if (book.numbersOf(contact.id).known.length === 0) seen.add(keyWithoutNumber(contact));
  }
  return (fields) => {
    const numbers = readContactNumbers(fields, country).known;
    const name = nameKey(fields);
    const keys =
      numbers.length > 0 ? numbers.map((number) => `${number} ${name}`) : [keyWithoutNumber(fields)];
    const isInBook = numbers.some((number) =>
      book
        .lookup(number)
        .matches.some(({ certainty, contact }) => certainty === 'known' && nameKey(contact) === name),
    );
    const isKnown = isInBook || keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return isKnown;
  };
}

function nameKey(contact: Pick<ContactFields, 'name' | 'organisation'>): string {
  return foldUmlauts(foldText(contactName(contact)));
}

function keyWithoutNumber(fields: Pick<ContactFields, 'name' | 'organisation' | 'emails'>): string {
  return `${nameKey(fields)}|${[...fields.emails].sort().join(' ').toLowerCase()}`;
}
