import { createHash } from 'node:crypto';

/** How much of a digest tells two texts apart; bytes. To find another text with the same takes 2^64 tries. */
const bytes = 16;

/** A short text that stands for a long one: the beginning of its SHA-256, in 22 characters. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest().toString('base64url', 0, bytes);
}
