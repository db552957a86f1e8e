import { createPrivateKey } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { settingsSchema } from '../../../contract/settings.ts';
import { isTestCall } from '../../../contract/test-call.ts';
import { createCallBook } from '../../../main/domain/call-book.ts';
import { compileRules } from '../../../main/domain/rules.ts';
import { castTestCall } from '../../../main/domain/test-call.ts';
import { createTestCall, type TestCallParts } from '../../../main/guide/test-call.ts';
import { createReceiver } from '../../../main/receiver/receiver.ts';
import { createSimulatorKey } from '../../../main/simulator/simulator-key.ts';
import { createSwitchboard } from '../../../main/switchboard.ts';
import { webhookUrl } from '../../../main/webhook-url.ts';
import { token } from '../../support/unit-receiver.ts';

const key = createSimulatorKey();

/** Receiver, switchboard and Test call, joined as in the app; the call ends at once. */
async function setUp(given: Partial<TestCallParts> & { enabled?: boolean; blocked?: object[] } = {}) {
  const { enabled = true, blocked = [], ...parts } = given;
  const settings = settingsSchema.parse({ version: 1, receiver: { token }, inbound: { blocked } });
  const book = createCallBook(() => new Date().toISOString());
  const switchboard = createSwitchboard({
    rules: () => compileRules(settings),
    book,
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
    const port = await new Promise<number>((resolve) => {
      way.listen(0, '127.0.0.1', () => {
        resolve((way.address() as AddressInfo).port);
      });
    });
    onTestFinished(() => void way.close());
    const publicUrl = `http://127.0.0.1:${port}/way`;
    const reach = vi.fn<TestCallParts['reach']>(() =>
      Promise.resolve({ state: 'reachable', url: publicUrl, at: '', milliseconds: 1, hints: [] }),
    );
    const { make } = await setUp({ publicUrl: () => publicUrl, reach });
    expect(await make()).toEqual({ ok: false, why: 'turnedAway', status: 500 });
    expect(reach).toHaveBeenCalledOnce();
    expect(seen).toEqual([`/way/sipgate/${token}/in`]);
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
