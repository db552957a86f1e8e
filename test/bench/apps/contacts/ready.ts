import { readFile } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { createContactBook } from '../../../../main/contacts/contact-book.ts';
import { openContactFile } from '../../../../main/storage/contacts/contact-file.ts';

// The phone book of an app that starts: nothing of it has run before. Takes the file with the contacts, prints a line.

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('which file?');

const blocked = monitorEventLoopDelay({ resolution: 1 });
blocked.enable();
// Let it begin, so that the first thing is not missed.
await setImmediate();
const start = performance.now();
const book = createContactBook(
  () => 'DE',
  () => new Date().toISOString(),
  () => undefined,
);
const { contacts } = await openContactFile(file).read();
const read = performance.now();
const searchable = book.load(contacts);
await book.loaded;
const ready = performance.now();
await searchable;
const searchReady = performance.now();
await setImmediate();
blocked.disable();

const text = await readFile(file, 'utf8');
const parseStart = performance.now();
JSON.parse(text);
const parsed = performance.now();

/** What `parts/contacts.ts` reads; milliseconds. */
export interface Readiness {
  /** From before the file is read until all its contacts are. */
  file: number;
  /** From before the file is read until every number is known. */
  book: number;
  /** From then until a search finds everybody. */
  search: number;
  /** The longest time in which nothing else could run. */
  blocked: number;
  /** `JSON.parse` of the whole file, alone, afterwards. */
  parse: number;
}
const readiness: Readiness = {
  file: read - start,
  book: ready - start,
  search: searchReady - ready,
  blocked: blocked.max / 1e6,
  parse: parsed - parseStart,
};
console.log(JSON.stringify(readiness));
