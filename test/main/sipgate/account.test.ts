import { describe, expect, it } from 'vitest';
import { readToken, spellingsOf, writeToken } from '../../../main/sipgate/sipgate-token.ts';
import { allOf, sipgateProblemOf, startSipgate } from '../../support/unit/sipgate.ts';

const jwt = (payload: object): string =>
  ['{"alg":"RS256"}', JSON.stringify(payload), 'signature']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');

describe('a token that is kept', () => {
  it('is read as it was written', () => {
    const text = writeToken({ id: ' token-1 ', secret: 'a:b\n' });
    expect(readToken(text)).toEqual({ id: 'token-1', secret: 'a:b' });
    expect([readToken('token-1'), readToken(':x'), readToken('')]).toEqual([null, null, null]);
  });

  it('is kept out of logs in whatever way it may stand there', () => {
    expect(spellingsOf('token-1:abc')).toEqual(['token-1:abc', 'abc', 'dG9rZW4tMTphYmM=']);
    expect(spellingsOf('abc')).toEqual(['abc']);
  });
});

describe('the account', () => {
  it('says whose token it is, in the name of this app', async () => {
    const { fake, sipgate } = await startSipgate();
    expect(await sipgate.whoAmI()).toEqual({ userId: 'w0', edition: 'unknown' });
    expect(fake.requests[0]?.headers).toMatchObject({ 'user-agent': 'Klingel', accept: 'application/json' });
  });

  it('takes a token with spaces around it, as it is pasted', async () => {
    const { fake } = await startSipgate();
    const { sipgate } = await startSipgate({
      apiUrl: fake.apiUrl,
      token: { id: ` ${fake.tokenId}\n`, secret: `\t${fake.token} ` },
    });
    expect(await sipgate.whoAmI()).toMatchObject({ userId: 'w0' });
  });

  it.each([
    ['', 'x'],
    ['token-1', ''],
    ['token:1', 'x'],
    ['token 1', 'x'],
    ['token-1', 'zwölf'],
    ['token-1', 'a\r\nHost: other.example'],
  ])('is not even asked with %j and %j, which are no token', async (id, secret) => {
    const { fake, sipgate } = await startSipgate({ token: { id, secret } });
    expect(await sipgateProblemOf(sipgate.whoAmI())).toMatchObject({ kind: 'unauthorised' });
    expect(fake.requests).toEqual([]);
  });

  it.each([
    ['CLASSIC_PBX', 'classic'],
    ['NEO_PBX', 'neo'],
    [null, 'unknown'],
  ] as const)('says for %s that it is %s', async (featureScope, edition) => {
    const { fake, sipgate } = await startSipgate();
    fake.account.featureScope = featureScope;
    expect(await sipgate.whoAmI()).toMatchObject({ edition });
  });

  it('is found to be neo in a token that is a JWT', async () => {
    const { fake } = await startSipgate();
    const { sipgate } = await startSipgate({
      token: { id: fake.tokenId, secret: jwt({ featureScope: ['NEO_PBX'] }) },
      fetch: () => Promise.resolve(new Response('{"sub":"w7"}')),
    });
    expect(await sipgate.whoAmI()).toEqual({ userId: 'w7', edition: 'neo' });
  });

  it('is unknown where a token only looks like a JWT', async () => {
    const { sipgate } = await startSipgate({
      token: { id: 'token-1', secret: 'a.b.c' },
      fetch: () => Promise.resolve(new Response('{"sub":"w7","featureScope":"SOMETHING_ELSE"}')),
    });
    expect(await sipgate.whoAmI()).toEqual({ userId: 'w7', edition: 'unknown' });
  });
});

describe('what belongs to the account', () => {
  it('has its users', async () => {
    const { sipgate } = await startSipgate();
    expect((await sipgate.users())[0]).toEqual({
      id: 'w0',
      name: 'Emmett Brown',
      email: 'doc@hillvalley.example',
      admin: true,
      defaultDevice: 'e0',
    });
  });

  it('has the phones of a user', async () => {
    const { sipgate } = await startSipgate();
    expect(await sipgate.devices('w0')).toEqual([
      { id: 'e0', alias: "Emmett's phone", type: 'REGISTER', online: true, doNotDisturb: false },
      { id: 'y0', alias: 'Mobile', type: 'MOBILE', online: false, doNotDisturb: false },
    ]);
    expect(await sipgateProblemOf(sipgate.devices('../users'))).toMatchObject({ kind: 'notFound' });
  });

  it('has its numbers and the groups behind them', async () => {
    const { sipgate } = await startSipgate();
    expect(await sipgate.numbers()).toContainEqual({
      id: '9000010',
      number: '+492111234567',
      localised: '0211 1234567',
      type: 'LANDLINE',
      endpointId: 'g0',
      endpointName: 'Sales',
    });
  });

  it('has its webhooks, which are set all at once', async () => {
    const { fake, sipgate } = await startSipgate();
    expect(await sipgate.webhooks.read()).toEqual({
      incomingUrl: '',
      outgoingUrl: '',
      log: false,
      sources: [],
    });
    const wanted = {
      incomingUrl: 'https://calls.example.com/sipgate/x/in',
      outgoingUrl: 'https://calls.example.com/sipgate/x/out',
      log: true,
      sources: ['p0', 'g0'],
    };
    await sipgate.webhooks.write(wanted);
    expect(await sipgate.webhooks.read()).toEqual(wanted);
    expect(fake.account.webhooks.whitelist).toEqual(['p0', 'g0']);
    await sipgate.webhooks.write({ ...wanted, sources: null });
    expect(fake.account.webhooks.whitelist).toBeNull();
  });

  it('refuses, with its words, a source that it does not have, and http on neo', async () => {
    const { fake, sipgate } = await startSipgate();
    const webhooks = { incomingUrl: 'http://example.com/in', outgoingUrl: '', log: true };
    expect(await sipgateProblemOf(sipgate.webhooks.write({ ...webhooks, sources: ['p9'] }))).toEqual({
      kind: 'invalid',
      status: 400,
      detail: 'There is no p9',
      perhapsDone: false,
    });
    fake.account.featureScope = 'NEO_PBX';
    expect(await sipgateProblemOf(sipgate.webhooks.write({ ...webhooks, sources: null }))).toMatchObject({
      detail: 'URLs must be HTTPS',
    });
  });
});

describe('contacts and history', () => {
  it('come in full, page by page', async () => {
    const { fake, sipgate } = await startSipgate();
    const [first] = fake.account.contacts;
    if (!first) expect.unreachable();
    fake.account.contacts = Array.from({ length: 250 }, (_, index) => ({ ...first, id: String(index) }));
    const found = await allOf(sipgate.contacts());
    expect(found).toHaveLength(250);
    expect(found[0]).toMatchObject({
      name: 'Jennifer Parker',
      numbers: [{ number: '+4915791234567', type: ['cell'] }],
      organization: ['Parker Ltd.'],
      scope: 'SHARED',
    });
    expect(fake.requests.map(({ query }) => query.offset)).toEqual(['0', '100', '200']);
  });

  it('end where the offset is not heeded', async () => {
    const item = (id: number) => ({ id: String(id), name: 'A' });
    const items = Array.from({ length: 100 }, (_, index) => item(index));
    const { sipgate } = await startSipgate({
      fetch: () => Promise.resolve(new Response(JSON.stringify({ items, totalCount: 5_000 }))),
    });
    expect(await allOf(sipgate.contacts())).toHaveLength(100);
  });

  it('have the calls since a moment, newest first', async () => {
    const { fake, sipgate } = await startSipgate();
    const answered = await fake.exchange.ring();
    await answered.answer('w1');
    await answered.hangUp();
    await (await fake.exchange.ring({ from: 'anonymous' })).hangUp();
    const calls = await allOf(sipgate.history({ from: '2020-01-01T00:00:00.000Z' }));
    expect(calls).toMatchObject([
      { source: 'anonymous', target: '+492111234567', direction: 'MISSED_INCOMING', status: 'MISSED' },
      { callId: answered.callId, source: '+4915791234567', direction: 'INCOMING', durationSeconds: 0 },
    ]);
    expect(fake.requests[0]?.query).toMatchObject({ types: 'CALL', limit: '100', offset: '0' });
    expect(await allOf(sipgate.history({ from: '2100-01-01T00:00:00.000Z' }))).toEqual([]);
  });

  it('have no calls on neo', async () => {
    const { fake, sipgate } = await startSipgate();
    await (await fake.exchange.ring()).hangUp();
    fake.account.featureScope = 'NEO_PBX';
    expect(await allOf(sipgate.history({ from: '2020-01-01T00:00:00.000Z' }))).toEqual([]);
  });
});
