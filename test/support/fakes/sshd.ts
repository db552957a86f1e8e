import { execFile, spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';

const run = promisify(execFile);
const sshd = '/usr/sbin/sshd';

/** A real OpenSSH server on loopback, an ordinary process with keys of its own. */
export interface SshServer {
  port: number;
  /** A port that is free there, to be listened on for a desktop. */
  remotePort: number;
  user: string;
  /** Private key of somebody who is let in. */
  keyFile: string;
  /** A line for a file of known hosts. */
  knownHost: string;
  /** As OpenSSH writes it. */
  fingerprint: string;
  start: () => Promise<void>;
  /** Kills it with all its connections, as a machine does that loses its power. */
  kill: () => Promise<void>;
  /** It and its connections stand still, as behind a network that carries nothing any more; or go on. */
  freeze: (frozen: boolean) => void;
}

/** @param options more lines of its settings; see `sshd_config(5)` */
export async function openSshServer(folder: string, options: string[] = []): Promise<SshServer> {
  await mkdir(folder, { recursive: true });
  const [hostKey, keyFile] = [join(folder, 'host_key'), join(folder, 'user_key')];
  for (const file of [hostKey, keyFile]) {
    await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'klingel test', '-f', file]);
  }
  await writeFile(
    join(folder, 'authorized_keys'),
    `restrict,port-forwarding ${await readFile(`${keyFile}.pub`, 'utf8')}`,
  );
  const [port, remotePort] = [await freePort(), await freePort()];
  const config = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${hostKey}`,
    `AuthorizedKeysFile ${join(folder, 'authorized_keys')}`,
    'UsePAM no',
    'StrictModes no',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'PidFile none',
    ...options,
  ];
  await writeFile(join(folder, 'sshd_config'), `${config.join('\n')}\n`);
  // Where it runs as root it wants this folder, which its service would make.
  if (process.getuid?.() === 0) await mkdir('/run/sshd', { recursive: true });

  let server: ChildProcess | null = null;
  const [type = '', key = ''] = (await readFile(`${hostKey}.pub`, 'utf8')).split(' ');
  const { stdout } = await run('ssh-keygen', ['-l', '-f', `${hostKey}.pub`]);

  /** The server and the processes of its connections, which have groups of their own. */
  const signal = async (name: NodeJS.Signals): Promise<void> => {
    if (server?.pid === undefined) return;
    for (const pid of await tree(server.pid)) send(pid, name);
  };
  return {
    port,
    remotePort,
    user: userInfo().username,
    keyFile,
    knownHost: `[127.0.0.1]:${port} ${type} ${key}\n`,
    fingerprint: /SHA256:\S+/.exec(stdout)?.[0] ?? '',
    async start() {
      const started = spawn(sshd, ['-D', '-e', '-f', join(folder, 'sshd_config')], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      server = started;
      await listens(started);
    },
    async kill() {
      const ended = server && once(server, 'exit');
      await signal('SIGKILL');
      await ended;
      server = null;
    },
    freeze(frozen) {
      void signal(frozen ? 'SIGSTOP' : 'SIGCONT');
    },
  };
}

function send(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    // A connection's process may have ended since it was listed.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** A process and all that it has started; ids. */
async function tree(root: number): Promise<number[]> {
  const { stdout } = await run('ps', ['-e', '-o', 'pid=,ppid=']);
  const pairs = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const found = [root];
  for (const parent of found) found.push(...pairs.flatMap(([pid = 0, of]) => (of === parent ? [pid] : [])));
  return found;
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Waits until a server says that it listens; what it says later is read and forgotten.
 * @throws with what it said, if it ends before
 */
async function listens(server: ChildProcessByStdio<null, null, Readable>): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.once('error', reject);
    server.once('exit', (code) => {
      reject(new Error(`sshd ended with ${code}: ${said}`));
    });
    server.stderr.setEncoding('utf8').on('data', (piece: string) => {
      said = (said + piece).slice(-10_000);
      if (/^Server listening on /m.test(said)) resolve();
    });
  });
}
