import { describe, expect, it, onTestFinished } from 'vitest';
import type { Answer } from '../../../contract/model/calls/call.ts';
import { readTrustedKeys } from '../../../main/receiver/signature.ts';
import { openFakeSipgate, type FakeSipgate } from '../../support/sipgate/fake-sipgate.ts';
import { fakeSink, startReceiver, token, type FakeSink } from '../../support/unit/receiver.ts';

/** A fake sipgate that posts to a real receiver. */
async function startBoth(
  told: Answer = { action: 'letRing' },
): Promise<{ fake: FakeSipgate; sink: FakeSink }> {
  const fake = await openFakeSipgate();
  onTestFinished(() => fake.close());
  const sink = fakeSink(told);
  const { keys } = readTrustedKeys([fake.publicKey]);
  const { url, policy } = await startReceiver({ sink, policy: { trustedKeys: keys } });
  policy.endpoint = (direction) => `${url}/sipgate/${token}/${direction}`;
  fake.account.webhooks = {
    incomingUrl: policy.endpoint('in'),
    outgoingUrl: policy.endpoint('out'),
    log: false,
    whitelist: null,
  };
  return { fake, sink };
}

const eventsOf = (sink: FakeSink) => sink.received.map(({ event }) => event);
const problemsOf = (fake: FakeSipgate) => fake.posted.map(({ problem }) => problem);

describe('a call at the fake', () => {
  it('is posted to the receiver, signed, from its start to its end', async () => {
    const { fake, sink } = await startBoth();
    const call = await fake.exchange.ring({ from: '4915791234567', to: '492111234567' });
    expect(call.state).toBe('ringing');
    await call.answer('w1');
    await call.hangUp();
    expect(problemsOf(fake)).toEqual([null, null, null]);
    expect(eventsOf(sink)).toMatchObject([
      { kind: 'newCall', direction: 'in', callId: call.callId, from: '4915791234567', to: '492111234567' },
      { kind: 'answer', callId: call.callId },
      { kind: 'hangup', callId: call.callId, cause: 'normalClearing' },
    ]);
    expect(fake.posted[0]?.fields).toEqual(
      expect.arrayContaining([
        ['user[]', 'Emmett Brown'],
        ['userId[]', 'w1'],
        ['fullUserId[]', '1234567w2'],
      ]),
    );
    expect(sink.refused).toEqual([]);
  });

  it.each([
    ['busy', 'busy'],
    ['rejected', 'noAnswer'],
  ] as const)('ends where the receiver rejects it as %s', async (reason, cause) => {
    const { fake, sink } = await startBoth({ action: 'reject', reason, note: '' });
    const call = await fake.exchange.ring();
    expect(call.state).toBe('ended');
    expect(eventsOf(sink)).toMatchObject([{ kind: 'newCall' }, { kind: 'hangup', cause }]);
    expect(fake.account.history).toMatchObject([{ direction: 'MISSED_INCOMING' }]);
  });

  it('goes to voicemail where the receiver says so', async () => {
    const { fake, sink } = await startBoth({ action: 'voicemail', note: '' });
    const call = await fake.exchange.ring();
    await call.hangUp();
    expect(eventsOf(sink)).toMatchObject([{ kind: 'newCall' }, { kind: 'answer' }, { kind: 'hangup' }]);
    expect(fake.account.history).toMatchObject([{ callStatus: 'VOICEMAIL_MESSAGE' }]);
  });

  it('shows another number where the receiver sets one', async () => {
    const { fake } = await startBoth({
      action: 'showCallerId',
      callerId: '492111234567',
      number: '4915791234567',
    });
    const call = await fake.exchange.dial({ userId: 'w2', to: '4915791234567' });
    expect(call.wanted).toMatchObject({ kind: 'dial', callerId: '492111234567', numbers: ['4915791234567'] });
    expect(problemsOf(fake)).toEqual([null]);
  });

  it('is posted for lines and groups among the sources alone', async () => {
    const { fake, sink } = await startBoth();
    fake.account.webhooks.whitelist = ['p1'];
    await fake.exchange.ring({ to: '492111234567' });
    await fake.exchange.dial({ userId: 'w0', to: '4915791234567' });
    expect(sink.received).toEqual([]);
    await fake.exchange.ring({ to: '492119990001' });
    await fake.exchange.dial({ userId: 'w1', to: '4915791234567' });
    expect(eventsOf(sink)).toMatchObject([{ direction: 'in' }, { direction: 'out' }]);
  });

  it('tells of its course only where the answer asked for it', async () => {
    const { fake } = await startBoth();
    const listener = await openFakeSipgate();
    onTestFinished(() => listener.close());
    const xml = { 'Content-Type': 'application/xml' };
    listener.misbehave({ status: 200, headers: xml, body: '<?xml version="1.0"?><Response/>' });
    fake.account.webhooks.incomingUrl = `${listener.url}/in`;
    const call = await fake.exchange.ring();
    await call.answer();
    await call.hangUp();
    expect(fake.posted).toMatchObject([{ status: 200, problem: null }]);
  });

  it('goes on where nobody answers, or something that is no answer', async () => {
    const { fake } = await startBoth();
    const { incomingUrl } = fake.account.webhooks;
    fake.account.webhooks.incomingUrl = `${fake.url}/nothing-here`;
    expect(await fake.exchange.ring()).toMatchObject({ state: 'ringing' });
    fake.account.webhooks.incomingUrl = incomingUrl.replace(token, 'wrong');
    expect(await fake.exchange.ring()).toMatchObject({ state: 'ringing' });
    expect(fake.posted).toMatchObject([{ status: 401 }, { status: 401 }]);
    expect(problemsOf(fake)).not.toContain(null);
  });

  it('is not believed where its key is not trusted', async () => {
    const { fake } = await startBoth();
    const { url } = await startReceiver({ policy: { trustedKeys: readTrustedKeys([]).keys } });
    fake.account.webhooks.incomingUrl = `${url}/sipgate/${token}/in`;
    await fake.exchange.ring();
    expect(fake.posted).toMatchObject([{ status: 403 }]);
  });

  it('that is handed on is one conversation', async () => {
    const { fake, sink } = await startBoth();
    const call = await fake.exchange.ring();
    await call.answer('w0');
    const next = await fake.exchange.transfer(call, '+492119990001');
    await next.answer('w1');
    await next.hangUp();
    expect(eventsOf(sink)).toMatchObject([
      { kind: 'newCall', callId: call.callId },
      { kind: 'answer', callId: call.callId },
      { kind: 'newCall', callId: next.callId, origCallId: call.callId, diversion: '492111234567' },
      { kind: 'answer', callId: next.callId },
      { kind: 'hangup', callId: call.callId },
      { kind: 'hangup', callId: next.callId },
    ]);
  });
});

describe('the API of the fake', () => {
  const ask = async (
    path: string,
    { headers = {}, ...init }: { method?: string; headers?: Record<string, string>; body?: string },
  ): Promise<{ status: number; text: string }> => {
    const fake = await openFakeSipgate();
    onTestFinished(() => fake.close());
    const authorization = `Basic ${Buffer.from(`${fake.tokenId}:${fake.token}`).toString('base64')}`;
    const response = await fetch(`${fake.apiUrl}${path}`, {
      ...init,
      headers: { Authorization: authorization, ...headers },
    });
    return { status: response.status, text: await response.text() };
  };
  const json = { 'Content-Type': 'application/json' };
  const webhooks = { incomingUrl: '', outgoingUrl: '', log: false, whitelist: null };

  it.each([
    ['no such path', 404, '/user', {}],
    ['a parameter that it does not know', 400, '/history?types=CALL&since=1', {}],
    ['a moment that is none', 400, '/history?types=CALL&from=yesterday', {}],
    ['a wrong token', 401, '/users', { headers: { Authorization: 'Basic eDp5' } }],
    [
      'a body without its type',
      415,
      '/settings/sipgateio',
      { method: 'PUT', body: JSON.stringify(webhooks) },
    ],
    [
      'a field that it does not know',
      400,
      '/settings/sipgateio',
      { method: 'PUT', headers: json, body: JSON.stringify({ ...webhooks, sources: null }) },
    ],
    [
      'a field that is missing',
      400,
      '/settings/sipgateio',
      { method: 'PUT', headers: json, body: JSON.stringify({ incomingUrl: '', outgoingUrl: '' }) },
    ],
    ['a body where none is wanted', 400, '/calls/1', { method: 'DELETE', headers: json, body: '{}' }],
  ])('refuses %s with %i', async (_, status, path, init) => {
    expect((await ask(path, init)).status).toBe(status);
  });
});
