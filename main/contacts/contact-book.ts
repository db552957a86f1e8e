import { randomUUID } from 'node:crypto';
import type { Contact, ContactFields } from '../../contract/model/contacts/contact.ts';
import type { Lookup } from '../domain/contacts/phone-book.ts';
import { createContactIndex, fewSteps, type ContactIndex, type ContactStep } from './contact-index.ts';
import { createSerialQueue } from '../lib/serial-queue.ts';
import { forEachInPieces, inPieces } from '../lib/yield-to-loop.ts';
import { differences, type SourceNews } from './source-news.ts';
import { createUndoList } from './undo-list.ts';

/** A source of contacts beside the own ones. */
export type ForeignSource = Exclude<Contact['source'], 'own'>;

/** Something has changed in the phone book. */
export interface ContactBookChange {
  /** The numbers whose calls may read differently now, as the telephone system sends them; null: it may be any. */
  numbers: string[] | null;
  /** Whether there is something to write. */
  toSave: boolean;
}

/** What a change of the own contacts led to. */
export interface OwnChange {
  undo: number;
  /** The contacts that are there now. */
  contacts: Contact[];
}

/**
 * The phone book: all contacts, own ones and those of other sources. Changes follow each other, however many are asked
 * for at once, and each is kept as a whole or not at all; reading goes on meanwhile.
 */
export interface ContactBook {
  /** Takes in what the file held; until then nothing is changed. */
  load: (contacts: readonly Contact[]) => Promise<void>;
  /** Resolves when the numbers of all contacts are known. */
  loaded: Promise<void>;
  /** @param sent a number as the telephone system sends it; found among what is known so far */
  lookup: (sent: string | null) => Lookup;
  /** All that finds contacts, with the numbers read for the home country. */
  index: () => ContactIndex;
  get: (id: string) => Contact | null;
  size: () => number;
  /** All contacts, to be written: at every moment what was before a change, or after it. */
  all: () => Contact[];
  add: (fields: readonly ContactFields[]) => Promise<OwnChange>;
  /** @throws if it is gone or comes from another source */
  replace: (id: string, fields: ContactFields) => Promise<OwnChange>;
  /** @throws if one of them comes from another source */
  remove: (ids: readonly string[]) => Promise<OwnChange>;
  /**
   * Puts one contact into the place of several.
   * @param ids own ones; the first stays
   * @throws if one of them is gone or comes from another source
   */
  merge: (ids: readonly string[], fields: ContactFields) => Promise<OwnChange>;
  /** @returns how many contacts are as before again; those that were changed since stay as they are */
  undo: (name: number) => Promise<number>;
  /**
   * Takes what a source has now in place of what it had. Own contacts are not touched.
   * @throws if one of the contacts is not of that source
   */
  replaceSource: (source: ForeignSource, contacts: readonly Contact[]) => Promise<SourceNews>;
}

/**
 * @param country home country, ISO 3166, as it is now: with another one the numbers are read anew
 * @param now tells the time, ISO 8601 in UTC with milliseconds
 * @param tell is told of every change
 */
export function createContactBook(
  country: () => string,
  now: () => string,
  tell: (change: ContactBookChange) => void,
): ContactBook {
  let contacts = new Map<string, Contact>();
  let index = createContactIndex(country());
  let rereading = false;
  const undoList = createUndoList();
  let letLoad: () => void = () => undefined;
  const loaded = new Promise<void>((resolve) => {
    letLoad = resolve;
  });

  let letChange: () => void = () => undefined;
  /** Nothing is changed before everything is in the index. */
  const inTurn = createSerialQueue(
    new Promise<void>((resolve) => {
      letChange = resolve;
    }),
  );

  const apply = async (steps: readonly ContactStep[]): Promise<void> => {
    if (steps.length === 0) return;
    // Where others have their turn meanwhile, they must not see half of it.
    const next = steps.length > fewSteps ? new Map(contacts) : contacts;
    for (const { before, after } of steps) {
      if (after) next.set(after.id, after);
      else if (before) next.delete(before.id);
    }
    contacts = next;
    tell({ numbers: await index.apply(steps), toSave: true });
  };
  const change = async (steps: readonly ContactStep[]): Promise<OwnChange> => {
    await apply(steps);
    const there = steps.map(({ after }) => after).filter((contact) => contact !== null);
    return { undo: undoList.note(steps), contacts: there };
  };

  const own = (id: string): Contact => {
    const contact = contacts.get(id);
    if (!contact) throw new Error('contactGone');
    if (contact.source !== 'own') throw new Error('contactForeign');
    return contact;
  };
  const made = (fields: ContactFields): Contact => ({
    ...fields,
    id: randomUUID(),
    source: 'own',
    sourceId: null,
    changedAt: now(),
  });

  /** Reads all numbers anew, beside the index that is in use until then. */
  const reread = async (): Promise<void> => {
    const next = createContactIndex(country());
    await next.fill([...contacts.values()], () => undefined);
    index = next;
    rereading = false;
    tell({ numbers: null, toSave: false });
  };

  return {
    loaded,
    async load(found) {
      const read = new Map<string, Contact>();
      await forEachInPieces(found, (contact) => {
        read.set(contact.id, contact);
      });
      contacts = read;
      await index.fill(found, () => {
        if (found.length > 0) tell({ numbers: null, toSave: false });
        letLoad();
      });
      letChange();
    },
    lookup(sent) {
      if (index.country !== country() && !rereading) {
        rereading = true;
        void inTurn(reread);
      }
      return index.book.lookup(sent);
    },
    index: () => index,
    get: (id) => contacts.get(id) ?? null,
    size: () => contacts.size,
    all: () => [...contacts.values()],
    add: (fields) => inTurn(() => change(fields.map((one) => ({ before: null, after: made(one) })))),
    replace: (id, fields) =>
      inTurn(() => {
        const before = own(id);
        return change([{ before, after: { ...before, ...fields, changedAt: now() } }]);
      }),
    remove: (ids) =>
      inTurn(() => change(ids.flatMap((id) => (contacts.has(id) ? [{ before: own(id), after: null }] : [])))),
    merge: (ids, fields) =>
      inTurn(() => {
        const [first, ...others] = ids.map(own);
        if (!first || others.length === 0) throw new Error('contactGone');
        const after = { ...first, ...fields, changedAt: now() };
        return change([{ before: first, after }, ...others.map((before) => ({ before, after: null }))]);
      }),
    undo: (name) =>
      inTurn(async () => {
        const steps = undoList.take(name, (id) => contacts.get(id) ?? null);
        await apply(steps);
        return steps.length;
      }),
    replaceSource: (source, found) =>
      inTurn(async () => {
        const { steps, news } = await inPieces(differences(source, contacts.values(), found));
        await apply(steps);
        return news;
      }),
  };
}
