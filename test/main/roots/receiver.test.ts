import { chmod, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { end, newCall, post, start, token, write } from '../../support/app/receiver-folder.ts';
import { runReceiver, spawnReceiver } from '../../support/app/receiver-process.ts';
import { openFakeSipgate } from '../../support/sipgate/fake-sipgate.ts';
import { tempFolder } from '../../support/unit/folder.ts';

// Each starts a process or two, beside others on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const patience = { timeout: 15_000, interval: 50 };

interface StoredCall {
  callId: string;
  outcome: string | null;
}

async function storedCalls(data: string): Promise<StoredCall[]> {
  const folder = join(data, 'calls');
  const texts = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
  );
  return texts.flatMap((text) => (JSON.parse(text) as { calls: StoredCall[] }).calls);
}

describe('the receiver without windows', () => {
  it('answers the examples in sipgate’s documentation, and keeps the call', async () => {
    const { receiverUrl, data, process: child, exited } = await start();
    const xml = '<?xml version="1.0" encoding="UTF-8"?>';
    const answers = [
      await post(
        receiverUrl,
        'event=newCall&from=492111234567&to=4915791234567&direction=in&callId=123456&user[]=Alice&user[]=Bob&userId[]=w0&userId[]=w1&fullUserId[]=1234567w0&fullUserId[]=1234567w1',
      ),
      await post(
        receiverUrl,
        'event=answer&callId=123456&user=John+Doe&userId=w0&fullUserId=1234567w0&from=492111234567&to=4915791234567&direction=in&answeringNumber=21199999999',
      ),
      await post(receiverUrl, 'event=dtmf&dtmf=1&callId=123456'),
      await post(
        receiverUrl,
        'event=hangup&cause=normalClearing&callId=123456&from=492111234567&to=4915791234567&direction=in&answeringNumber=4921199999999',
      ),
    ];
    const back = `${receiverUrl}/sipgate/${token}/in`;
    expect(answers).toEqual([
      { status: 200, body: `${xml}<Response onAnswer="${back}" onHangup="${back}"/>` },
      ...Array.from({ length: 3 }, () => ({ status: 200, body: `${xml}<Response/>` })),
    ]);
    child.kill('SIGTERM');
    expect(await exited).toBe(0);
    expect(await storedCalls(data)).toMatchObject([{ callId: '123456', outcome: 'answered' }]);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('writes everything on %s, and ends with 0', async (signal) => {
    const { receiverUrl, data, process: child, exited, complaints } = await start();
    expect(await (await fetch(`${receiverUrl}/health`)).text()).toBe('ok');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => post(receiverUrl, newCall(`call-${index}`))),
    );
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    child.kill(signal);
    child.kill(signal);
    expect(await exited).toBe(0);
    expect(await storedCalls(data)).toHaveLength(20);
    expect(await readdir(data)).not.toContain('klingel.lock');
    expect(complaints()).toBe('');
  });

  it('keeps the call in its month’s file that is answered while it ends', async () => {
    const { receiverUrl, data, process: child, exited } = await start();
    const body = newCall('last');
    const posted = request(`${receiverUrl}/sipgate/${token}/in`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length },
    });
    posted.write(body.slice(0, 20));
    // Answered over another connection, so the first half has come as well.
    await fetch(`${receiverUrl}/health`);
    child.kill('SIGTERM');
    await vi.waitFor(async () => {
      await expect(fetch(`${receiverUrl}/health`)).rejects.toThrow();
    }, patience);
    posted.end(body.slice(20));
    const [response] = (await once(posted, 'response')) as [{ statusCode?: number }];
    expect(response.statusCode).toBe(200);
    expect(await exited).toBe(0);
    expect(await storedCalls(data)).toMatchObject([{ callId: 'last' }]);
  });

  it('answers by the rules, and by edited ones as soon as they are there', async () => {
    const { receiverUrl, data } = await start();
    expect((await post(receiverUrl, newCall('before'))).body).not.toContain('<Reject');
    await write(data, { inbound: { blocked: [{ callerId: '4930*', answer: 'busy' }] } });
    // The same call would get its first answer again.
    let tries = 0;
    await vi.waitFor(async () => {
      tries += 1;
      const { body } = await post(receiverUrl, newCall(`after-${tries}`));
      expect(body).toContain('<Reject reason="busy"');
    }, patience);
  });

  it('goes on with what applied where the edited file is none, and says so', async () => {
    const { receiverUrl, data, complaints } = await start();
    await writeFile(join(data, 'settings.json'), '{"version": 1,\n oh');
    await vi.waitFor(() => {
      expect(complaints()).toContain('settings.json was edited and cannot be taken in (no JSON, line 2)');
    }, patience);
    expect((await post(receiverUrl, newCall('during'))).status).toBe(200);
  });
});

describe('a data folder', () => {
  it('is used by one of them at a time, and is free again after a crash', async () => {
    const first = await start();
    const refused = await runReceiver([`--data=${first.data}`]);
    expect(refused).toMatchObject({ code: 1, output: '' });
    expect(refused.complaints).toMatch(/^another Klingel uses this data folder \(receiver, process \d+ on /);
    await end(first);
    const second = await start({}, {}, first.data);
    expect((await post(second.receiverUrl, newCall('after'))).status).toBe(200);
  });

  it('that cannot be written costs no answer, and is told of until it can', async () => {
    const data = join(await tempFolder(), 'data');
    await writeFile(data, 'a file where the folder is to be');
    const child = spawnReceiver([`--data=${data}`]);
    onTestFinished(() => void child.kill('SIGKILL'));
    let complaints = '';
    child.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    await vi.waitFor(() => {
      expect(complaints).toContain('the data folder cannot be written (');
    }, patience);
    await rm(data);
    await vi.waitFor(
      () => {
        expect(complaints).toContain('over: the data folder cannot be written (');
      },
      { timeout: 40_000, interval: 200 },
    );
    expect(await readdir(data)).toContain('settings.json');
  });
});

it('a port that another program has is tried again and again', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const data = join(await tempFolder(), 'data');
  await write(data, { receiver: { port, token, signature: 'off' } });
  const child = spawnReceiver([`--data=${data}`]);
  onTestFinished(() => void child.kill('SIGKILL'));
  let [complaints, output] = ['', ''];
  child.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await vi.waitFor(() => {
    expect(complaints).toContain(`port ${port} is in use by another program`);
  }, patience);
  other.close();
  await vi.waitFor(
    () => {
      expect(output).toBe(`receiver listening on http://127.0.0.1:${port}\n`);
    },
    { timeout: 40_000, interval: 200 },
  );
});

describe('what it is started with', () => {
  it.each([
    [[], 'which data folder? --data is missing'],
    [['--data='], 'which data folder? --data is missing'],
    [['--data=a', '--data=b'], 'which data folder? --data is there more than once'],
    [['--date=x'], "Unknown option '--date'"],
    [['data'], "Unexpected argument 'data'"],
  ])('%j is refused in clear words', async (args, words) => {
    const { code, complaints } = await runReceiver(args);
    expect(code).toBe(2);
    expect(complaints).toContain(words);
    expect(complaints).toContain('usage: npm run receiver -- --data=DIR');
  });

  it('may be the question how', async () => {
    expect(await runReceiver(['--help'])).toMatchObject({
      code: 0,
      output: expect.stringContaining('usage:') as string,
    });
  });
});

describe('secrets', () => {
  it('come from a file that is named, which catching up needs; they are in no log', async () => {
    const fake = await openFakeSipgate();
    onTestFinished(fake.close);
    const folder = await tempFolder();
    const file = join(folder, 'token');
    await writeFile(file, `${fake.tokenId}:${fake.token}\n`, { mode: 0o600 });
    const receiver = await start(
      { sipgate: { apiUrl: fake.apiUrl } },
      { KLINGEL_SIPGATE_TOKEN_FILE: file },
      join(folder, 'data'),
    );
    await vi.waitFor(async () => {
      expect(await readFile(join(folder, 'data/catch-up.json'), 'utf8')).toContain('"through": "2');
    }, patience);
    receiver.process.kill('SIGTERM');
    expect(await receiver.exited).toBe(0);
    const log = await readFile(join(folder, 'logs/klingel.log'), 'utf8');
    expect(`${log}${receiver.complaints()}`).not.toContain(fake.token);
    expect(receiver.complaints()).toBe('');
  });

  it('that others can read, that are none, or that are not there are told of, and calls are answered', async () => {
    const file = join(await tempFolder(), 'token');
    await writeFile(file, 'no token');
    await chmod(file, 0o644);
    const { complaints, receiverUrl } = await start({}, { KLINGEL_SIPGATE_TOKEN_FILE: file });
    expect(complaints()).toContain('can be read by others than its owner: chmod 600');
    expect(complaints()).toContain('holds no token');
    expect(complaints()).not.toContain('no token\n');
    expect((await post(receiverUrl, newCall('a'))).status).toBe(200);
    const other = await start({}, { KLINGEL_SIPGATE_TOKEN_FILE: `${file}-gone` });
    expect(other.complaints()).toContain('cannot be read, so nothing is caught up on: ENOENT');
  });

  it('that the app’s keychain has encrypted are left alone, and told of', async () => {
    const folder = join(await tempFolder(), 'data');
    await mkdir(folder, { recursive: true });
    const secrets = JSON.stringify({
      version: 1,
      sipgate: { for: 'https://api.sipgate.com', protection: 'keychain', value: 'AAAA' },
    });
    await writeFile(join(folder, 'secrets.json'), secrets);
    const { complaints } = await start({}, {}, folder);
    expect(complaints()).toMatch(
      /^secrets\.json holds a sipgate token that only the keychain of the app can open/,
    );
    expect(await readFile(join(folder, 'secrets.json'), 'utf8')).toBe(secrets);
  });
});

it('the tunnel’s program runs as long as it does, and no longer', async () => {
  const program = join(import.meta.dirname, '../tunnel/programs/forwarder.mjs');
  const {
    receiverUrl,
    process: child,
    exited,
    complaints,
  } = await start({
    tunnel: {
      kind: 'command',
      command: {
        preset: 'own',
        program: process.execPath,
        args: [program, '{port}'],
        urlPattern: 'http://127.0.0.1:*',
      },
    },
  });
  await vi.waitFor(() => {
    expect(complaints()).toMatch(/another public address, to be told to sipgate: http:\/\/127\.0\.0\.1:\d+/);
  }, patience);
  const publicUrl = /sipgate: (\S+)/.exec(complaints())?.[1] ?? '';
  const { body } = await post(receiverUrl, newCall('a'));
  expect(body).toContain(`onAnswer="${publicUrl}/sipgate/`);
  expect((await post(publicUrl, newCall('b'))).status).toBe(200);
  child.kill('SIGTERM');
  expect(await exited).toBe(0);
  await expect(fetch(publicUrl)).rejects.toThrow();
});

it('it is made of nothing that needs Electron', async () => {
  const folder = join(import.meta.dirname, '../../../out/receiver');
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  expect(files).toContain('index.js');
  const imported = texts.flatMap((text) => [
    ...text.matchAll(/(?:from|import\(|require\(|import)\s*["']([^"'./][^"']*)["']/g),
  ]);
  expect(imported.map(([, name]) => name)).not.toContain('electron');
});
