import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Contact } from '../../../contract/model/contacts/contact.ts';
import { createContactSearch } from '../../../main/domain/contacts/contact-search.ts';
import { createPhoneBook } from '../../../main/domain/contacts/phone-book.ts';
import { openContactFile } from '../../../main/storage/contacts/contact-file.ts';
import { Problem } from '../../../scripts/lib/command.mjs';
import { manyContacts } from '../../support/data/many-contacts.ts';
import type { Readiness } from '../apps/contacts/ready.ts';
import { bundled } from '../bundled.ts';
import { temporaryFolder } from '../folders.ts';
import type { Figure, Part, Report } from '../part.ts';
import { p95 } from '../statistics.ts';

const count = 100_000;
const rounds = 10;
/** How many contacts a window shows at once. */
const shown = 50;

/** Until when the phone book has to be ready; milliseconds. */
const mostReadyMs = 1_500;
/** How long a lookup may take; microseconds. */
const mostLookupUs = 20;
/** How long a keystroke may take; milliseconds. */
const mostKeystrokeMs = 50;

/** What people type, letter by letter. */
const typed = [
  'müller',
  'mueller anna',
  'emma tay',
  'weiss bau gmbh',
  '0171 5',
  '+4930',
  '044 66',
  'vip berlin',
];

/** How soon a large phone book is ready, and how quickly it answers. */
export const contacts: Part = {
  name: 'contacts',
  title: 'a phone book of 100,000 contacts: ready, lookup, search as you type',
  run,
};

async function run(): Promise<Report> {
  const all = manyContacts(count);
  const file = join(await temporaryFolder(), 'contacts.json');
  await openContactFile(file).write(all);
  const app = await bundled(join(import.meta.dirname, '../apps/contacts/ready.ts'));
  const starts: Readiness[] = [];
  for (let round = 0; round < rounds; round += 1) starts.push(await start(app, file));
  const of = (what: keyof Readiness): number[] => starts.map((one) => one[what]);

  const book = createPhoneBook('DE');
  book.add(all);
  const lookups = measureLookups(book, all);
  const keystrokes = measureKeystrokes(book, all);
  return {
    conditions: `${rounds} starts, each in a process of its own; ${lookups.known.length} lookups of each; ${keystrokes.search.length} keystrokes`,
    figures: [
      { what: 'ready: file read, every number known', samples: of('book') },
      { what: '  of it until the file is read', samples: of('file') },
      { what: '  then: everybody found by a search', samples: of('search') },
      { what: '  nothing else could run for at most', samples: of('blocked') },
      { what: 'JSON.parse of the file alone, at once', samples: of('parse') },
      { what: 'lookup of a known caller', samples: lookups.known, unit: 'µs' },
      { what: 'lookup of an unknown caller', samples: lookups.unknown, unit: 'µs' },
      { what: 'a bare Map: known caller', samples: lookups.bare, unit: 'µs' },
      { what: 'a keystroke of a search', samples: keystrokes.search },
      { what: 'Array.filter over lower case, unsorted', samples: keystrokes.bare },
    ],
    limits: [
      limit(`ready within ${mostReadyMs / 1_000} s (p95)`, of('book'), mostReadyMs),
      limit(
        `a lookup within ${mostLookupUs} µs (p95)`,
        [...lookups.known, ...lookups.unknown],
        mostLookupUs,
        'µs',
      ),
      limit(`a keystroke within ${mostKeystrokeMs} ms (p95)`, keystrokes.search, mostKeystrokeMs),
    ],
  };
}

async function start(app: string, file: string): Promise<Readiness> {
  const child = spawn(process.execPath, [app, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit') as Promise<[code: number | null]>;
  const [output, [code]] = await Promise.all([text(child.stdout), exited]);
  if (code !== 0) throw new Problem(`The phone book ended with exit code ${code ?? 'none'}.`);
  return JSON.parse(output) as Readiness;
}

/** In microseconds. */
function measureLookups(
  book: ReturnType<typeof createPhoneBook>,
  all: readonly Contact[],
): Record<'known' | 'unknown' | 'bare', number[]> {
  const known = all.flatMap(({ id }) => book.numbersOf(id).known.slice(0, 1));
  const unknown = known.map((number) => `${number.slice(0, -3)}${number.slice(-3).replace(/\d/g, '7')}1`);
  const bare = new Map(known.map((number, index) => [number, index]));
  return {
    known: timed(known, (number) => book.lookup(number).total),
    unknown: timed(unknown, (number) => book.lookup(number).total),
    bare: timed(known, (number) => bare.get(number)),
  };
}

/** In milliseconds. */
function measureKeystrokes(
  book: ReturnType<typeof createPhoneBook>,
  all: readonly Contact[],
): Record<'search' | 'bare', number[]> {
  const search = createContactSearch();
  for (const contact of all) {
    const { known, maybe } = book.numbersOf(contact.id);
    search.put(contact, [...known, ...maybe]);
  }
  const lowerCase = all.map(({ name, organisation, numbers, emails, address, tags, note }) =>
    [name, organisation, ...numbers.map(({ number }) => number), ...emails, address, ...tags, note]
      .join('\n')
      .toLowerCase(),
  );
  const keystrokes = typed.flatMap((query) => Array.from(query, (_, index) => query.slice(0, index + 1)));
  const repeated = Array.from({ length: rounds }, () => keystrokes).flat();
  return {
    search: timed(repeated, (query) => search.find(query, shown)).map((us) => us / 1_000),
    bare: timed(repeated, (query) => lowerCase.filter((contact) => contact.includes(query))).map(
      (us) => us / 1_000,
    ),
  };
}

/** How long each of these takes, in microseconds. */
function timed<T>(items: readonly T[], act: (item: T) => unknown): number[] {
  return items.map((item) => {
    const before = performance.now();
    act(item);
    return (performance.now() - before) * 1_000;
  });
}

function limit(
  what: string,
  samples: readonly number[],
  most: number,
  unit: Figure['unit'] = 'ms',
): Report['limits'][number] {
  const measured = p95(samples);
  return { what, measured: `${measured.toFixed(1)} ${unit}`, reached: measured <= most };
}
