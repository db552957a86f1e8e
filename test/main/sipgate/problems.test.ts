import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { TelephonyProblem } from '../../../contract/model/telephony.ts';
import type { Misbehaviour } from '../../support/fakes/fake-server.ts';
import { openFakeSipgate, sipgateMisbehaviours } from '../../support/sipgate/fake-sipgate.ts';
import { sipgateProblemOf, startSipgate } from '../../support/unit/sipgate.ts';
import { requestRows } from './requests.ts';
import { holdTimeLimits } from '../../support/unit/time.ts';

const { loginPage, badGateway, firewall, garbage, otherJson, serverError, slowDown, slowDownAWhile } =
  sipgateMisbehaviours;

/** `perhapsDone`: of what changes something. */
type Row = [what: string, how: Misbehaviour, problem: Partial<TelephonyProblem>, perhapsDone: boolean];

const rows: Row[] = [
  ['a login page', loginPage, { kind: 'unexpectedAnswer', detail: 'Anmelden' }, true],
  ['JSON that breaks off', garbage, { kind: 'unexpectedAnswer' }, true],
  ['the page of a firewall', firewall, { kind: 'unexpectedAnswer', detail: 'Request blocked' }, false],
  [
    "a gateway's error page",
    badGateway,
    { kind: 'serverError', status: 502, detail: '502 Bad Gateway' },
    true,
  ],
  ['an error of its own', serverError, { kind: 'serverError', status: 500, detail: 'Internal error' }, true],
  ['a wish to slow down', slowDown, { kind: 'rateLimited', retryAfterSeconds: null }, false],
  ['a wish to slow down for a while', slowDownAWhile, { kind: 'rateLimited', retryAfterSeconds: 60 }, false],
  ['no credit', sipgateMisbehaviours.noCredit, { kind: 'noCredit', detail: '' }, false],
  ['a wrong token', { status: 401, body: '' }, { kind: 'unauthorised', detail: '' }, false],
  ['nothing at this address', { status: 404, body: '' }, { kind: 'notFound' }, false],
  ['a refusal', { status: 418, body: '{"error":"teapot"}' }, { kind: 'invalid', detail: 'teapot' }, false],
  [
    'another address',
    { status: 301, headers: { Location: 'https://api.example.com/v3' }, body: '' },
    { kind: 'redirected', to: 'https://api.example.com' },
    false,
  ],
  ['a hang-up', 'hangUp', { kind: 'notReachable', cause: 'other' }, true],
];

describe('a sipgate that answers with', () => {
  for (const [what, how, problem, perhapsDone] of rows) {
    it.each(requestRows)(`${what} is told apart: $what`, async ({ ask, changes }) => {
      const { fake, sipgate } = await startSipgate();
      fake.misbehave(how);
      expect(await sipgateProblemOf(ask(sipgate))).toMatchObject({
        ...problem,
        perhapsDone: changes && perhapsDone,
      });
      if (changes) expect(fake.requests).toHaveLength(1);
    });
  }

  it.each(requestRows.filter(({ changes }) => !changes))(
    'something that does not fit is told apart: $what',
    async ({ ask }) => {
      const { fake, sipgate } = await startSipgate();
      const misfits = [otherJson, { status: 200, body: '[]' }, { status: 200, body: 'null' }];
      for (const how of [...misfits, { status: 204, body: '' }, { status: 200, body: '{"items":{}}' }]) {
        fake.misbehave(how);
        expect(await sipgateProblemOf(ask(sipgate))).toMatchObject({ kind: 'unexpectedAnswer' });
      }
    },
  );

  it('a list of something else is told apart', async () => {
    const { fake, sipgate } = await startSipgate();
    fake.misbehave(sipgateMisbehaviours.otherList);
    const lists = [sipgate.users(), sipgate.devices('w0'), sipgate.numbers(), sipgate.calls.live()];
    for (const asked of lists)
      expect(await sipgateProblemOf(asked)).toMatchObject({ kind: 'unexpectedAnswer' });
  });

  it('one entry that cannot be read leaves that one out, and fields that are missing are made up for', async () => {
    const { fake, sipgate } = await startSipgate();
    fake.misbehave({
      status: 200,
      body: JSON.stringify({ items: [{ id: 7 }, { id: 'w9', new: {} }, null] }),
    });
    expect(await sipgate.users()).toEqual([
      { id: 'w9', name: '', email: '', admin: false, defaultDevice: null },
    ]);
    expect(await sipgate.devices('w0')).toEqual([
      { id: 'w9', alias: '', type: '', online: null, doNotDisturb: null },
    ]);
  });

  it('another address does not get the token', async () => {
    const { fake, sipgate } = await startSipgate();
    const other = await openFakeSipgate();
    onTestFinished(() => other.close());
    fake.misbehave({ status: 307, headers: { Location: `${other.url}/v2/users` }, body: '' });
    expect(await sipgateProblemOf(sipgate.users())).toMatchObject({ kind: 'redirected', to: other.url });
    expect(other.requests).toEqual([]);
  });
});

describe('a token', () => {
  it.each(requestRows)('that is wrong is told apart: $what', async ({ ask }) => {
    const { fake } = await startSipgate();
    const { sipgate } = await startSipgate({
      apiUrl: fake.apiUrl,
      token: { id: fake.tokenId, secret: '00000000-0000-0000-0000-000000000000' },
    });
    expect(await sipgateProblemOf(ask(sipgate))).toEqual({
      kind: 'unauthorised',
      detail: 'Unauthorized',
      perhapsDone: false,
    });
    expect(fake.requests).toHaveLength(1);
  });

  it.each(requestRows.filter(({ scope }) => scope !== null))(
    'without $scope says that it is missing: $what',
    async ({ ask, scope }) => {
      const { fake, sipgate } = await startSipgate();
      fake.account.scopes = fake.account.scopes.filter((one) => one !== scope);
      expect(await sipgateProblemOf(ask(sipgate))).toMatchObject({ kind: 'forbidden', scope });
      expect(fake.requests).toHaveLength(1);
    },
  );

  it('never stands in an error', async () => {
    const { fake, sipgate } = await startSipgate();
    for (const how of Object.values(sipgateMisbehaviours)) {
      fake.misbehave(how);
      const error: unknown = await sipgate.users().catch((thrown: unknown) => thrown);
      const shown = JSON.stringify([error, String(error)]);
      expect(shown).not.toContain(fake.token);
      expect(shown).not.toContain(Buffer.from(`${fake.tokenId}:${fake.token}`).toString('base64'));
    }
  });
});

describe('a sipgate that does not answer', () => {
  // To start a call takes longer, and has a timeout of its own.
  const quick = requestRows.filter(({ what }) => what !== 'starting a call');

  it.each(quick)('is given up after the timeout: $what', async ({ ask, changes }) => {
    const limits = holdTimeLimits();
    const { fake, sipgate } = await startSipgate({ timeout: 200, patience: { attempts: 2 } });
    fake.misbehave('hang');
    const problem = sipgateProblemOf(ask(sipgate));
    const attempts = changes ? 1 : 2;
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      await expect.poll(() => fake.requests.length, { interval: 5 }).toBe(attempt);
      limits.pass();
    }
    expect(await problem).toEqual({
      kind: 'timeout',
      seconds: 1,
      detail: '',
      perhapsDone: changes,
    });
    expect(limits.asked).toEqual(Array.from({ length: attempts }, () => 200));
    expect(fake.requests).toHaveLength(attempts);
  });

  it('is given up, too, where it stops within its answer', async () => {
    const server = createServer((_, response) => response.write('{"sub": '));
    server.listen(0, '127.0.0.1');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    await vi.waitUntil(() => server.listening);
    const { port } = server.address() as { port: number };
    const { sipgate } = await startSipgate({ apiUrl: `http://127.0.0.1:${port}`, timeout: 50 });
    expect(await sipgateProblemOf(sipgate.whoAmI())).toMatchObject({ kind: 'timeout' });
  });

  it('is told apart where nobody listens, and where it speaks no TLS', async () => {
    const { fake, sipgate } = await startSipgate();
    const secure = await startSipgate({ apiUrl: fake.apiUrl.replace('http:', 'https:') });
    expect(await sipgateProblemOf(secure.sipgate.whoAmI())).toMatchObject({
      kind: 'notReachable',
      cause: 'tls',
    });
    await fake.close();
    fake.close = () => Promise.resolve();
    expect(await sipgateProblemOf(sipgate.whoAmI())).toMatchObject({
      kind: 'notReachable',
      cause: 'refused',
      perhapsDone: false,
    });
  });

  it('is told apart where its name is not known', async () => {
    const cause = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
    const { sipgate } = await startSipgate({
      fetch: () => Promise.reject(new TypeError('fetch failed', { cause })),
    });
    expect(await sipgateProblemOf(sipgate.whoAmI())).toMatchObject({ cause: 'nameNotFound' });
  });
});
