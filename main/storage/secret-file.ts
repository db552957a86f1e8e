import type { Low } from 'lowdb';
import * as z from 'zod';
import type { TokenPlace, TokenState } from '../../contract/model/service-token.ts';
import { openJsonFile, type SetAside } from './files/json-file.ts';

/** Encrypts for this user account, as the system's keychain does. */
export interface Vault {
  /** False where what is encrypted could be read by everybody who gets the file. */
  isSafe: () => boolean;
  /** @throws where the keychain says no */
  encrypt: (text: string) => string;
  /** @throws where the keychain says no, or it is another one */
  decrypt: (encrypted: string) => string;
}

/** One secret, such as a token, and whom it is for. */
export interface Secret {
  /**
   * @param owner the origin that it may be sent to
   * @returns null where there is none for this owner, or it cannot be decrypted
   */
  get: (owner: string) => string | null;
  state: (owner: string) => TokenState;
  /**
   * Keeps it in place of the one before, for this owner alone.
   * @returns false where there is no keychain that deserves the name: then the one before is still there
   * @throws the system's error where the file cannot be written; until the app quits it is kept all the same
   */
  set: (owner: string, value: string, place: TokenPlace) => Promise<boolean>;
  /** @throws the system's error where the file cannot be written */
  clear: () => Promise<void>;
  /** What is in memory, for logs to leave it out. */
  known: () => string[];
}

/** What `secrets.json` has room for. */
type SecretName = 'helpdesk' | 'sipgate';

/** The file's secrets by name, and what became of a file that could not be read. */
export interface SecretFile extends Record<SecretName, Secret> {
  setAside: SetAside | null;
}

const storedSchema = z.looseObject({
  /** Whom it may be sent to. */
  for: z.string(),
  /** Who protects it: the keychain, or nobody but the file's permissions. */
  protection: z.enum(['keychain', 'none']),
  /** Base64 of what the keychain made of it, or the secret itself. */
  value: z.string(),
});

const optionalSchema = storedSchema.nullable().default(null);
const fileSchema = z.looseObject({
  version: z.literal(1).default(1),
  helpdesk: optionalSchema,
  sipgate: optionalSchema,
});
type File = z.output<typeof fileSchema>;

/**
 * Opens `secrets.json`; nothing is decrypted before somebody asks for it.
 * @throws if the file is there but the system does not let us read or move it
 */
export async function openSecretFile(path: string, vault: Vault): Promise<SecretFile> {
  const { db, setAside } = await openJsonFile(path, fileSchema, () => fileSchema.parse({}));
  const secret = (name: SecretName): Secret => createSecret(db, name, vault);
  return { setAside, helpdesk: secret('helpdesk'), sipgate: secret('sipgate') };
}

function createSecret(db: Low<File>, name: SecretName, vault: Vault): Secret {
  /** What was decrypted, or is kept in memory alone. */
  let memory: { owner: string; value: string; state: TokenState } | null = null;

  const read = (owner: string): { value: string | null; state: TokenState } => {
    if (memory?.owner === owner) return memory;
    const stored = db.data[name];
    if (stored?.for !== owner) return { value: null, state: 'missing' };
    try {
      const isReadable = stored.protection === 'none';
      const value = isReadable ? stored.value : vault.decrypt(stored.value);
      memory = { owner, value, state: isReadable ? 'readable' : 'keychain' };
    } catch {
      return { value: null, state: 'unreadable' };
    }
    return memory;
  };
  const write = async (stored: File[SecretName]): Promise<void> => {
    db.data = { ...db.data, [name]: stored };
    await db.write();
  };

  return {
    get: (owner) => read(owner).value,
    state: (owner) => read(owner).state,
    async set(owner, value, place) {
      if (place === 'keychain' && !vault.isSafe()) return false;
      const stored =
        place === 'keychain'
          ? ({ for: owner, protection: 'keychain', value: vault.encrypt(value) } as const)
          : ({ for: owner, protection: 'none', value } as const);
      const kept = { owner, value, state: 'session' as TokenState };
      memory = kept;
      // What was there before is no longer wanted, wherever the new one is kept.
      if (place === 'session' && db.data[name] === null) return true;
      await write(place === 'session' ? null : stored);
      // Another one, or none, may have taken its place while it was written.
      if (memory === kept) memory = { owner, value, state: place };
      return true;
    },
    async clear() {
      memory = null;
      if (db.data[name] !== null) await write(null);
    },
    known: () => {
      const stored = db.data[name];
      const readable = stored?.protection === 'none' ? [stored.value] : [];
      return memory ? [memory.value, ...readable] : readable;
    },
  };
}
