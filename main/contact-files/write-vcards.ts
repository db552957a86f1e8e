import type { ContactFields, NumberKind } from '../../contract/model/contacts/contact.ts';
import { createTimedYield } from '../lib/yield-to-loop.ts';
import { tidyContact } from './tidy.ts';

const telephoneTypes: Record<NumberKind, string> = {
  work: 'WORK,VOICE',
  mobile: 'CELL,VOICE',
  home: 'HOME,VOICE',
  fax: 'FAX',
  other: 'VOICE',
};

/** The longest line; bytes, without its end (RFC 2426, 2.6). */
const lineBytes = 75;

/**
 * Writes contacts as vCard 3.0, which Outlook, phones and every address book read; 4.0 they often do not. To be saved as
 * UTF-8. The event loop runs meanwhile.
 */
export async function writeVcards(contacts: readonly ContactFields[]): Promise<string> {
  const pause = createTimedYield();
  const cards: string[] = [];
  for (const contact of contacts) {
    cards.push(writeVcard(contact));
    const rest = pause();
    if (rest) await rest;
  }
  return cards.join('');
}

function writeVcard(contact: ContactFields): string {
  const { name, organisation, numbers, emails, address, webPage, tags, note } = tidyContact(contact);
  const shownName =
    [name, organisation, ...emails, ...numbers.map(({ number }) => number)].find(Boolean) ?? '';
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${nameParts(name)}`,
    `FN:${escape(shownName)}`,
    ...(organisation === '' ? [] : [`ORG:${escape(organisation)}`]),
    ...numbers.map(({ kind, number }) => `TEL;TYPE=${telephoneTypes[kind]}:${escape(number)}`),
    ...emails.map((email) => `EMAIL;TYPE=INTERNET:${escape(email)}`),
    // A contact's address is one text: it stands where the street does.
    ...(address === '' ? [] : [`ADR;TYPE=WORK:;;${escape(address)};;;;`]),
    // No text but a URI, which many readers take as it stands: nothing is escaped that need not be.
    ...(webPage === '' ? [] : [`URL:${webPage.replaceAll('\\', '\\\\')}`]),
    ...(tags.length === 0 ? [] : [`CATEGORIES:${tags.map(escape).join(',')}`]),
    ...(note === '' ? [] : [`NOTE:${escape(note)}`]),
    'END:VCARD',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** The last word goes for the family name: address books sort by it, and put both together again. */
function nameParts(name: string): string {
  const end = name.lastIndexOf(' ');
  return `${escape(name.slice(end + 1))};${escape(name.slice(0, Math.max(end, 0)))};;;`;
}

function escape(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** Breaks a line into lines of at most 75 bytes in UTF-8, each but the first behind a space. */
function fold(line: string): string {
  if (Buffer.byteLength(line) <= lineBytes) return line;
  let folded = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > lineBytes) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return folded;
}
