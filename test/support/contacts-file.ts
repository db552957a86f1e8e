import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contact } from '../../contract/contact.ts';

/** Puts contacts into the data folder of an app that does not run, as the app itself writes them. */
export async function writeContacts(userData: string, contacts: readonly Contact[]): Promise<void> {
  const lines = contacts.map((contact) => JSON.stringify(contact)).join(',\n');
  await writeFile(join(userData, 'data/contacts.json'), `{"version":1,"contacts":[\n${lines}\n]}\n`);
}
