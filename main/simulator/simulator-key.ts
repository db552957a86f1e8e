import { generateKeyPairSync, type KeyObject } from 'node:crypto';

/** A fresh key pair for simulated webhooks. */
export interface SimulatorKey {
  publicKey: KeyObject;
  /** PKCS #8 PEM. */
  privatePem: string;
}

/** Makes a key pair on an elliptic curve: an RSA one, as sipgate's own, would cost each start some 200 ms. */
export function createSimulatorKey(): SimulatorKey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
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
