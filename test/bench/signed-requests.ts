import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type autocannon from 'autocannon';
import { answer, hangup, newCall } from '../support/data/calls.ts';
import type { Fields } from '../support/app/klingel.ts';

/** Webhooks that are signed, and who signed them. */
export interface SignedRequests {
  privateKey: KeyObject;
  requests: autocannon.Request[];
}

const signInPool = promisify(sign);

/** As long as sipgate's own key: to check a signature is most of the work. */
const modulusLength = 4_096;

/**
 * Makes the webhooks of whole calls, each call from a number of its own, signed as sipgate signs. To sign so many takes minutes, so key
 * and signatures are kept in the system's temporary folder, under a name that stands for what they sign; nobody else trusts that key.
 * @param count how many, no two of them alike
 */
export async function signedRequests(count: number): Promise<SignedRequests> {
  const bodies = Array.from({ length: Math.ceil(count / 3) }, (_, index) => index)
    .flatMap(eventsOfCall)
    .map(encode)
    .slice(0, count);
  const { privateKey, signatures } = (await kept(bodies)) ?? (await signed(bodies));
  const requests = bodies.map((body, index): autocannon.Request => ({
    ...{ method: 'POST', body },
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-sipgate-signature': signatures[index] ?? '',
    },
  }));
  return { privateKey, requests };
}

interface Signatures {
  privateKey: KeyObject;
  /** Base64, one for each body. */
  signatures: string[];
}

async function signed(bodies: readonly string[]): Promise<Signatures> {
  console.log(`Signing ${bodies.length} webhooks, which takes minutes the first time.`);
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength });
  const signatures = await Promise.all(
    bodies.map(async (body) => {
      const signature = await signInPool('RSA-SHA256', Buffer.from(body), privateKey);
      return signature.toString('base64');
    }),
  );
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  const file = fileOf(bodies);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Under another name first: what is there is whole.
  await writeFile(`${file}.new`, JSON.stringify({ pem, signatures }), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return { privateKey, signatures };
}

/** What an earlier run has signed; null where there is none. */
async function kept(bodies: readonly string[]): Promise<Signatures | null> {
  const file = fileOf(bodies);
  if (!existsSync(file)) return null;
  const text = await readFile(file, 'utf8');
  const { pem, signatures } = JSON.parse(text) as { pem: string; signatures: string[] };
  return { privateKey: createPrivateKey(pem), signatures };
}

const folder = join(tmpdir(), 'klingel-bench-signed');

function fileOf(bodies: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify([modulusLength, bodies]));
  return join(folder, `${digest.digest('hex').slice(0, 16)}.json`);
}

/** @returns processor time that checking one signature takes, nothing else; microseconds */
export function costOfCheck(key: KeyObject): number {
  const checks = 2_000;
  const body = Buffer.from(encode(newCall({ callId: '1' })));
  const signature = sign('RSA-SHA256', body, key);
  const publicKey = createPublicKey(key);
  const before = process.cpuUsage();
  for (let count = 0; count < checks; count += 1) verify('RSA-SHA256', body, publicKey, signature);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / checks;
}

function eventsOfCall(index: number): Fields[] {
  const call = { callId: String(index), from: `49301${String(index).padStart(7, '0')}` };
  return [newCall(call), answer(call), hangup(call)];
}

function encode(fields: Fields): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((item) => [name, item]));
  return new URLSearchParams(pairs).toString();
}
