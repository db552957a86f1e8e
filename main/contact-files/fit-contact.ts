import type * as z from 'zod';
import { contactFieldsSchema, type ContactFields } from '../../contract/model/contacts/contact.ts';
import type { UnreadableReason } from '../../contract/model/contacts/contact-import.ts';
import { tidyContact, tidyLines, tidyToken } from './tidy.ts';

/** A contact as a file has it: as many and as long values as there are. */
export interface FoundContact {
  name: string;
  organisation: string;
  numbers: ContactFields['numbers'];
  emails: string[];
  addresses: string[];
  webPages: string[];
  tags: string[];
  notes: string[];
}

/** `moved`: what stands in the note now, as the field has no room for it. */
export type FittedContact =
  | { contact: ContactFields; moved: (keyof ContactFields)[] }
  | { contact: null; reason: UnreadableReason & ('empty' | 'tooLong') };

const shape = contactFieldsSchema.shape;

/** More has no room in the longest note, where each takes a character and the end of its line; no need to look at them. */
const valuesAtMost = 10_200;

/**
 * Makes a contact of what was found. Nothing is dropped: of several addresses and web pages the first stays and the
 * others go to the note, as does whatever is too long or too many; of a long name its beginning stays, too.
 */
export function fitContact(found: FoundContact): FittedContact {
  if (countOfValues(found) > valuesAtMost) return { contact: null, reason: 'tooLong' };
  const [address = '', ...addresses] = found.addresses.map(tidyLines).filter((text) => text !== '');
  const [webPage = '', ...webPages] = found.webPages.map(tidyToken).filter((text) => text !== '');
  const note = found.notes.map(tidyLines).filter((text) => text !== '');
  const tidy = tidyContact({ ...found, address, webPage, note: '' });
  const { name, organisation, numbers, emails } = tidy;
  if (name === '' && organisation === '' && numbers.length === 0 && emails.length === 0) {
    return { contact: null, reason: 'empty' };
  }

  const moved = new Set<keyof ContactFields>();
  const move = (field: keyof ContactFields, texts: readonly string[]): void => {
    if (texts.length > 0) moved.add(field);
    for (const text of texts) note.push(text);
  };
  move('address', addresses);
  move('webPage', webPages);
  const contact = { ...tidy, note: note.join('\n') };
  if (contactFieldsSchema.safeParse(contact).success) return { contact, moved: [...moved] };

  for (const field of ['name', 'organisation'] as const) {
    const most = shape[field].maxLength ?? Infinity;
    if (tidy[field].length <= most) continue;
    move(field, [tidy[field]]);
    contact[field] = beginningOf(tidy[field], most);
  }
  for (const field of ['address', 'webPage'] as const) {
    if (shape[field].safeParse(tidy[field]).success) continue;
    move(field, [tidy[field]]);
    contact[field] = '';
  }
  const [keptNumbers, otherNumbers] = whatFits(tidy.numbers, shape.numbers);
  const [keptEmails, otherEmails] = whatFits(tidy.emails, shape.emails);
  const [keptTags, otherTags] = whatFits(tidy.tags, shape.tags);
  Object.assign(contact, { numbers: keptNumbers, emails: keptEmails, tags: keptTags });
  move(
    'numbers',
    otherNumbers.map(({ number }) => number),
  );
  move('emails', otherEmails);
  move('tags', otherTags);
  contact.note = note.join('\n');
  return shape.note.safeParse(contact.note).success
    ? { contact, moved: [...moved] }
    : { contact: null, reason: 'tooLong' };
}

function countOfValues({ numbers, emails, tags, addresses, webPages }: FoundContact): number {
  const lists: readonly (readonly unknown[])[] = [numbers, emails, tags, addresses, webPages];
  return lists.reduce((sum, list) => sum + list.length, 0);
}

/** Parts a list into what a schema takes, from its beginning, and the rest. */
function whatFits<T>(values: readonly T[], schema: z.ZodType<T[]>): [T[], T[]] {
  const kept: T[] = [];
  const rest: T[] = [];
  // Thousands may follow, and each look at the list is a look at all of it.
  let isFull = false;
  for (const value of values) {
    const fits: boolean = !isFull && schema.safeParse([...kept, value]).success;
    isFull ||= !fits && schema.safeParse([value]).success;
    (fits ? kept : rest).push(value);
  }
  return [kept, rest];
}

/** At most so many characters, an ellipsis included, and no half of a surrogate pair. */
function beginningOf(text: string, most: number): string {
  return `${text
    .slice(0, most - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}
