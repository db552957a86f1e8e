import { basename } from 'node:path';
import type { LogEntry } from '../../contract/model/calls/caller-log.ts';
import type { ContactChange, ContactPage } from '../../contract/model/contacts/contact-book.ts';
import type { contactCommands } from '../../contract/commands/contacts.ts';
import {
  contactFieldsSchema,
  type Contact,
  type ContactFields,
} from '../../contract/model/contacts/contact.ts';
import type { Language } from '../../contract/settings/preferences.ts';
import type { Handlers } from '../../contract/define.ts';
import { readNumberField } from '../domain/contacts/contact-numbers.ts';
import { numberKey } from '../domain/numbers/number-key.ts';
import { mergeContacts } from '../domain/contacts/merge-contacts.ts';
import type { ContactBook, OwnChange } from './contact-book.ts';
import type { ContactImporter } from './contact-import.ts';
import { findOwnDuplicates, toDetail, toRow, viewTyped } from './contact-view.ts';
import { exportContacts } from './export-contacts.ts';
import { datedFileName } from '../lib/pure/dated-file-name.ts';

/** What the commands of the phone book work on. */
export interface ContactCommandParts {
  contacts: ContactBook;
  importer: ContactImporter;
  /** The conversations with a number as `NumberView.number` has it, newest first. */
  callsWith: (number: string) => LogEntry[];
  /** Resolves when what has changed is on the disk, or could not be written. */
  saved: () => Promise<void>;
  /** Asks for a file of contacts; null: none. */
  chooseContactFile: () => Promise<string | null>;
  /** Asks where a file is to be saved; null: nowhere. */
  chooseFile: (name: string) => Promise<string | null>;
  language: () => Language;
}

/** The commands that show contacts, change them and take them to and from files. */
export function createContactCommands(parts: ContactCommandParts): Handlers<typeof contactCommands> {
  const { contacts, importer, callsWith, saved, chooseContactFile, chooseFile, language } = parts;
  const country = (): string => contacts.index().country;
  const present = (id: string): Contact => {
    const contact = contacts.get(id);
    if (!contact) throw new Error('contactGone');
    return contact;
  };

  const merged = async (ids: readonly string[]): Promise<ContactFields | null> => {
    await contacts.loaded;
    return mergeContacts(ids.map(present).map(fieldsOf), country());
  };

  return {
    async findContacts({ typed, offset, count, place }): Promise<ContactPage> {
      const index = contacts.index();
      const { contacts: found, total } = await index.find(typed, offset, count);
      const placed = place === null || typed.trim() !== '' ? null : contacts.get(place);
      const at = placed ? await index.placeOf(placed) : -1;
      const rows = found.map((contact) => toRow(contact, { ...contact, country: index.country }));
      return { offset, rows, total, all: contacts.size(), placeOf: at < 0 ? null : at };
    },
    async getContact(id) {
      await contacts.loaded;
      const contact = contacts.get(id);
      return contact && toDetail(contact, contacts.index(), callsWith);
    },
    readNumbers: (numbers) => numbers.map((typed) => viewTyped(typed, country())),
    saveContact: async (id, fields) =>
      toChange(await (id === null ? contacts.add([fields]) : contacts.replace(id, fields))),
    async addNumber(id, number, kind) {
      await contacts.loaded;
      const contact = present(id);
      const keysIn = (typed: string): string[] => readNumberField(typed, country()).map(numberKey);
      const known = new Set(contact.numbers.flatMap((typed) => keysIn(typed.number)));
      const isNew = keysIn(number).some((key) => !known.has(key));
      const fields = fieldsOf(contact);
      if (isNew) fields.numbers = [...fields.numbers, { kind, number }];
      if (contact.source !== 'own') return toChange(await contacts.add([fields]));
      return toChange(await contacts.replace(id, fields));
    },
    async copyContact(id) {
      await contacts.loaded;
      return toChange(await contacts.add([fieldsOf(present(id))]));
    },
    deleteContacts: async (ids) => toChange(await contacts.remove(ids)),
    previewMerge: merged,
    async mergeContacts(ids) {
      const fields = await merged(ids);
      if (!fields) throw new Error('noteTooLong');
      return toChange(await contacts.merge(ids, fields));
    },
    undoContacts: async (undo) => (await contacts.undo(undo)) > 0,
    async getDuplicates() {
      await contacts.loaded;
      return await findOwnDuplicates(contacts);
    },
    async openContactFile() {
      const path = await chooseContactFile();
      return path === null ? null : await importer.open(path);
    },
    analyseContactFile: importer.analyse,
    previewContactFile: importer.preview,
    async importContacts() {
      const result = await importer.finish();
      await saved();
      return result;
    },
    cancelImport: importer.cancel,
    async exportContacts(format, typed) {
      const path = await chooseFile(fileName(language(), format));
      if (path === null) return null;
      const count = await exportContacts(contacts, { path, format, typed, language: language() });
      return { file: basename(path), count };
    },
  };
}

function toChange({ undo, contacts: [contact, ...others] }: OwnChange): ContactChange {
  return { undo, id: contact && others.length === 0 ? contact.id : null };
}

/** What a person entered of it. */
function fieldsOf(contact: Contact): ContactFields {
  return contactFieldsSchema.parse(
    Object.fromEntries(Object.keys(contactFieldsSchema.shape).map((key) => [key, contact[key]])),
  );
}

function fileName(language: Language, format: 'vcard' | 'csv'): string {
  const ending = format === 'vcard' ? 'vcf' : 'csv';
  return datedFileName({ de: 'Kontakte', en: 'Contacts' }, language, ending, new Date());
}
