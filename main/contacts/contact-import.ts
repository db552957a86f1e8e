import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { ImportPreview, ImportResult, ImportStep } from '../../contract/model/contacts/contact-book.ts';
import type { ContactFields } from '../../contract/model/contacts/contact.ts';
import type { ContactImport, CsvFormat, CsvMapping } from '../../contract/model/contacts/contact-import.ts';
import { readVcards } from '../contact-files/read-vcards.ts';
import { ContactFileRefused, fileBytesAtMost } from '../contact-files/refusal.ts';
import { messageOf } from '../lib/pure/message-of.ts';
import type { ContactBook } from './contact-book.ts';
import { toRow } from './contact-view.ts';
import { forEachInPieces } from '../lib/yield-to-loop.ts';
import { createKnownContacts } from './known-contacts.ts';

/** Loaded when somebody imports a table: few do, and everybody starts the app. */
const csv = () => import('../contact-files/read-csv.ts');

/** The way of a file of contacts into the phone book, one at a time. */
export interface ContactImporter {
  /** Begins with a file: cards are read at once, of a table it is first told what it looks like. */
  open: (path: string) => Promise<ImportStep>;
  /** Looks at the table anew, with what a person knows better. */
  analyse: (format: CsvFormat) => Promise<ImportStep>;
  /** Reads the table as settled. */
  preview: (mapping: CsvMapping) => Promise<ImportStep>;
  /**
   * Keeps all that the preview told to be new.
   * @throws if there is no preview
   */
  finish: () => Promise<ImportResult>;
  /** Forgets the file; what is being read ends with the step `cancelled`. */
  cancel: () => void;
}

/** So many unreadable rows, notices and samples are shown. */
const mostShown = 200;
const mostSamples = 5;

/** How much of a file is looked at to tell cards from a table; bytes. */
const lookedAt = 64 * 1024;

interface Session {
  path: string;
  aborted: AbortController;
  /** Of a table. */
  bytes: Buffer | null;
  /** What the preview told to be new. */
  fresh: ContactFields[] | null;
}

/** @param progress is told how much of a file has been read, 0 to 1; null where that is not known */
export function createContactImporter(
  contacts: ContactBook,
  progress: (read: number | null) => void,
): ContactImporter {
  let session: Session | null = null;

  const step = async (current: Session, work: () => Promise<ImportStep>): Promise<ImportStep> => {
    const isOver = (): boolean => current.aborted.signal.aborted;
    try {
      const done = await work();
      return isOver() ? { step: 'cancelled' } : done;
    } catch (error) {
      if (isOver()) return { step: 'cancelled' };
      const refusal =
        error instanceof ContactFileRefused
          ? error.refusal
          : { reason: 'failed' as const, message: messageOf(error) };
      return { step: 'refused', file: basename(current.path), refusal };
    }
  };

  const previewOf = async (current: Session, found: ContactImport): Promise<ImportStep> => {
    await contacts.loaded;
    const { fresh, preview } = await sort(found, contacts);
    current.fresh = fresh;
    return { step: 'preview', file: basename(current.path), preview };
  };

  const ofTable = (work: (current: Session, bytes: Buffer) => Promise<ImportStep>): Promise<ImportStep> => {
    const current = session;
    const bytes = current?.bytes;
    if (!current || !bytes) throw new Error('importGone');
    current.fresh = null;
    return step(current, () => work(current, bytes));
  };

  const cancel = (): void => {
    session?.aborted.abort();
    session = null;
  };

  return {
    cancel,
    async open(path) {
      cancel();
      const current: Session = { path, aborted: new AbortController(), bytes: null, fresh: null };
      session = current;
      return await step(current, async () => {
        const { size, isCards } = await lookInto(path);
        if (size > fileBytesAtMost) {
          throw new ContactFileRefused({ reason: 'tooLarge', limit: fileBytesAtMost });
        }
        if (isCards) {
          const { signal } = current.aborted;
          return await previewOf(current, await readVcards(counted(path, size, signal, progress)));
        }
        progress(null);
        current.bytes = await readFile(path);
        return {
          step: 'columns',
          file: basename(path),
          analysis: await (await csv()).analyseCsv(current.bytes),
        };
      });
    },
    analyse: async (format) =>
      await ofTable(async ({ path }, bytes) => ({
        step: 'columns',
        file: basename(path),
        analysis: await (await csv()).analyseCsv(bytes, format),
      })),
    preview: async (mapping) =>
      await ofTable(async (current, bytes) =>
        previewOf(current, await (await csv()).readCsv(bytes, mapping)),
      ),
    async finish() {
      const fresh = session?.fresh;
      if (!fresh) throw new Error('importGone');
      session = null;
      const { undo, contacts: added } = await contacts.add(fresh);
      return { undo, added: added.length, id: null };
    },
  };
}

/** Tells what is new from what is there already. */
async function sort(
  found: ContactImport,
  contacts: ContactBook,
): Promise<{ fresh: ContactFields[]; preview: ImportPreview }> {
  const index = contacts.index();
  const isKnown = createKnownContacts(index);
  const fresh: ContactFields[] = [];
  await forEachInPieces(found.contacts, (contact) => {
    if (!isKnown(contact)) fresh.push(contact);
  });
  const { unreadable, warnings } = found;
  const preview: ImportPreview = {
    fresh: fresh.length,
    known: found.contacts.length - fresh.length,
    unreadableCount: unreadable.length,
    unreadable: unreadable.slice(0, mostShown),
    warningCount: warnings.length,
    warnings: warnings.slice(0, mostShown),
    samples: fresh
      .slice(0, mostSamples)
      .map((fields, place) => toRow(fields, { id: String(place), source: 'own', country: index.country })),
  };
  return { fresh, preview };
}

/** @throws the system's error */
async function lookInto(path: string): Promise<{ size: number; isCards: boolean }> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(lookedAt), 0, lookedAt, 0);
    // Without their zeros, letters in UTF-16 read the same.
    const text = buffer.toString('latin1', 0, bytesRead).replaceAll('\0', '');
    const isCards = /^\W*BEGIN:VCARD/i.test(text) || /^\.(?:vcf|vcard)$/i.test(extname(path));
    return { size, isCards };
  } finally {
    await file.close();
  }
}

/** A file's bytes, telling how much of them has been read. */
async function* counted(
  path: string,
  size: number,
  signal: AbortSignal,
  progress: (read: number) => void,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of createReadStream(path, { signal }) as AsyncIterable<Buffer>) {
    read += chunk.length;
    progress(Math.min(1, read / Math.max(1, size)));
    yield chunk;
  }
}
