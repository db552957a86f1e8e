import type { Language } from '../../contract/settings/preferences.ts';
import { writeCsv } from '../contact-files/write-csv.ts';
import { writeVcards } from '../contact-files/write-vcards.ts';
import { orderContacts } from '../domain/contacts/contact-order.ts';
import type { ContactBook } from './contact-book.ts';
import { inPieces } from '../lib/yield-to-loop.ts';
import { writePrivateFile } from '../lib/write-private-file.ts';

/**
 * Writes all contacts that a search finds, by name. The file is there as a whole or not at all.
 * @returns how many there are
 * @throws the system's error
 */
export async function exportContacts(
  contacts: ContactBook,
  {
    path,
    format,
    typed,
    language,
  }: { path: string; format: 'vcard' | 'csv'; typed: string; language: Language },
): Promise<number> {
  const found = await contacts.index().findAll(typed);
  const order = await inPieces(orderContacts(found));
  const sorted = order.slice(0, found.length);
  const text = format === 'vcard' ? await writeVcards(sorted) : await writeCsv(sorted, language);
  await writePrivateFile(path, text);
  return sorted.length;
}
