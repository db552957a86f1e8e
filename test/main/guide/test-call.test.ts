import { createPrivateKey } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { settingsSchema } from '../../../contract/settings/settings.ts';
import { isTestCall } from '../../../contract/model/test-call.ts';
import { createCallBook } from '../../../main/domain/conversations/call-book.ts';
import { createSeenWebhooks } from '../../../main/domain/conversations/seen-webhooks.ts';
import { digest } from '../../../main/lib/digest.ts';
import { compileRules } from '../../../main/domain/calls/rules.ts';
import { castTestCall } from '../../../main/domain/desk/test-call.ts';
import { createTestCall, type TestCallParts } from '../../../main/guide/test-call.ts';
import { createReceiver } from '../../../main/receiver/receiver.ts';
import { webhookUrl } from '../../../main/receiver/webhook-url.ts';
import { createSimulatorKey } from '../../../main/simulator/simulator-key.ts';
import { createSwitchboard } from '../../../main/switchboard.ts';
import { token } from '../../support/unit/receiver.ts';

const key = createSimulatorKey();

/** Receiver, switchboard and Test call, joined as in the app; the call ends at once. */
async function setUp(given: Partial<TestCallParts> & { enabled?: boolean; blocked?: object[] } = {}) {
  const { enabled = true, blocked = [], ...parts } = given;
  const settings = settingsSchema.parse({ version: 1, receiver: { token }, inbound: { blocked } });
  const book = createCallBook(() => new Date().toISOString());
  const switchboard = createSwitchboard({
    rules: () => compileRules(settings),
    book,
    seen: createSeenWebhooks(digest),
    isForUs: () => true,
    append: () => Promise.resolve(),
    now: () => new Date(),
    onNotSaved: () => undefined,
    onSubscriberFailed: () => undefined,
  });
  const ended = new Promise<void>((resolve) => {
    switchboard.subscribe(({ entry }) => {
      if (entry.state === 'ended') resolve();
    });
  });
  const receiver = createReceiver(
    () => ({
      enabled,
      token,
      trustedKeys: [key.publicKey],
      endpoint: (direction) => webhookUrl(parts.publicUrl?.() ?? url, token, direction),
    }),
    { receive: switchboard.receive, turnedAway: switchboard.turnedAway, failed: () => undefined },
  );
  const url = `http://127.0.0.1:${await receiver.listen(0)}`;
  onTestFinished(() => receiver.close());
  const make = createTestCall({
    switchboard,
    receiverUrl: () => url,
    publicUrl: () => '',
    reach: vi.fn(() => Promise.reject(new Error('there is no public address'))),
    token: () => token,
    privateKey: createPrivateKey(key.privatePem),
    cast: () => castTestCall(null, 'DE'),
    announced: () => 'popUp',
    whyQuiet: () => null,
    // A test may be over, and its receiver closed, before the call ends.
    failed: () => undefined,
    ringFor: 0,
    ...parts,
  });
  return { make, book, ended, url };
}

/** @returns where this server listens until the test ends */
async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Passes a webhook on as it is; gives what the receiver answers. */
async function forward(request: IncomingMessage, receiver: string): Promise<string> {
  const response = await fetch(receiver + (request.url ?? ''), {
    method: 'POST',
    headers: {
      'Content-Type': request.headers['content-type'] ?? '',
      'X-Sipgate-Signature': String(request.headers['x-sipgate-signature']),
    },
    body: await text(request),
  });
  return await response.text();
}

describe('a Test call', () => {
  it('arrives, is done from the start, ends, and is known as one', async () => {
    const { make, book, ended } = await setUp();
    const result = await make();
    expect(result).toMatchObject({ ok: true, way: 'loopback', announced: 'popUp', quiet: null });
    await ended;
    const [entry] = book.newest(1);
    expect(isTestCall(entry?.conversationId ?? '')).toBe(true);
    expect(entry).toMatchObject({ state: 'ended', outcome: 'missed', done: true });
  });

  it('takes the whole way where there is a public address, and asks before whether it leads here', async () => {
    const { url } = await setUp();
    const seen: string[] = [];
    const way = createServer((request, response) => {
      seen.push(request.url ?? '');
      void fetch(url + (request.url ?? '').replace('/way', ''), { method: 'POST', body: '' }).then(() => {
        response.statusCode = 500;
        response.end();
      });
    });
    const publicUrl = `${await listening(way)}/way`;
    const reach = vi.fn<TestCallParts['reach']>(() =>
      Promise.resolve({ state: 'reachable', url: publicUrl, at: '', milliseconds: 1, hints: [] }),
    );
    const { make } = await setUp({ publicUrl: () => publicUrl, reach });
    expect(await make()).toEqual({ ok: false, why: 'turnedAway', status: 500 });
    expect(reach).toHaveBeenCalledOnce();
    expect(seen).toEqual([`/way/sipgate/${token}/in`]);
  });

  it.each([
    ['breaks off', (response: ServerResponse) => response.destroy()],
    ['turns it away', (response: ServerResponse) => response.writeHead(502).end()],
  ])('ends at the receiver where the way to it %s while it rings', async (_how, fail) => {
    let receiver = '';
    let posted = 0;
    const way = createServer((request, response) => {
      posted += 1;
      if (posted > 1) fail(response);
      else
        void forward(request, receiver).then((answer) => {
          response.end(answer);
        });
    });
    const publicUrl = await listening(way);
    const { make, book, ended, url } = await setUp({
      publicUrl: () => publicUrl,
      reach: () =>
        Promise.resolve({ state: 'reachable', url: publicUrl, at: '', milliseconds: 1, hints: [] }),
      failed: (error) => {
        throw error;
      },
    });
    receiver = url;
    expect(await make()).toMatchObject({ ok: true, way: 'public' });
    await ended;
    expect(posted).toBe(2);
    expect(book.newest(1)[0]).toMatchObject({ state: 'ended', outcome: 'missed', done: true });
  });

  it('is not sent, with the secret in its address, to where nobody knows who answers', async () => {
    const problem = { kind: 'wrongApp', detail: '' } as const;
    const { make } = await setUp({
      publicUrl: () => 'http://127.0.0.1:9',
      reach: () => Promise.resolve({ state: 'unreachable', url: '', at: '', problem }),
    });
    expect(await make()).toEqual({ ok: false, why: 'unreachable', problem });
  });

  it('says what is in the way', async () => {
    const switchedOff = await setUp({ enabled: false });
    expect(await switchedOff.make()).toEqual({ ok: false, why: 'switchedOff' });
    const deaf = await setUp({ receiverUrl: () => '' });
    expect(await deaf.make()).toEqual({ ok: false, why: 'notListening' });
    const wrongToken = await setUp({ token: () => 'x'.repeat(43) });
    expect(await wrongToken.make()).toEqual({ ok: false, why: 'turnedAway', status: 401 });
    const gone = await setUp({ receiverUrl: () => 'http://127.0.0.1:9' });
    expect(await gone.make()).toMatchObject({ ok: false, why: 'notSent' });
    const quiet = await setUp({ announced: () => null, whyQuiet: () => 'phoneOff' });
    expect(await quiet.make()).toMatchObject({ ok: true, announced: null, quiet: 'phoneOff' });
  });

  it('is one at a time, however often it is asked for', async () => {
    const { make, book } = await setUp();
    expect(await Promise.all([make(), make(), make()])).toHaveLength(3);
    expect(book.newest(10)).toHaveLength(1);
  });

  it('that is blocked arrives, too', async () => {
    const { make, book, ended } = await setUp({
      blocked: [{ callerId: '4930*' }],
      announced: () => null,
      whyQuiet: ({ blockedNote }) => (blockedNote === null ? null : 'blocked'),
    });
    expect(await make()).toMatchObject({ ok: true, announced: null, quiet: 'blocked' });
    await ended;
    expect(book.newest(1)[0]).toMatchObject({ outcome: 'blocked', done: true });
  });
});
