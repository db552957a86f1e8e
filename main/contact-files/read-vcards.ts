import type { ContactFields } from '../../contract/model/contacts/contact.ts';
import type {
  ContactImport,
  ImportWarning,
  Unreadable,
} from '../../contract/model/contacts/contact-import.ts';
import { fitContact } from './fit-contact.ts';
import { createLineSplitter, type Line } from './line-splitter.ts';
import { ContactFileRefused, contactsAtMost } from './refusal.ts';
import { slicesOf, type FileBytes } from './slices.ts';
import { mendNumbers } from './spreadsheet-number.ts';
import { unreadableText } from './unreadable-text.ts';
import { warningsOf } from './warnings.ts';
import { createCardCollector, type Card } from './vcard-cards.ts';
import { readCard } from './vcard-contact.ts';
import { createLineJoiner } from './vcard-lines.ts';

/**
 * Reads a file of vCards, 2.1, 3.0 or 4.0, as many as there are. A card is taken over as a whole or not at all.
 * The event loop runs meanwhile, and of a stream no more than a card is held in memory.
 * @param atMost how many cards are read before the file is refused
 * @throws {ContactFileRefused} if the file is too large, no text, or without any card; whatever the stream throws
 */
export async function readVcards(bytes: FileBytes, atMost = contactsAtMost): Promise<ContactImport> {
  const splitter = createLineSplitter();
  const joiner = createLineJoiner();
  const collector = createCardCollector();
  const result = createResult(atMost);

  const readLines = (lines: readonly Line[]): void => {
    for (const line of lines) {
      const property = joiner.push(line);
      if (property) for (const card of collector.push(property)) result.add(card);
    }
  };
  for await (const slice of slicesOf(bytes)) readLines(splitter.push(slice));
  readLines(splitter.end());
  const last = joiner.end();
  for (const card of [...(last ? collector.push(last) : []), ...collector.end()]) result.add(card);
  return result.finish();
}

function createResult(atMost: number) {
  const contacts: ContactFields[] = [];
  const unreadable: Unreadable[] = [];
  const warnings: ImportWarning[] = [];
  const leftOut = new Map<string, number>();
  let cards = 0;

  return {
    add(card: Card): void {
      if (!('reason' in card) || card.reason !== 'outsideCard') cards++;
      if (contacts.length + unreadable.length >= atMost) {
        throw new ContactFileRefused({ reason: 'tooManyContacts', limit: atMost });
      }
      const { line } = card;
      if ('reason' in card) {
        unreadable.push({ line, reason: card.reason, text: unreadableText(card.text) });
        return;
      }
      const { found, leftOut: left, flaws } = readCard(card.properties, card.version);
      const mended = mendNumbers(found);
      const fitted = fitContact(mended.found);
      if (fitted.contact === null) {
        const text = unreadableText(found.name || mended.found.notes.join(' '));
        unreadable.push({ line, reason: fitted.reason, text });
        return;
      }
      contacts.push(fitted.contact);
      const changes = { flaws, damaged: mended.damaged, moved: fitted.moved };
      for (const warning of warningsOf(line, changes)) warnings.push(warning);
      for (const property of left) leftOut.set(property, (leftOut.get(property) ?? 0) + 1);
    },
    finish(): ContactImport {
      if (cards === 0) throw new ContactFileRefused({ reason: 'noContacts' });
      for (const [property, count] of leftOut) warnings.push({ kind: 'leftOut', property, count });
      return { contacts, unreadable, warnings };
    },
  };
}
