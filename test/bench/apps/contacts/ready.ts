import { readFile } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { contactSchema } from '../../../../contract/contact.ts';
import { createContactSearch } from '../../../../main/domain/contact-search.ts';
import { createPhoneBook } from '../../../../main/domain/phone-book.ts';

// The phone book of an app that starts: nothing of it has run before. Takes the file with the contacts, prints a line.

/** Contacts between two turns of the event loop. */
const slice = 1_000;

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('which file?');

const blocked = monitorEventLoopDelay({ resolution: 1 });
blocked.enable();
// Let it begin, so that the first thing is not missed.
await setImmediate();
const start = performance.now();
const text = await readFile(file, 'utf8');
const parseStart = performance.now();
const contacts = JSON.parse(text) as unknown[];
const parsed = performance.now();

const book = createPhoneBook('DE');
let longestSlice = 0;
for (let done = 0; done < contacts.length; done += slice) {
  await setImmediate();
  const sliceStart = performance.now();
  book.add(contacts.slice(done, done + slice).map((contact) => contactSchema.parse(contact)));
  longestSlice = Math.max(longestSlice, performance.now() - sliceStart);
}
const ready = performance.now();

const search = createContactSearch();
let count = 0;
for (const contact of book.all()) {
  if (count % slice === 0) await setImmediate();
  count += 1;
  const { known, maybe } = book.numbersOf(contact.id);
  search.put(contact, [...known, ...maybe]);
}
const searchReady = performance.now();
await setImmediate();

/** What `parts/contacts.ts` reads; milliseconds. */
export interface Readiness {
  /** `JSON.parse` of the whole file, alone. */
  parse: number;
  /** From before the file is read until every number is known. */
  book: number;
  /** From then until a search finds everybody. */
  search: number;
  longestSlice: number;
  /** The longest time in which nothing else could run. */
  blocked: number;
}
const readiness: Readiness = {
  parse: parsed - parseStart,
  book: ready - start,
  search: searchReady - ready,
  longestSlice,
  blocked: blocked.max / 1e6,
};
console.log(JSON.stringify(readiness));
