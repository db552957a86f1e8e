import { spawn } from 'node:child_process';
import { generateKeyPair, sign, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import autocannon from 'autocannon';
import { Problem } from '../../../scripts/lib/command.mjs';
import { hangup, newCall, answer } from '../../support/calls.ts';
import type { Fields } from '../../support/klingel.ts';
import { temporaryFolder } from '../folders.ts';
import type { Part, Report } from '../part.ts';
import { median } from '../statistics.ts';

const rounds = 5;
const secondsARound = 4;
const warmUpSeconds = 2;
const connections = 10;
/** Signing takes longer than checking: a round may come to the first one again, which then has further events. */
const preparedCalls = 4_000;

const signInPool = promisify(sign);

const apps = join(import.meta.dirname, '../apps/receivers');

/** How many webhooks the receiver takes, beside sipgate's own library and a bare server. */
export const receiver: Part = {
  name: 'receiver',
  title: 'webhooks under load, each receiver in a process of its own',
  run,
};

interface Round {
  /** Requests a second. */
  rate: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

async function run(): Promise<Report> {
  // As long as sipgate's own key: checking a signature is most of the work.
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 4096 });
  const keyFile = join(await temporaryFolder(), 'public.pem');
  await writeFile(keyFile, publicKey.export({ type: 'spki', format: 'pem' }));
  const requests = await Promise.all(
    Array.from({ length: preparedCalls }, (_, index) => index)
      .flatMap(eventsOfCall)
      .map((fields) => signedRequest(fields, privateKey)),
  );
  const ours = (calls: number, signature: 'required' | 'off') => async () => [
    '--import',
    'tsx',
    join(apps, 'klingel.ts'),
    await temporaryFolder(),
    keyFile,
    String(calls),
    signature,
  ];
  const servers = {
    few: ours(100, 'required'),
    many: ours(100_000, 'required'),
    unsigned: ours(100, 'off'),
    sipgateio: () => Promise.resolve([join(apps, 'sipgateio.mjs')]),
    bare: () => Promise.resolve([join(apps, 'bare.mjs')]),
  };
  const results = { few: [], many: [], unsigned: [], sipgateio: [], bare: [] } as Record<
    keyof typeof servers,
    Round[]
  >;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of Object.keys(servers) as (keyof typeof servers)[]) {
      results[name].push(await measure(await servers[name](), requests));
    }
  }
  return report(results);
}

function report({
  few,
  many,
  unsigned,
  sipgateio,
  bare,
}: Record<'few' | 'many' | 'unsigned' | 'sipgateio' | 'bare', Round[]>): Report {
  const rates = (list: Round[]) => list.map(({ rate }) => rate);
  const figuresOf = (what: string, list: Round[]): Report['figures'] => [
    { what: `${what}: requests a second`, samples: rates(list), unit: 'requests/s' },
    { what: `${what}: p50`, samples: list.map(({ p50 }) => p50) },
    { what: `${what}: p99`, samples: list.map(({ p99 }) => p99) },
  ];
  const ourRate = median(rates(few));
  const libraryRate = median(rates(sipgateio));
  const worst = median(few.map(({ p99 }) => p99));
  const slowdown = ourRate / median(rates(many)) - 1;
  return {
    conditions: `${rounds} rounds of ${secondsARound} seconds each after ${warmUpSeconds} that do not count, in turn, ${connections} connections`,
    figures: [
      ...figuresOf('Klingel (verified, journalled, fsynced), 100 calls', few),
      ...figuresOf('Klingel, 100,000 calls', many),
      ...figuresOf('Klingel, 100 calls, signatures not checked', unsigned),
      ...figuresOf('sipgateio (nothing checked or stored)', sipgateio),
      ...figuresOf('bare node:http', bare),
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
        measured: `${(slowdown * 100).toFixed(0)} %`,
        reached: slowdown <= 0.2,
      },
    ],
  };
}

/** @param args of Node, for a server that prints where it listens */
async function measure(args: readonly string[], requests: autocannon.Request[]): Promise<Round> {
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(server, 'exit');
  try {
    const url = await Promise.race([
      listeningAt(server.stdout),
      exited.then(() => {
        throw new Problem(`${args.join(' ')} did not start.`);
      }),
    ]);
    await autocannon({ url, connections, duration: warmUpSeconds, requests });
    const result = await autocannon({ url, connections, duration: secondsARound, requests });
    if (result.non2xx > 0 || result.errors > 0) {
      throw new Problem(`${result.non2xx} answers were not 2xx, ${result.errors} requests failed.`);
    }
    return { rate: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
  } finally {
    server.kill('SIGTERM');
    await exited;
  }
}

async function listeningAt(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) {
    const url = /^listening on (\S+)$/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Problem('a server ended before it listened');
}

/** A call from a number of its own. */
function eventsOfCall(index: number): Fields[] {
  const call = { callId: String(index), from: `49301${String(index).padStart(7, '0')}` };
  return [newCall(call), answer(call), hangup(call)];
}

async function signedRequest(fields: Fields, key: KeyObject): Promise<autocannon.Request> {
  const body = encode(fields);
  const signature = await signInPool('RSA-SHA256', Buffer.from(body), key);
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-sipgate-signature': signature.toString('base64'),
  };
  return { method: 'POST', body, headers };
}

function encode(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((item) => [name, item]));
  return new URLSearchParams(pairs).toString();
}
