import { createPublicKey } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { bundled } from '../bundled.ts';
import { temporaryFolder } from '../folders.ts';
import type { Part, Report } from '../part.ts';
import { load, measureUnderLoad, requestsOfARound, type Round } from '../receiver-load.ts';
import { costOfCheck, signedRequests } from '../signed-requests.ts';
import { median } from '../statistics.ts';

const rounds = 5;

const apps = join(import.meta.dirname, '../apps/receivers');

/** How many webhooks the receiver takes, beside sipgate's own library and a bare server. */
export const receiver: Part = {
  name: 'receiver',
  title: 'webhooks under load, each receiver in a process of its own',
  run,
};

type Name = 'few' | 'many' | 'unsigned' | 'sipgateio' | 'bare';

async function run(): Promise<Report> {
  const { privateKey, requests } = await signedRequests(requestsOfARound);
  const publicKey = createPublicKey(privateKey);
  const keyFile = join(await temporaryFolder(), 'public.pem');
  await writeFile(keyFile, publicKey.export({ type: 'spki', format: 'pem' }));
  const klingel = await bundled(join(apps, 'klingel.ts'));
  const ours = (calls: number, signature: 'required' | 'off') => async () => [
    klingel,
    await temporaryFolder(),
    keyFile,
    String(calls),
    signature,
  ];
  const servers: Record<Name, () => Promise<string[]>> = {
    few: ours(100, 'required'),
    many: ours(100_000, 'required'),
    unsigned: ours(100, 'off'),
    sipgateio: () => Promise.resolve([join(apps, 'sipgateio.mjs')]),
    bare: () => Promise.resolve([join(apps, 'bare.mjs')]),
  };
  const results: Record<Name, Round[]> = { few: [], many: [], unsigned: [], sipgateio: [], bare: [] };
  const checks: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    checks.push(costOfCheck(privateKey));
    for (const name of Object.keys(servers) as Name[]) {
      results[name].push(await measureUnderLoad(await servers[name](), requests));
    }
  }
  return report(results, checks);
}

function report(results: Record<Name, Round[]>, checks: number[]): Report {
  const { few, many, unsigned, sipgateio, bare } = results;
  const all: [what: string, list: Round[]][] = [
    ['Klingel (verified, journalled, synced), 100 calls', few],
    ['Klingel, 100,000 calls', many],
    ['Klingel, 100 calls, signatures not checked', unsigned],
    ['sipgateio (nothing checked or stored)', sipgateio],
    ['bare node:http', bare],
  ];
  const ourRate = median(rates(few));
  const libraryRate = median(rates(sipgateio));
  const worst = median(few.map(({ p99 }) => p99));
  const difference = median(few.map(({ cost }, round) => (many[round]?.cost ?? cost) / cost)) - 1;
  const cores = availableParallelism();
  return {
    conditions: `${rounds} rounds of ${load.requests} requests each after ${load.warmUp} that do not count, all of them different, in turn, ${load.connections} connections`,
    figures: [
      ...all.flatMap(([what, list]): Report['figures'] => [
        { what: `${what}: requests a second`, samples: rates(list), unit: 'requests/s' },
        { what: `${what}: p50`, samples: list.map(({ p50 }) => p50) },
        { what: `${what}: p99`, samples: list.map(({ p99 }) => p99) },
        { what: `${what}: processor time of a request`, samples: list.map(({ cost }) => cost), unit: 'µs' },
      ]),
      { what: 'one check of a 4096-bit signature: processor time', samples: checks, unit: 'µs' },
      {
        what: 'who sends the requests (to the bare server): processor time of a request',
        samples: bare.map(({ senderCost }) => senderCost),
        unit: 'µs',
      },
      {
        what: `at most, were HTTP and that check all that ${cores} cores had to do: requests a second`,
        samples: bare.map(
          ({ cost, senderCost }, round) => (cores * 1e6) / (cost + senderCost + (checks[round] ?? 0)),
        ),
        unit: 'requests/s',
      },
    ],
    limits: [
      {
        what: 'at least as many requests a second as sipgateio (medians)',
        measured: `${(ourRate / libraryRate).toFixed(2)} times`,
        reached: ourRate >= libraryRate,
      },
      {
        what: 'p99 under 25 ms (median of the rounds)',
        measured: `${worst.toFixed(1)} ms`,
        reached: worst < 25,
      },
      {
        what: 'a request costs the same within 20 % with 100,000 calls as with 100',
        measured: `${(difference * 100).toFixed(0)} %`,
        reached: difference <= 0.2,
      },
    ],
  };
}

function rates(list: readonly Round[]): number[] {
  return list.map(({ rate }) => rate);
}
