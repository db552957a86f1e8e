import { randomBytes, timingSafeEqual } from 'node:crypto';

/** A new secret for the webhook addresses: 256 bits as 43 url-safe characters. */
export function createToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares in constant time. The length alone shows: it is no secret, all tokens have the same. */
export function isToken(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
