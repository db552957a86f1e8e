import { join } from 'node:path';
import type { Notifications } from '../../contract/notifications.ts';
import { messageOf } from '../lib/pure/message-of.ts';
import { createSubscribers } from '../lib/pure/subscribers.ts';
import type { Problems } from '../ports/problems.ts';
import { openContactFile } from '../storage/contacts/contact-file.ts';
import { createContactSaver } from '../storage/contacts/contact-saver.ts';
import { createContactBook, type ContactBook } from './contact-book.ts';
import { createContactImporter, type ContactImporter } from './contact-import.ts';

/** Who wants to know of the phone book. */
export interface ContactWatch extends Pick<Problems, 'report' | 'mended' | 'failed'> {
  notify: <N extends 'contactsChanged' | 'importProgress'>(name: N, payload: Notifications[N]) => void;
}

/** The phone book with its file. */
export interface StartedContacts {
  contacts: ContactBook;
  importer: ContactImporter;
  /** Tells of numbers whose calls may read differently now, as the telephone system sends them; null: it may be any. */
  subscribe: (listener: (numbers: string[] | null) => void) => () => void;
  /** Begins to read the file; calls are answered meanwhile. */
  start: () => void;
  /** Resolves when what has changed is on the disk, or could not be written. */
  saved: () => Promise<void>;
}

const fileName = 'contacts.json';

/** More lines than these nobody looks for. */
const mostLines = 20;

/** How often it is told how far a file has been read; milliseconds. */
const progressEvery = 100;

/** Makes the phone book, empty until its file is read. */
export function startContacts(folder: string, country: () => string, watch: ContactWatch): StartedContacts {
  const file = openContactFile(join(folder, fileName));
  const numbersChanged = createSubscribers<string[] | null>();
  const contacts = createContactBook(
    country,
    () => new Date().toISOString(),
    ({ numbers, toSave }) => {
      if (toSave) saver.changed();
      numbersChanged.tell(numbers);
      watch.notify('contactsChanged', null);
    },
  );
  const saver = createContactSaver(
    contacts.all,
    file,
    (error) => {
      watch.report({ kind: 'notSaved', file: fileName, message: messageOf(error) });
    },
    () => {
      watch.mended(fileName);
    },
  );

  const load = async (): Promise<void> => {
    const { contacts: found, setAside, leftAlone, unreadable } = await file.read();
    if (setAside) watch.report({ kind: 'fileSetAside', ...setAside });
    if (leftAlone?.why === 'fileNewer') watch.report({ kind: 'fileNewer', file: fileName });
    if (leftAlone?.why === 'fileUnreadable') {
      watch.report({ kind: 'fileUnreadable', file: fileName, message: messageOf(leftAlone.error) });
    }
    if (unreadable) {
      watch.report({ kind: 'contactLines', ...unreadable, lines: unreadable.lines.slice(0, mostLines) });
    }
    await contacts.load(found);
    // What could not be read is kept elsewhere: from now on the file is whole again.
    if (unreadable) saver.changed();
  };

  let toldAt = 0;
  const importer = createContactImporter(contacts, (read) => {
    const now = performance.now();
    if (read !== null && read < 1 && now - toldAt < progressEvery) return;
    toldAt = now;
    watch.notify('importProgress', { read });
  });
  return {
    ...{ contacts, importer },
    subscribe: numbersChanged.subscribe,
    start: () => void load().catch(watch.failed),
    saved: saver.flush,
  };
}
