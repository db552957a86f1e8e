import {
  numberKindSchema,
  type ContactFields,
  type NumberKind,
} from '../../contract/model/contacts/contact.ts';
import type { Language } from '../../contract/settings/preferences.ts';
import { csvSeparator } from '../lib/pure/csv.ts';
import { createTimedYield } from '../lib/yield-to-loop.ts';
import { joinTags } from './tag-list.ts';
import { tidyContact } from './tidy.ts';
import { toCsv } from './to-csv.ts';

const kinds = numberKindSchema.options;

/** As Outlook calls them, so that others know them too. */
const headers = {
  de: {
    name: 'Name',
    organisation: 'Firma',
    work: 'Telefon geschäftlich',
    mobile: 'Mobiltelefon',
    home: 'Telefon privat',
    fax: 'Fax',
    other: 'Weiteres Telefon',
    email: 'E-Mail-Adresse',
    address: 'Adresse',
    webPage: 'Webseite',
    tags: 'Kategorien',
    note: 'Notizen',
  },
  en: {
    name: 'Name',
    organisation: 'Company',
    work: 'Business Phone',
    mobile: 'Mobile Phone',
    home: 'Home Phone',
    fax: 'Fax',
    other: 'Other Phone',
    email: 'E-mail Address',
    address: 'Address',
    webPage: 'Web Page',
    tags: 'Categories',
    note: 'Notes',
  },
} as const satisfies Record<Language, Record<string, string>>;

/**
 * Writes contacts as CSV, to be saved as UTF-8: see `toCsv`. Each kind of number has a column, and as many more as a
 * contact has numbers of that kind; so numbers come back by kind, in the order of the kinds.
 * @param language that of the column names. German also takes the semicolon, which German Excel expects, English the comma
 */
export async function writeCsv(contacts: readonly ContactFields[], language: Language): Promise<string> {
  const pause = createTimedYield();
  const tidy: ContactFields[] = [];
  // One column at least, so that there is a place to write into.
  const counts: Record<NumberKind, number> = { work: 1, mobile: 1, home: 1, fax: 1, other: 1 };
  let emailCount = 1;
  for (const contact of contacts) {
    const fields = tidyContact(contact);
    tidy.push(fields);
    for (const kind of kinds) counts[kind] = Math.max(counts[kind], numbersOf(fields, kind).length);
    emailCount = Math.max(emailCount, fields.emails.length);
    const rest = pause();
    if (rest) await rest;
  }
  const names = headers[language];
  const header = [
    names.name,
    names.organisation,
    ...kinds.flatMap((kind) => numbered(names[kind], counts[kind])),
    ...numbered(names.email, emailCount),
    names.address,
    names.webPage,
    names.tags,
    names.note,
  ];

  function* rows(): Generator<string[]> {
    yield header;
    for (const contact of tidy) {
      yield [
        contact.name,
        contact.organisation,
        ...kinds.flatMap((kind) => filled(numbersOf(contact, kind), counts[kind])),
        ...filled(contact.emails, emailCount),
        contact.address,
        contact.webPage,
        joinTags(contact.tags),
        contact.note,
      ];
    }
  }
  return toCsv(rows(), csvSeparator(language));
}

function numbersOf({ numbers }: ContactFields, wanted: NumberKind): string[] {
  return numbers.filter(({ kind }) => kind === wanted).map(({ number }) => number);
}

function numbered(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => (index === 0 ? name : `${name} ${index + 1}`));
}

function filled(values: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, index) => values[index] ?? '');
}
