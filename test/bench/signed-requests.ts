import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import type autocannon from 'autocannon';
import { answer, hangup, newCall } from '../support/data/calls.ts';
import type { Fields } from '../support/app/klingel.ts';

const signInPool = promisify(sign);

/**
 * Makes the webhooks of whole calls, each call from a number of its own, signed as sipgate signs.
 * @param calls how many; each has three events
 */
export async function signedRequests(calls: number, key: KeyObject): Promise<autocannon.Request[]> {
  return await Promise.all(
    Array.from({ length: calls }, (_, index) => index)
      .flatMap(eventsOfCall)
      .map((fields) => signedRequest(fields, key)),
  );
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
