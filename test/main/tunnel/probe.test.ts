import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer as createHttp, type RequestListener, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { createServer as createTcp, type AddressInfo, type Server as TcpServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { probe } from '../../../main/tunnel/probe.ts';
import { createProofs } from '../../../main/tunnel/proofs.ts';
import { createReceiver } from '../../../main/receiver/receiver.ts';
import { tempFolder } from '../../support/unit/folder.ts';
import { fakeSink, token } from '../../support/unit/receiver.ts';

const run = promisify(execFile);

async function listen(server: TcpServer | Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}

/** Asks a web server that answers like this. */
async function asked(answer: RequestListener, timeout?: number) {
  const port = await listen(createHttp(answer));
  const question = createProofs(() => 0).open();
  return await probe(`http://127.0.0.1:${port}`, question, timeout === undefined ? {} : { timeout });
}

/** A certificate that signs itself, and its key. */
async function certificate(days: [string, string], name: string) {
  const folder = await tempFolder();
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  await run('openssl', [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    key,
    '-out',
    join(folder, 'first.pem'),
    '-subj',
    `/CN=${name}`,
    '-addext',
    `subjectAltName=DNS:${name},IP:127.0.0.1`,
  ]);
  await run('openssl', [
    'req',
    '-new',
    '-key',
    key,
    '-subj',
    `/CN=${name}`,
    '-addext',
    `subjectAltName=${name === 'localhost' ? 'IP:127.0.0.1,' : ''}DNS:${name}`,
    '-out',
    join(folder, 'request.pem'),
  ]);
  const ca = join(folder, 'ca');
  await run('sh', ['-c', `mkdir -p "${ca}/new" && : > "${ca}/index.txt" && echo 01 > "${ca}/serial"`]);
  const settings = join(folder, 'ca.cnf');
  const text = `[ca]\ndefault_ca=c\n[c]\ndir=${ca}\ndatabase=${ca}/index.txt\nnew_certs_dir=${ca}/new\nserial=${ca}/serial\ndefault_md=sha256\npolicy=p\ncopy_extensions=copy\nx509_extensions=x\n[p]\ncommonName=supplied\n[x]\nbasicConstraints=CA:TRUE\n`;
  await writeFile(settings, text);
  await run('openssl', [
    'ca',
    '-config',
    settings,
    '-selfsign',
    '-keyfile',
    key,
    '-in',
    join(folder, 'request.pem'),
    '-out',
    cert,
    '-batch',
    '-notext',
    '-startdate',
    days[0],
    '-enddate',
    days[1],
  ]);
  return { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') };
}

const valid: [string, string] = ['20200101000000Z', '20990101000000Z'];
const expired: [string, string] = ['20200101000000Z', '20210101000000Z'];

describe('the receiver answers questions of its own app', () => {
  async function setUp() {
    const proofs = createProofs(() => performance.now());
    const receiver = createReceiver(
      () => ({ enabled: true, token, trustedKeys: null, endpoint: () => '' }),
      fakeSink(),
      proofs.proofFor,
    );
    const url = `http://127.0.0.1:${await receiver.listen(0)}`;
    onTestFinished(() => receiver.close());
    return { proofs, url };
  }

  it('and so it is found under its address', async () => {
    const { proofs, url } = await setUp();
    const question = proofs.open();
    const probed = await probe(url, question);
    expect(probed).toMatchObject({ ok: true, hints: ['http', 'ownNetwork'] });
    proofs.close(question);
    expect(await probe(url, question)).toMatchObject({ ok: false, problem: { kind: 'notFound' } });
  });

  it('and those of no other, and nothing else', async () => {
    const { url } = await setUp();
    const foreign = createProofs(() => 0).open();
    expect(await probe(url, foreign)).toMatchObject({ ok: false, problem: { kind: 'notFound' } });
    for (const path of ['/health/', '/health/x/y', '/health/%zz', `/health/${'n'.repeat(5_000)}`]) {
      const { status } = await fetch(`${url}${path}`);
      expect([200, 404, 400]).toContain(status);
      if (status === 200) expect(path).toBe('/health/');
    }
    expect((await fetch(`${url}/health/${foreign.nonce}`, { method: 'POST' })).status).toBe(404);
  });
});

describe('a question', () => {
  it('is answered for a minute, by its own app alone', () => {
    let now = 0;
    const proofs = createProofs(() => now);
    const { nonce, proof } = proofs.open();
    expect(proofs.proofFor(nonce)).toBe(proof);
    expect(createProofs(() => 0).proofFor(nonce)).toBeNull();
    now = 60_000;
    expect(proofs.proofFor(nonce)).toBeNull();
  });

  it('of long ago makes room for new ones', () => {
    const proofs = createProofs(() => 0);
    const first = proofs.open();
    for (let count = 0; count < 4; count += 1) proofs.open();
    expect(proofs.proofFor(first.nonce)).toBeNull();
  });
});

describe('what stands in between is named', () => {
  it.each([
    ['another app', 200, { kind: 'wrongApp', detail: 'Welcome to nginx' }],
    ['a path that is not passed on', 404, { kind: 'notFound' }],
    ['a tunnel that does not get through', 502, { kind: 'tunnel', status: 502 }],
    ["Cloudflare's tunnel without its end", 530, { kind: 'tunnel', status: 530 }],
    ['a login', 401, { kind: 'status', status: 401 }],
  ])('%s', async (_what, status, problem) => {
    const probed = await asked((_request, response) => {
      response.writeHead(status).end('<html><title>Welcome to nginx</title></html>');
    });
    expect(probed).toMatchObject({ ok: false, problem });
  });

  it('a redirect, which is not followed', async () => {
    const probed = await asked((_request, response) => {
      response.writeHead(301, { Location: 'https://www.example.com/health' }).end();
    });
    expect(probed).toMatchObject({ problem: { kind: 'redirect', to: 'https://www.example.com' } });
  });

  it('silence', async () => {
    expect(await asked(() => undefined, 200)).toMatchObject({ problem: { kind: 'timeout', seconds: 1 } });
  });

  it('a body without an end', async () => {
    const probed = await asked((_request, response) => {
      const write = (): void => {
        while (response.write('x'.repeat(1_000)));
      };
      response.on('drain', write);
      write();
    });
    expect(probed).toMatchObject({ problem: { kind: 'wrongApp' } });
  });

  it('a connection that is closed, or speaks no HTTP', async () => {
    for (const words of ['', 'SSH-2.0-OpenSSH_9.2\r\n']) {
      const port = await listen(createTcp((socket) => socket.end(words)));
      const probed = await probe(`http://127.0.0.1:${port}`, createProofs(() => 0).open());
      expect(probed).toMatchObject({ problem: { kind: 'cut' } });
    }
  });

  it('a port where nobody listens, and a name that nobody has', async () => {
    const server = createTcp();
    const port = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    const question = createProofs(() => 0).open();
    expect(await probe(`http://127.0.0.1:${port}`, question)).toMatchObject({ problem: { kind: 'refused' } });
    expect(await probe('https://nowhere.invalid', question)).toMatchObject({
      problem: { kind: 'nameNotFound' },
    });
  });

  it.each([
    ['self-signed', valid, 'localhost', false, 'selfSigned'],
    ['expired', expired, 'localhost', true, 'expired'],
    ['for another name', valid, 'calls.example.com', true, 'wrongName'],
  ] as const)('a certificate that is %s', async (_what, days, name, isTrusted, why) => {
    const own = await certificate([...days], name);
    const port = await listen(createHttps(own, (_request, response) => response.end()));
    const question = createProofs(() => 0).open();
    const probed = await probe(`https://127.0.0.1:${port}`, question, isTrusted ? { ca: own.cert } : {});
    expect(probed).toMatchObject({ problem: { kind: 'tls', why } });
  });

  it('a port that speaks no TLS', async () => {
    const port = await listen(createHttp());
    const probed = await probe(`https://127.0.0.1:${port}`, createProofs(() => 0).open());
    expect(probed).toMatchObject({ problem: { kind: 'tls', why: 'notTls' } });
  });
});
