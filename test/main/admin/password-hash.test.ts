import { describe, expect, it } from 'vitest';
import { hashPassword, isPassword, passwordHashSchema } from '../../../main/admin/password-hash.ts';
import { turnsDuring } from '../../support/unit/time.ts';

/** As cheap as it may be: a test has no attackers. */
const quick = { N: 2 ** 14, r: 1, p: 1 };

describe('a password', () => {
  it('is known again, and no other one is', async () => {
    const kept = await hashPassword('Käsekuchen 42', quick);
    expect(await isPassword('Käsekuchen 42', kept)).toBe(true);
    expect(await isPassword('Käsekuchen 43', kept)).toBe(false);
    expect(await isPassword('', kept)).toBe(false);
  });

  it('is the same however its letters are composed', async () => {
    const kept = await hashPassword('Ka\u0308sekuchen', quick);
    expect(await isPassword('K\u00e4sekuchen', kept)).toBe(true);
  });

  it('is not in what is kept, which is another each time and says how it was made', async () => {
    const one = await hashPassword('Käsekuchen');
    const other = await hashPassword('Käsekuchen', quick);
    expect(JSON.stringify(one)).not.toContain('Käse');
    expect(one.salt).not.toBe(other.salt);
    expect(one).toMatchObject({ algorithm: 'scrypt', N: 131_072, r: 8, p: 1 });
    expect(passwordHashSchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
  });

  it('leaves the thread free while it is looked at', async () => {
    expect(await turnsDuring(() => hashPassword('Käsekuchen', { ...quick, p: 16 }))).toBeGreaterThan(3);
  });

  it.each([
    ['a cost that would keep the machine busy', { N: 2 ** 30 }],
    ['a cost that is no power of two', { N: 100_000 }],
    ['one that takes all memory', { r: 1_000 }],
    ['another algorithm', { algorithm: 'md5' }],
    ['no salt', { salt: '' }],
    ['no hash', { hash: undefined }],
  ])('is not looked at with %s', async (_what, wrong) => {
    const kept = await hashPassword('Käsekuchen', quick);
    expect(passwordHashSchema.safeParse(kept).success).toBe(true);
    expect(passwordHashSchema.safeParse({ ...kept, ...wrong }).success).toBe(false);
  });
});
