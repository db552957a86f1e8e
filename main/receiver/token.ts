import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new secret for the webhook addresses: 256 bits as 43 url-safe characters. */
export function createToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares in constant time; hashing first makes that true for different lengths as well. */
export function isToken(given: string, expected: string): boolean {
  return timingSafeEqual(sha256(given), sha256(expected));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
