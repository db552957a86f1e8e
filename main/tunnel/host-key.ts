import { createHash } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HostKeyOffer } from '../../contract/model/tunnel-status.ts';
import { startChild, type Command } from './child.ts';

/** A key that a server has shown, and the line of a file of known hosts that vouches for it. */
export interface OfferedKey {
  offer: HostKeyOffer;
  line: string;
}

/** Longer than ssh itself waits for a connection; milliseconds. */
const patience = 15_000;

/**
 * Asks a server for its key, by letting ssh note it in a file that nobody else uses.
 * @param commandFor ssh, told to take any key and note it in this file
 * @returns null where none was shown
 */
export async function askHostKey(
  commandFor: (file: string) => Command,
  signal: AbortSignal,
): Promise<OfferedKey | null> {
  const folder = await mkdtemp(join(tmpdir(), 'klingel-host-key-'));
  try {
    const file = join(folder, 'known_hosts');
    const child = await startChild(commandFor(file), () => undefined);
    const giveUp = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
    const stop = (): void => void child.stop();
    if (giveUp.aborted) stop();
    giveUp.addEventListener('abort', stop, { once: true });
    await child.ended;
    giveUp.removeEventListener('abort', stop);
    return readLine(await readFile(file, 'utf8').catch(() => ''));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readLine(text: string): OfferedKey | null {
  const line = text.split('\n').find((candidate) => candidate.trim() !== '');
  const [, type, key] = line?.split(' ') ?? [];
  if (line === undefined || type === undefined || key === undefined) return null;
  // As OpenSSH writes it: without the padding.
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('base64').replace(/=+$/, '');
  return { line, offer: { type: nameOf(type), fingerprint: `SHA256:${digest}` } };
}

function nameOf(type: string): string {
  return type
    .replace(/^(?:ssh-|sk-ssh-)/, '')
    .replace(/^ecdsa-.*/, 'ECDSA')
    .replace(/@.*/, '')
    .toUpperCase();
}

/**
 * Vouches for a key from now on.
 * @throws the system's error if the file cannot be written
 */
export async function acceptKey(knownHosts: string, { line }: OfferedKey): Promise<void> {
  await appendFile(knownHosts, `${line}\n`, { mode: 0o600 });
}
