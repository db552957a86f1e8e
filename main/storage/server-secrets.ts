import { readFile, stat } from 'node:fs/promises';
import { openSecretFile, type Secret, type SecretFile, type Vault } from './secret-file.ts';

/** Names the file that holds the sipgate token: `token-ID:TOKEN`, on one line. */
const sipgateTokenFile = 'KLINGEL_SIPGATE_TOKEN_FILE';

/** A server has no keychain: what one has encrypted stays closed, and nothing new is kept. */
const noVault: Vault = {
  isSafe: () => false,
  encrypt: () => {
    throw new Error('there is no keychain here');
  },
  decrypt: () => {
    throw new Error('there is no keychain here');
  },
};

/**
 * Opens the secrets of a receiver without windows: the sipgate token is what the named file holds now; without one it is what the
 * app has left in `secrets.json` without a keychain. That file is only read.
 * @param owner the origin that the token of the file may be sent to, and no other
 * @param note takes what a person should know, a line each; no secret is in it
 * @throws if `secrets.json` is there but the system does not let us read or move it
 */
export async function openServerSecrets(
  path: string,
  env: NodeJS.ProcessEnv,
  owner: string,
  note: (line: string) => void,
): Promise<SecretFile> {
  const kept = await openSecretFile(path, noVault);
  const named = env[sipgateTokenFile];
  if (named !== undefined && named !== '') {
    const token = await readTokenFile(named, note);
    return token === null ? kept : { ...kept, sipgate: fixedSecret(owner, token) };
  }
  if (kept.sipgate.state(owner) === 'unreadable') {
    note(
      `secrets.json holds a sipgate token that only the keychain of the app can open. It is left alone; ${sipgateTokenFile} can name a file with one.`,
    );
  }
  return kept;
}

/** @returns null where there is none; a receiver that answers calls is worth more than catching up */
async function readTokenFile(path: string, note: (line: string) => void): Promise<string | null> {
  try {
    const found = await stat(path);
    // To read a pipe is to wait for whoever writes into it.
    if (!found.isFile()) {
      note(`the file of ${sipgateTokenFile} is no regular file, so nothing is caught up on: ${path}`);
      return null;
    }
    const { mode } = found;
    const token = (await readFile(path, 'utf8')).trim();
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      note(`the file of ${sipgateTokenFile} can be read by others than its owner: chmod 600 ${path}`);
    }
    if (/^[^\s:]+:\S+$/.test(token)) return token;
    note(`the file of ${sipgateTokenFile} holds no token (token-ID:TOKEN on one line): ${path}`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    note(`the file of ${sipgateTokenFile} cannot be read, so nothing is caught up on: ${why}`);
  }
  return null;
}

/** One that is as it was at the start, and is nobody's to change. */
function fixedSecret(owner: string, value: string): Secret {
  return {
    get: (asked) => (asked === owner ? value : null),
    state: (asked) => (asked === owner ? 'readable' : 'missing'),
    set: () => Promise.resolve(false),
    clear: () => Promise.reject(new Error(`the token stands in the file that ${sipgateTokenFile} names`)),
    known: () => [value],
  };
}
