import { contactSchema, type Contact } from '../../contract/model/contacts/contact.ts';
import { isSameData } from '../lib/pure/is-same-data.ts';
import type { ContactStep } from './contact-index.ts';

/** How many contacts are new, others and gone at a source. */
export interface SourceNews {
  added: number;
  changed: number;
  removed: number;
}

/**
 * What has to be done so that the contacts of a source are those that it has now. Yields after each, so that others can
 * go first.
 * @param known all contacts
 * @throws if one of the contacts is none, is not of that source, or its id belongs to another one
 */
export function* differences(
  source: Contact['source'],
  known: Iterable<Contact>,
  found: readonly Contact[],
): Generator<undefined, { steps: ContactStep[]; news: SourceNews }> {
  const wanted = new Map<string, Contact>();
  for (const given of found) {
    // As the file has it, so that equal ones read the same.
    const contact = contactSchema.parse(given);
    if (contact.source !== source) throw new Error(`${contact.id} belongs to another source`);
    wanted.set(contact.id, contact);
    yield;
  }
  const steps: ContactStep[] = [];
  const news: SourceNews = { added: 0, changed: 0, removed: 0 };
  for (const before of known) {
    const after = wanted.get(before.id) ?? null;
    if (after !== null && before.source !== source) throw new Error(`${before.id} belongs to another source`);
    if (before.source !== source) continue;
    wanted.delete(before.id);
    yield;
    if (after !== null && isSameData(before, after)) continue;
    steps.push({ before, after });
    if (after) news.changed += 1;
    else news.removed += 1;
  }
  for (const after of wanted.values()) steps.push({ before: null, after });
  news.added = wanted.size;
  return { steps, news };
}
