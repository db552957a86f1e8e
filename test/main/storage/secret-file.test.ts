import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSecretFile, type Vault } from '../../../main/storage/secret-file.ts';
import { namesIn, tempFolder } from '../../support/unit/folder.ts';

const owner = 'https://zammad.example.com';
const value = 'very-secret-token';

/** A keychain that turns texts around; another one, as after a restored backup, opens nothing. */
function vaultOf({ safe = true, opens = true } = {}): Vault {
  const turn = (text: string): string => Array.from(text).reverse().join('');
  return {
    isSafe: () => safe,
    encrypt: turn,
    decrypt: (encrypted) => {
      if (!opens) throw new Error('another keychain');
      return turn(encrypted);
    },
  };
}

async function setUp(vault = vaultOf()) {
  const folder = await tempFolder();
  const path = join(folder, 'secrets.json');
  const open = (other = vault) => openSecretFile(path, other);
  return { folder, path, open, secret: (await open()).helpdesk };
}

describe('two secrets', () => {
  it('do not know of each other', async () => {
    const { open } = await setUp();
    const { helpdesk, sipgate } = await open();
    await helpdesk.set(owner, value, 'keychain');
    await sipgate.set('https://api.sipgate.com', 'token-1:other', 'readable');
    const again = await open();
    expect(again.helpdesk.get(owner)).toBe(value);
    expect(again.sipgate.get('https://api.sipgate.com')).toBe('token-1:other');
    expect(again.sipgate.get(owner)).toBeNull();
    await again.helpdesk.clear();
    expect((await open()).sipgate.state('https://api.sipgate.com')).toBe('readable');
    expect((await open()).sipgate.known()).toEqual(['token-1:other']);
  });
});

describe('a secret', () => {
  it('is encrypted by the keychain, readable for its user alone, and there at the next start', async () => {
    const { path, open, secret } = await setUp();
    expect(secret.state(owner)).toBe('missing');
    expect(await secret.set(owner, value, 'keychain')).toBe(true);
    expect(await readFile(path, 'utf8')).not.toContain(value);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const again = (await open()).helpdesk;
    expect([again.get(owner), again.state(owner)]).toEqual([value, 'keychain']);
  });

  it('is the one that was kept last, and gone where it was taken away, before the one before is written', async () => {
    const { open, secret } = await setUp();
    await Promise.all([secret.set(owner, 'first', 'readable'), secret.set(owner, value, 'readable')]);
    expect([secret.get(owner), (await open()).helpdesk.get(owner)]).toEqual([value, value]);
    await Promise.all([secret.set(owner, 'another', 'keychain'), secret.clear()]);
    expect([secret.get(owner), secret.state(owner)]).toEqual([null, 'missing']);
    expect((await open()).helpdesk.state(owner)).toBe('missing');
  });

  it('is given for the origin that it was entered for, and no other', async () => {
    const { open, secret } = await setUp();
    await secret.set(owner, value, 'keychain');
    for (const one of [secret, (await open()).helpdesk]) {
      expect(one.get('https://elsewhere.example.com')).toBeNull();
      expect(one.state('https://elsewhere.example.com')).toBe('missing');
      expect(one.get('')).toBeNull();
    }
  });

  it('is not kept by a system without a keychain before somebody has said so', async () => {
    const { folder, path, open, secret } = await setUp(vaultOf({ safe: false }));
    expect(await secret.set(owner, value, 'keychain')).toBe(false);
    expect(secret.state(owner)).toBe('missing');
    await secret.set(owner, value, 'session');
    expect([secret.get(owner), secret.state(owner)]).toEqual([value, 'session']);
    expect(await namesIn(folder)).toEqual([]);
    await secret.set(owner, value, 'readable');
    expect(await readFile(path, 'utf8')).toContain(value);
    expect((await open()).helpdesk.state(owner)).toBe('readable');
  });

  it('leaves nothing on the disk of the one before, where it is kept for the session', async () => {
    const { open, secret } = await setUp();
    await secret.set(owner, 'before', 'keychain');
    await secret.set(owner, value, 'session');
    expect((await open()).helpdesk.state(owner)).toBe('missing');
  });

  it('that the keychain does not open any more is told, and can be entered again', async () => {
    const { open, secret } = await setUp();
    await secret.set(owner, value, 'keychain');
    const other = (await open(vaultOf({ opens: false }))).helpdesk;
    expect([other.get(owner), other.state(owner)]).toEqual([null, 'unreadable']);
    await other.set(owner, 'another', 'keychain');
    expect(other.get(owner)).toBe('another');
  });

  it('goes where somebody takes it away', async () => {
    const { open, secret } = await setUp();
    await secret.set(owner, value, 'readable');
    await secret.clear();
    expect(secret.state(owner)).toBe('missing');
    expect(secret.known()).toEqual([]);
    expect((await open()).helpdesk.state(owner)).toBe('missing');
  });

  it('is known to the log that leaves it out, wherever it is kept', async () => {
    const { open, secret } = await setUp();
    await secret.set(owner, value, 'readable');
    expect(secret.known()).toContain(value);
    expect((await open()).helpdesk.known()).toContain(value);
  });

  it('stays usable where the disk does not take it, and says so', async () => {
    const { folder, secret } = await setUp();
    await rm(folder, { recursive: true });
    await expect(secret.set(owner, value, 'keychain')).rejects.toThrow('ENOENT');
    expect([secret.get(owner), secret.state(owner)]).toEqual([value, 'session']);
  });
});

it('a file that cannot be read is kept aside, and the secret is asked for anew', async () => {
  const { path, open, folder } = await setUp();
  await writeFile(path, '{ "version": 1, "helpdesk": 7 }');
  const { helpdesk, setAside } = await open();
  expect(helpdesk.state(owner)).toBe('missing');
  expect(setAside?.file).toBe('secrets.json');
  expect(await namesIn(folder)).toEqual([setAside?.movedTo]);
});
