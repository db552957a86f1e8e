import { randomUUID } from 'node:crypto';
import { copyFile, rename } from 'node:fs/promises';
import { basename } from 'node:path';
import { Low, type Adapter } from 'lowdb';
import type { Contact } from '../../../contract/model/contacts/contact.ts';
import { asideName } from '../files/aside-name.ts';
import { contactFileEnd, contactFileHead, readContactFile } from './contact-lines.ts';
import { unreadable, type LeftAlone, type SetAside } from '../files/json-file.ts';
import { createTimedYield } from '../../lib/yield-to-loop.ts';
import { writePrivateFile } from '../../lib/write-private-file.ts';

/** What `contacts.json` held. */
export interface ContactReading {
  contacts: Contact[];
  /** The file as a whole could not be understood: it was moved. */
  setAside: SetAside | null;
  /** The file stays as it is. */
  leftAlone: LeftAlone | null;
  /** Some of its lines could not be understood, counted from 1: the file as it was is kept under another name. */
  unreadable: { file: string; keptAs: string; lines: number[] } | null;
}

/** The phone book's file. */
export interface ContactFile {
  /** Reads it, a slice at a time. Whatever cannot be understood is kept beside it, before anything is written. */
  read: () => Promise<ContactReading>;
  /**
   * Writes all contacts in place of those before: the file is at every moment the old or the new one, whole.
   * @throws the system's error, the file is as it was then; or why it is left alone
   */
  write: (contacts: readonly Contact[]) => Promise<void>;
}

/** How many contacts are written out between two looks at the clock. */
const linesAtOnce = 100;

/**
 * The phone book as lowdb keeps it, in a file of a contact a line: still JSON, and read and written a slice at a time,
 * because tens of megabytes at once would keep the webhooks waiting.
 */
export function openContactFile(path: string): ContactFile {
  const file = basename(path);
  const db = new Low<readonly Contact[]>(contactAdapter(path), []);
  let leftAlone: LeftAlone | null = null;
  const leave = (reason: LeftAlone): ContactReading => {
    leftAlone = reason;
    return { contacts: [], setAside: null, leftAlone, unreadable: null };
  };

  const read = async (): Promise<ContactReading> => {
    const found = await readContactFile(path);
    if (found === 'newer') return leave({ file, why: 'fileNewer', error: null });
    if (found === 'unreadable') {
      const moved = asideName(path);
      await rename(path, moved);
      const setAside = { file, movedTo: basename(moved) };
      return { contacts: [], setAside, leftAlone, unreadable: null };
    }
    const contacts = await withOwnIds(found.contacts);
    const lines = found.unreadableLines;
    if (lines.length === 0) return { contacts, setAside: null, leftAlone, unreadable: null };
    const kept = asideName(path);
    await copyFile(path, kept);
    return {
      contacts,
      setAside: null,
      leftAlone,
      unreadable: { file, keptAs: basename(kept), lines },
    };
  };

  return {
    read: async () => {
      try {
        return await read();
      } catch (error) {
        return leave(unreadable(file, error));
      }
    },
    async write(contacts) {
      if (leftAlone) throw new Error(leftAlone.why);
      db.data = contacts;
      await db.write();
    },
  };
}

function contactAdapter(path: string): Adapter<readonly Contact[]> {
  return {
    async read() {
      const found = await readContactFile(path);
      return typeof found === 'string' ? null : found.contacts;
    },
    async write(contacts) {
      const pause = createTimedYield();
      const parts = [Buffer.from(contactFileHead)];
      for (let start = 0; start < contacts.length; start += linesAtOnce) {
        const lines = contacts.slice(start, start + linesAtOnce).map((contact) => JSON.stringify(contact));
        parts.push(Buffer.from(`${start === 0 ? '\n' : ',\n'}${lines.join(',\n')}`));
        const rest = pause();
        if (rest) await rest;
      }
      parts.push(Buffer.from(`\n${contactFileEnd}\n`));
      await writePrivateFile(path, Buffer.concat(parts));
    },
  };
}

/** Two of one id, as copying lines by hand makes them, are two contacts all the same. */
async function withOwnIds(contacts: readonly Contact[]): Promise<Contact[]> {
  const pause = createTimedYield();
  const known = new Set<string>();
  const own: Contact[] = [];
  for (const contact of contacts) {
    const count = known.size;
    own.push(known.add(contact.id).size > count ? contact : { ...contact, id: randomUUID() });
    const rest = pause();
    if (rest) await rest;
  }
  return own;
}
