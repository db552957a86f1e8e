import { generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

/** A fresh key pair for simulated webhooks. */
export interface SimulatorKey {
  publicKey: KeyObject;
  /** PKCS #8 PEM. */
  privatePem: string;
}

/** Makes a key of the kind that sipgate signs with; off the main thread, since RSA primes take their time. */
export async function createSimulatorKey(): Promise<SimulatorKey> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return { publicKey, privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string };
}

const addressLine = /^receiver: (http:\/\/127\.0\.0\.1:\d+)$/m;

/**
 * What `simulator.pem` holds: the key and, in the explanatory text that may stand before a PEM block (RFC 7468,
 * section 2), where the receiver listens.
 */
export function simulatorPem(privatePem: string, receiverUrl: string): string {
  return `receiver: ${receiverUrl}\n${privatePem}`;
}

/** The receiver's address out of `simulator.pem`; null where there is none. */
export function receiverUrlOf(pem: string): string | null {
  return addressLine.exec(pem)?.[1] ?? null;
}
