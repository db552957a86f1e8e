import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tunnelSchema } from '../../../contract/settings/tunnel.ts';
import { acceptKey, type OfferedKey } from '../../../main/tunnel/host-key.ts';
import { sshPlan } from '../../../main/tunnel/ssh-plan.ts';
import { freePort, openSshServer, type SshServer } from '../../support/fakes/sshd.ts';
import { tempFolder } from '../../support/unit/folder.ts';
import { supervise } from '../../support/unit/tunnel.ts';

const run = promisify(execFile);

/** A server, something to reach behind the tunnel, and a file that knows the server. */
async function setUp({ options = [] as string[], isKnown = true } = {}) {
  const folder = await tempFolder();
  const ssh = await openSshServer(join(folder, 'server'), options);
  await ssh.start();
  onTestFinished(() => ssh.kill());
  const receiver = createServer((_request, response) => response.end('through'));
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  onTestFinished(() => {
    receiver.close();
  });
  const knownHosts = join(folder, 'known 100% hosts');
  await writeFile(knownHosts, isKnown ? ssh.knownHost : '');
  const offers: (OfferedKey | null)[] = [];
  const { port } = receiver.address() as AddressInfo;
  const planFor = (changes: object = {}) =>
    sshPlan(
      tunnelSchema.parse({
        ssh: {
          host: '127.0.0.1',
          user: ssh.user,
          port: ssh.port,
          remotePort: ssh.remotePort,
          keyFile: ssh.keyFile,
          ...changes,
        },
      }).ssh,
      { port, knownHosts, onOffer: (offer) => offers.push(offer) },
    );
  return { folder, ssh, knownHosts, offers, planFor };
}

async function through({ remotePort }: SshServer): Promise<string> {
  return await (await fetch(`http://127.0.0.1:${remotePort}/`)).text();
}

describe('a tunnel by ssh', () => {
  it('carries requests, ends with the server and is back when that is', async () => {
    const { ssh, planFor } = await setUp();
    const { supervisor, become, fail, states } = supervise();
    await supervisor.run(planFor());
    await become('up');
    expect(await through(ssh)).toBe('through');
    // Nobody wants to read what ssh tells of itself.
    expect(supervisor.lines().join('\n')).not.toContain('debug1');

    await ssh.kill();
    expect(await fail()).toMatchObject({ reason: 'connectionLost' });
    await expect
      .poll(() => states.at(-1), { timeout: 10_000 })
      .toMatchObject({ failure: { reason: 'refused' } });
    await ssh.start();
    await become('up', 30_000);
    expect(await through(ssh)).toBe('through');
    await supervisor.run(null);
    await expect(through(ssh)).rejects.toThrow();
  }, 60_000);

  it('notices within 15 seconds that nothing gets through any more', async () => {
    const { ssh, planFor } = await setUp();
    const { supervisor, become, fail } = supervise();
    await supervisor.run(planFor());
    await become('up');
    ssh.freeze(true);
    expect(await fail(15_000)).toMatchObject({ reason: 'connectionLost' });
    ssh.freeze(false);
  }, 30_000);

  it('stands where the server lets this key listen on this port alone', async () => {
    const { ssh, planFor, folder } = await setUp();
    const publicKey = await readFile(`${ssh.keyFile}.pub`, 'utf8');
    const restriction = `restrict,port-forwarding,permitlisten="127.0.0.1:${ssh.remotePort}"`;
    await writeFile(join(folder, 'server/authorized_keys'), `${restriction} ${publicKey}`);
    const { supervisor, become, fail } = supervise();
    await supervisor.run(planFor());
    await become('up');
    await supervisor.run(planFor({ remotePort: await freePort() }));
    expect(await fail()).toMatchObject({ reason: 'remotePort' });
  }, 20_000);
});

describe('a server that is not known', () => {
  it('is named with its fingerprint, and let in once somebody has accepted it', async () => {
    const { ssh, planFor, offers, knownHosts } = await setUp({ isKnown: false });
    const { supervisor, become, fail } = supervise();
    await supervisor.run(planFor());
    const offer = { type: 'ED25519', fingerprint: ssh.fingerprint };
    expect(await fail()).toEqual({ reason: 'hostKeyUnknown', offer, detail: '' });
    expect(await readFile(knownHosts, 'utf8')).toBe('');
    const offered = offers.at(-1);
    if (!offered) throw new Error('no key was offered');
    await acceptKey(knownHosts, offered);
    supervisor.retry();
    await become('up');
    expect(await through(ssh)).toBe('through');
  }, 20_000);

  it('that shows another key than before is refused, with the line that says so', async () => {
    const { ssh, planFor, knownHosts, folder } = await setUp();
    await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, 'other')]);
    const [type, key] = (await readFile(join(folder, 'other.pub'), 'utf8')).split(' ');
    await writeFile(knownHosts, `[127.0.0.1]:${ssh.port} ${type ?? ''} ${key ?? ''}\n`);
    const { supervisor, fail } = supervise();
    await supervisor.run(planFor());
    expect(await fail()).toEqual({
      reason: 'hostKeyChanged',
      detail: `Offending ED25519 key in ${knownHosts}:1`,
    });
  }, 20_000);
});

describe('what ssh cannot do is named', () => {
  const cases: [string, (parts: { ssh: SshServer; folder: string }) => Promise<object> | object, string][] = [
    ['a name that nobody knows', () => ({ host: 'nowhere.invalid' }), 'nameNotFound'],
    ['a port where nobody listens', async () => ({ port: await freePort() }), 'refused'],
    ['a key file that is not there', ({ folder }) => ({ keyFile: join(folder, 'none') }), 'keyFile'],
    [
      'a key that the server does not know',
      async ({ folder }) => {
        const keyFile = join(folder, 'stranger');
        await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', keyFile]);
        return { keyFile };
      },
      'permissionDenied',
    ],
    [
      'a key with a passphrase',
      async ({ ssh: { keyFile } }) => {
        await run('ssh-keygen', ['-q', '-p', '-P', '', '-N', 'secret', '-f', keyFile]);
        return {};
      },
      'keyFile',
    ],
    [
      'a key that others may read',
      async ({ ssh: { keyFile } }) => {
        await chmod(keyFile, 0o644);
        return {};
      },
      'keyFile',
    ],
    [
      'a port of the server that is taken',
      async ({ ssh }) => {
        const other = createServer();
        other.listen(ssh.remotePort, '127.0.0.1');
        await once(other, 'listening');
        onTestFinished(() => {
          other.close();
        });
        return {};
      },
      'remotePort',
    ],
  ];
  it.each(cases)(
    '%s',
    async (_what, change, reason) => {
      const { ssh, folder, planFor } = await setUp();
      const changes = await change({ ssh, folder });
      const { supervisor, fail } = supervise();
      await supervisor.run(planFor(changes));
      expect(await fail()).toMatchObject({ reason });
    },
    20_000,
  );

  it('a server that allows no forwarding', async () => {
    const { planFor } = await setUp({ options: ['AllowTcpForwarding no'] });
    const { supervisor, fail } = supervise();
    await supervisor.run(planFor());
    expect(await fail()).toMatchObject({ reason: 'remotePort' });
  }, 20_000);

  it('something that is no SSH server', async () => {
    const { planFor } = await setUp();
    const web = createServer((request) => request.socket.destroy());
    web.listen(0, '127.0.0.1');
    await once(web, 'listening');
    onTestFinished(() => {
      web.close();
      web.closeAllConnections();
    });
    const { supervisor, fail } = supervise();
    await supervisor.run(planFor({ port: (web.address() as AddressInfo).port }));
    expect(await fail(15_000)).toMatchObject({ reason: 'exited' });
  }, 20_000);
});

describe('values that ssh would take for options', () => {
  it.each([
    { host: '-oProxyCommand=touch /tmp/x' },
    { host: 'a b' },
    { host: 'emma@example.com' },
    { user: '-l' },
    { keyFile: '-F/tmp/x' },
    { bindAddress: '0.0.0.0:80 ' + 'x' },
    { port: 0 },
    { remotePort: 65_536 },
  ])('%o are refused', (ssh) => {
    expect(tunnelSchema.safeParse({ kind: 'ssh', ssh }).success).toBe(false);
  });
});
