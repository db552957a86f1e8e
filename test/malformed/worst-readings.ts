import { Readable } from 'node:stream';
import { tunnelSchema } from '../../contract/settings/tunnel.ts';
import { analyseCsv, readCsv } from '../../main/contact-files/read-csv.ts';
import { readVcards } from '../../main/contact-files/read-vcards.ts';
import { ContactFileRefused } from '../../main/contact-files/refusal.ts';
import { HelpdeskError } from '../../main/ports/helpdesk.ts';
import { TelephonyError } from '../../main/ports/telephony.ts';
import { createSipgate } from '../../main/sipgate/sipgate.ts';
import { commandPlan } from '../../main/tunnel/command-plan.ts';
import { createSupervisor } from '../../main/tunnel/supervisor.ts';
import { createZammad } from '../../main/zammad/zammad.ts';
import { worstTables, worstVcards } from '../support/data/worst-files.ts';
import { stumblingBlocks } from '../support/data/worst-texts.ts';
import type { WorstServices } from './worst-services.ts';

// What the app reads of others, read in the process of a receiver: the same readers, on the one thread that webhooks need.

/** What is to be read. */
export interface Reading {
  what: keyof typeof readings;
  services: WorstServices;
}

/** Milliseconds; the machine may have much to do. */
const timeout = 120_000;

/**
 * Reads everything that there is of a kind, one after the other.
 * @returns how many texts that were
 * @throws what is a fault of our own
 */
export async function readWorst({ what, services }: Reading): Promise<number> {
  let count = 0;
  for (const read of readings[what](services)) {
    await read().catch(pass);
    count += 1;
  }
  return count;
}

const readings = {
  'answers of sipgate': ({ url, json, pages }: WorstServices) => {
    const sipgateAt = (index: number) =>
      createSipgate({
        ...{ apiUrl: `${url}/sipgate/${index}`, token: { id: 'a', secret: 'b' }, timeout },
        patience: { attempts: 1 },
      });
    return [
      ...json
        .map(sipgateAt)
        .flatMap((sipgate) => [
          () => sipgate.users(),
          () => sipgate.numbers(),
          () => sipgate.calls.live(),
          () => sipgate.history({ from: '2026-11-01T00:00:00Z' }).next(),
          () => sipgate.contacts().next(),
        ]),
      ...pages.map(sipgateAt).map((sipgate) => () => sipgate.users()),
    ];
  },
  'answers of Zammad': ({ url, json, pages }: WorstServices) => {
    const zammadAt = (index: number) => createZammad({ url: `${url}/zammad/${index}`, token: 'x', timeout });
    return [
      ...json
        .map(zammadAt)
        .flatMap((zammad) => [
          () => zammad.groups(),
          () => zammad.customers.search('Anna'),
          () => zammad.tickets.ofCustomer(1),
          () => zammad.contacts()[Symbol.asyncIterator]().next(),
        ]),
      ...pages.map(zammadAt).map((zammad) => () => zammad.groups()),
    ];
  },
  'files of contacts': () => [
    ...worstVcards.map(
      ([, text]) =>
        () =>
          readVcards(Readable.from(inChunks(Buffer.from(text, 'latin1')))),
    ),
    ...worstTables.map(
      ([, text]) =>
        () =>
          importCsv(Buffer.from(text, 'latin1')),
    ),
  ],
  "output of a tunnel's program": () => stumblingBlocks.map((block) => () => runProgram(block)),
} satisfies Record<string, (services: WorstServices) => (() => Promise<unknown>)[]>;

/** All kinds of them. */
export const readingNames = Object.keys(readings) as readonly Reading['what'][];

/** What is wrong with a text is what they are to say. */
function pass(error: unknown): void {
  const isTold = [TelephonyError, HelpdeskError, ContactFileRefused].some((kind) => error instanceof kind);
  if (!isTold) throw error;
}

function* inChunks(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

async function importCsv(bytes: Buffer): Promise<unknown> {
  const { encoding, separator, hasHeader, columns } = await analyseCsv(bytes);
  return readCsv(bytes, { encoding, separator, hasHeader, fields: columns.map(({ field }) => field) });
}

/** Five megabytes for all programs together, as their output is read no faster than a person could want it; characters. */
const printed = Math.floor(5e6 / stumblingBlocks.length);

/** Runs a program that prints, and ends. */
async function runProgram(block: string): Promise<void> {
  const print = `process.stdout.write(${JSON.stringify(block)}.repeat(${Math.floor(printed / block.length)}))`;
  const settings = tunnelSchema.parse({
    command: { preset: 'own', program: process.execPath, args: ['-e', print], urlPattern: 'https://*.a.*/*' },
  });
  await new Promise<void>((resolve) => {
    const supervisor = createSupervisor({
      state: ({ state }) => {
        if (state === 'failed') void supervisor.run(null).then(resolve);
      },
      printed: () => undefined,
    });
    void supervisor.run(commandPlan(settings.command, 1));
  });
}
