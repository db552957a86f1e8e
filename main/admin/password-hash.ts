import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';

/** A password as it is kept: what scrypt made of it, and all that it takes to make it again. */
export const passwordHashSchema = z.looseObject({
  algorithm: z.literal('scrypt'),
  // Bounded, so that no file can keep the machine busy or take its memory.
  N: z
    .int()
    .min(2 ** 14)
    .max(2 ** 20)
    .refine((cost) => Number.isInteger(Math.log2(cost))),
  r: z.int().min(1).max(16),
  p: z.int().min(1).max(16),
  /** Base64. */
  salt: z.base64().min(16).max(200),
  /** Base64. */
  hash: z.base64().min(40).max(200),
});
export type PasswordHash = z.infer<typeof passwordHashSchema>;

/** 128 MB and some 400 ms for each try: OWASP's Password Storage Cheat Sheet. */
const usual = { N: 2 ** 17, r: 8, p: 1 } as const;
const hashBytes = 32;

/**
 * Makes of a password what may be kept of it. Takes a moment, in a thread of its own.
 * @param cost of each try, for this password
 */
export async function hashPassword(
  password: string,
  cost: Pick<PasswordHash, 'N' | 'r' | 'p'> = usual,
): Promise<PasswordHash> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, hashBytes, cost);
  return {
    algorithm: 'scrypt',
    ...cost,
    salt: salt.toString('base64'),
    hash: hash.toString('base64'),
  };
}

/** Whether it is this password. Takes a moment, in a thread of its own, and the same for any wrong one. */
export async function isPassword(password: string, kept: PasswordHash): Promise<boolean> {
  const expected = Buffer.from(kept.hash, 'base64');
  const given = await derive(password, Buffer.from(kept.salt, 'base64'), expected.length, kept);
  return timingSafeEqual(given, expected);
}

/** Letters that look the same are the same, however the keyboard makes them. */
function derive(
  password: string,
  salt: Buffer,
  length: number,
  { N, r, p }: Pick<PasswordHash, 'N' | 'r' | 'p'>,
): Promise<Buffer> {
  // scrypt itself takes 128 × N × r bytes; Node's own bound is lower.
  const options = { N, r, p, maxmem: 128 * r * (N + p + 2) + 2 ** 20 };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, length, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
