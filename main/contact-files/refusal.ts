import type { ContactFileRefusal } from '../../contract/model/contacts/contact-import.ts';

/** The largest file that is read; bytes. An address book with photos rarely has a tenth. */
export const fileBytesAtMost = 100_000_000;

/** How many contacts a file may hold, those that cannot be read included. */
export const contactsAtMost = 200_000;

/** Thrown where a file as a whole is not read. */
export class ContactFileRefused extends Error {
  constructor(readonly refusal: ContactFileRefusal) {
    super(`The file of contacts was refused: ${refusal.reason}`);
  }
}
