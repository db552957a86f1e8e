import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { analyseCsv, readCsv } from '../../../main/contact-files/read-csv.ts';
import { readVcards } from '../../../main/contact-files/read-vcards.ts';
import { writeCsv } from '../../../main/contact-files/write-csv.ts';
import { writeVcards } from '../../../main/contact-files/write-vcards.ts';
import type { ContactFields } from '../../../contract/model/contacts/contact.ts';
import { contact } from '../../support/unit/contact-files.ts';
import { temporaryFolder } from '../folders.ts';
import type { Limit, Part, Report } from '../part.ts';

const rounds = 3;
const rows = 100_000;
const vcardBytes = 50_000_000;
const photoBytes = 25_000;

/** For how long an import may keep a webhook waiting; milliseconds. */
const blockLimit = 50;

/** How long large files of contacts take, and for how long at most nothing else runs meanwhile. */
export const contactFiles: Part = {
  name: 'contact-files',
  title: 'importing large files of contacts, beside reading their bytes or cells alone',
  run,
};

interface Round {
  /** Milliseconds. */
  took: number;
  /** The longest time between two turns of the event loop; milliseconds. */
  block: number;
}

async function run(): Promise<Report> {
  const folder = await temporaryFolder();
  const vcards = join(folder, 'contacts.vcf');
  const csv = join(folder, 'contacts.csv');
  await writeFile(vcards, await cardsWithPhotos());
  await writeFile(csv, await writeCsv(people(rows), 'de'));

  const works = {
    'vCard, 50 MB with photos: imported': () => readVcards(createReadStream(vcards)),
    'its bytes read alone': () => readFile(vcards),
    [`CSV, ${rows} rows: looked at and imported`]: () => importCsv(csv),
    'its cells read alone, at once': async () => parse(await readFile(csv), { delimiter: ';', bom: true }),
  };
  const results = Object.entries(works).map(([what, work]) => ({ what, work, samples: [] as Round[] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { work, samples } of results) samples.push(await measure(work));
  }
  return {
    conditions: `${rounds} rounds in one process, the first of which finds nothing compiled`,
    figures: results.flatMap(({ what, samples }) => [
      { what, samples: samples.map(({ took }) => took) },
      { what: `  longest block`, samples: samples.map(({ block }) => block) },
    ]),
    limits: results.filter((_, index) => index % 2 === 0).map(limitOf),
  };
}

function limitOf({ what, samples }: { what: string; samples: readonly Round[] }): Limit {
  const longest = Math.max(...samples.map(({ block }) => block));
  return {
    what: `${what}: nothing waits more than ${blockLimit} ms`,
    measured: `${longest.toFixed(0)} ms at most`,
    reached: longest <= blockLimit,
  };
}

async function importCsv(path: string): Promise<unknown> {
  const bytes = await readFile(path);
  const { encoding, separator, hasHeader, columns } = await analyseCsv(bytes);
  return readCsv(bytes, { encoding, separator, hasHeader, fields: columns.map(({ field }) => field) });
}

async function measure(work: () => Promise<unknown>): Promise<Round> {
  const start = performance.now();
  let last = start;
  let block = 0;
  const note = (): void => {
    const now = performance.now();
    block = Math.max(block, now - last);
    last = now;
  };
  let immediate = setImmediate(function turn() {
    note();
    immediate = setImmediate(turn);
  });
  await work();
  clearImmediate(immediate);
  note();
  return { took: performance.now() - start, block };
}

async function cardsWithPhotos(): Promise<string> {
  const photo = photoLines();
  const text = await writeVcards(people(Math.ceil(vcardBytes / photo.length)));
  return text.replaceAll('END:VCARD', `${photo}END:VCARD`).slice(0, vcardBytes);
}

function people(count: number): ContactFields[] {
  return Array.from({ length: count }, (_, index) => person(index));
}

function person(index: number): ContactFields {
  return contact({
    name: `Änne Muster ${index}`,
    organisation: `Firma ${index % 977} GmbH`,
    numbers: [
      { kind: 'work', number: `+49 30 23125 ${index}` },
      { kind: 'mobile', number: `+49 171 39200 ${index}` },
    ],
    emails: [`aenne.${index}@muster.example`],
    address: `Straße ${index}\n10115 Berlin`,
    tags: ['Kunde', 'Messe'],
    note: 'Ruft meist vormittags an; will dann\nüber die Rechnung sprechen.',
  });
}

/** A picture as vCard 3.0 has it, in lines. */
function photoLines(): string {
  const base64 = Buffer.alloc(photoBytes, 'Klingel').toString('base64');
  const lines = base64.match(/.{1,74}/g) ?? [];
  return `PHOTO;ENCODING=b;TYPE=JPEG:\r\n ${lines.join('\r\n ')}\r\n`;
}
