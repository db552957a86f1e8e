import type { Contact } from '../../contract/model/contacts/contact.ts';

/** Takes in what a source of contacts has now, in place of what it had before. */
export type OnContacts = (source: Contact['source'], contacts: readonly Contact[]) => void;
