import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { HelpdeskProblem } from '../../../contract/model/helpdesk.ts';
import { createZammad } from '../../../main/zammad/zammad.ts';
import type { Misbehaviour } from '../../support/fakes/fake-server.ts';
import { misbehaviours, openFakeZammad } from '../../support/zammad/fake-zammad.ts';
import { problemOf, startZammad } from '../../support/unit/zammad.ts';

const ticket = { title: 'Call', group: 'Sales', customer: { id: 2 }, body: 'Hello' };

type Row = [what: string, how: Misbehaviour, problem: Partial<HelpdeskProblem>, perhapsDone: boolean];

const rows: Row[] = [
  ['a login page', misbehaviours.loginPage, { kind: 'unexpectedAnswer', detail: 'Sign in' }, true],
  ['JSON that breaks off', misbehaviours.garbage, { kind: 'unexpectedAnswer' }, true],
  ['JSON of something else', misbehaviours.otherJson, { kind: 'unexpectedAnswer' }, true],
  ['a list of something else', misbehaviours.otherList, { kind: 'unexpectedAnswer' }, true],
  ['nothing', { status: 204, body: '' }, { kind: 'unexpectedAnswer', detail: '' }, true],
  [
    'the page of a firewall',
    misbehaviours.firewall,
    { kind: 'unexpectedAnswer', detail: 'Request blocked' },
    false,
  ],
  [
    "a gateway's error page",
    misbehaviours.badGateway,
    { kind: 'serverError', status: 502, detail: '502 Bad Gateway' },
    true,
  ],
  [
    'an error of its own',
    misbehaviours.serverError,
    { kind: 'serverError', status: 500, detail: 'Error ID 4xKk1Qbd: Please contact your administrator.' },
    true,
  ],
  [
    'a page that is not there',
    misbehaviours.unknownPage,
    { kind: 'notFound', detail: '404 Not Found' },
    false,
  ],
  ['too many requests', misbehaviours.tooManyRequests, { kind: 'rateLimited', retryAfterSeconds: 60 }, false],
  [
    'too many requests, without saying until when',
    { status: 429, body: '' },
    { kind: 'rateLimited', retryAfterSeconds: null },
    false,
  ],
  [
    'a time to come back that is none',
    { status: 429, headers: { 'Retry-After': 'soon' }, body: '' },
    { kind: 'rateLimited', retryAfterSeconds: null },
    false,
  ],
  [
    'a time to come back that is over',
    { status: 429, headers: { 'Retry-After': 'Wed, 21 Oct 2015 07:28:00 GMT' }, body: '' },
    { kind: 'rateLimited', retryAfterSeconds: 0 },
    false,
  ],
  ['a wrong password before it', { status: 401, body: 'Basic' }, { kind: 'unauthorised' }, false],
  [
    'maintenance',
    misbehaviours.maintenance,
    { kind: 'forbidden', permission: null, detail: 'Maintenance mode enabled!' },
    false,
  ],
  [
    'another address',
    { status: 301, headers: { Location: 'https://help.example.com/api/v1' }, body: '' },
    { kind: 'redirected', to: 'https://help.example.com' },
    false,
  ],
  ['another address, but not which', { status: 302, body: '' }, { kind: 'redirected', to: '' }, false],
  ['a hang-up', 'hangUp', { kind: 'notReachable', cause: 'other' }, true],
];

describe('a Zammad that answers with', () => {
  it.each(rows)('%s is told apart', async (_, how, problem, perhapsDone) => {
    const { fake, zammad } = await startZammad();
    fake.misbehave(how);
    expect(await problemOf(zammad.account())).toMatchObject({ ...problem, perhapsDone: false });
    expect(await problemOf(zammad.tickets.create(ticket))).toMatchObject({ ...problem, perhapsDone });
    expect(await problemOf(zammad.tickets.ofCustomer(7))).toMatchObject(problem);
  });

  it.each(rows)('%s is not asked again for a ticket', async (_, how) => {
    const { fake, zammad } = await startZammad();
    fake.misbehave(how);
    await problemOf(zammad.tickets.create(ticket));
    expect(fake.requests).toHaveLength(1);
  });

  it('another address does not get the token', async () => {
    const { fake, zammad } = await startZammad();
    const other = await openFakeZammad();
    onTestFinished(() => other.close());
    fake.misbehave({ status: 307, headers: { Location: `${other.url}/api/v1/users/me` }, body: '' });
    expect(await problemOf(zammad.account())).toMatchObject({ kind: 'redirected', to: other.url });
    expect(other.requests).toEqual([]);
  });

  it('a date to come back at says in how many seconds that is', async () => {
    onTestFinished(() => {
      vi.useRealTimers();
    });
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T10:00:00.000Z') });
    const { fake, zammad } = await startZammad();
    const headers = { 'Retry-After': 'Sun, 22 Nov 2026 10:02:00 GMT' };
    fake.misbehave({ status: 429, headers, body: '' });
    expect(await problemOf(zammad.account())).toMatchObject({ retryAfterSeconds: 120 });
  });

  it('one user in a list who cannot be read leaves that one out', async () => {
    const { fake, zammad } = await startZammad();
    const user = { id: 7, firstname: 'Anna', lastname: null, updated_at: '2026-11-22T10:00:00Z', more: {} };
    fake.misbehave({ status: 200, body: JSON.stringify([{ id: 'x' }, user, null]) });
    expect(await zammad.customers.search('Anna')).toMatchObject([{ id: 7, name: 'Anna', email: '' }]);
  });
});

describe('a Zammad that does not answer', () => {
  it('is given up after the timeout', async () => {
    const { fake, zammad } = await startZammad({ timeout: 50 });
    fake.misbehave('hang');
    const problem = { kind: 'timeout', seconds: 1, detail: '' };
    expect(await problemOf(zammad.account())).toEqual({ ...problem, perhapsDone: false });
    expect(await problemOf(zammad.tickets.create(ticket))).toEqual({ ...problem, perhapsDone: true });
  });

  it('is given up, too, where it stops within its answer', async () => {
    const server = createServer((_, response) => response.write('{"id": 1, '));
    server.listen(0, '127.0.0.1');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    await vi.waitUntil(() => server.listening);
    const { port } = server.address() as { port: number };
    const zammad = createZammad({ url: `http://127.0.0.1:${port}`, token: 'x', timeout: 50 });
    expect(await problemOf(zammad.account())).toMatchObject({ kind: 'timeout' });
  });

  it('may have made the ticket all the same', async () => {
    const { fake, zammad } = await startZammad();
    fake.misbehave('hangUp', { after: true });
    expect(await problemOf(zammad.tickets.create(ticket))).toMatchObject({ perhapsDone: true });
    expect(fake.store.tickets).toHaveLength(1);
  });

  it('at once is waited for', async () => {
    const { fake, zammad } = await startZammad({ timeout: 60_000 });
    fake.misbehave('hang');
    const account = zammad.account();
    await vi.waitUntil(() => fake.requests.length === 1);
    fake.release();
    expect(await account).toMatchObject({ id: 2 });
  });
});

describe('a Zammad that cannot be reached', () => {
  it('is told apart where nobody listens', async () => {
    const { fake, zammad } = await startZammad();
    await fake.close();
    const problem = { kind: 'notReachable', cause: 'refused', perhapsDone: false };
    expect(await problemOf(zammad.account())).toMatchObject(problem);
    expect(await problemOf(zammad.tickets.create(ticket))).toMatchObject(problem);
  });

  it('is told apart where it speaks no TLS', async () => {
    const { fake } = await startZammad();
    const zammad = createZammad({ url: fake.url.replace('http:', 'https:'), token: fake.token });
    const problem = { kind: 'notReachable', cause: 'tls', perhapsDone: false };
    expect(await problemOf(zammad.tickets.create(ticket))).toMatchObject(problem);
  });

  const failed = (cause: Error): Error => new TypeError('fetch failed', { cause });
  const coded = (code: string): Error => Object.assign(new Error(`it says ${code}`), { code });

  it.each<[string, Error, Partial<HelpdeskProblem>]>([
    ['an unknown name', failed(coded('ENOTFOUND')), { cause: 'nameNotFound' }],
    ['no name server', failed(coded('EAI_AGAIN')), { cause: 'nameNotFound' }],
    ['no network', failed(coded('ENETUNREACH')), { cause: 'refused' }],
    ['an own certificate', failed(coded('DEPTH_ZERO_SELF_SIGNED_CERT')), { cause: 'tls' }],
    ['an expired certificate', failed(coded('CERT_HAS_EXPIRED')), { cause: 'tls' }],
    ['a certificate for another name', failed(coded('ERR_TLS_CERT_ALTNAME_INVALID')), { cause: 'tls' }],
    ['an unknown authority', failed(coded('UNABLE_TO_VERIFY_LEAF_SIGNATURE')), { cause: 'tls' }],
    ['several addresses', failed(new AggregateError([coded('ECONNREFUSED')])), { cause: 'refused' }],
    ['an unknown name in Chromium', new Error('net::ERR_NAME_NOT_RESOLVED'), { cause: 'nameNotFound' }],
    ['nobody there in Chromium', new Error('net::ERR_CONNECTION_REFUSED'), { cause: 'refused' }],
    ['a certificate in Chromium', new Error('net::ERR_CERT_AUTHORITY_INVALID'), { cause: 'tls' }],
  ])('says so for %s, and that no ticket was made', async (_, error, problem) => {
    const zammad = createZammad({
      url: 'https://zammad.example.com',
      token: 'x',
      fetch: () => Promise.reject(error),
    });
    const found = await problemOf(zammad.tickets.create(ticket));
    expect(found).toMatchObject({ kind: 'notReachable', ...problem, perhapsDone: false });
    expect(found.detail).toMatch(/it says|net::/);
  });

  it('has not made a ticket where not even the connection came about in time', async () => {
    for (const error of [
      failed(coded('UND_ERR_CONNECT_TIMEOUT')),
      new Error('net::ERR_CONNECTION_TIMED_OUT'),
    ]) {
      const zammad = createZammad({
        url: 'https://zammad.example.com',
        token: 'x',
        fetch: () => Promise.reject(error),
      });
      expect(await problemOf(zammad.tickets.create(ticket))).toMatchObject({
        kind: 'timeout',
        perhapsDone: false,
      });
    }
  });

  it.each(['ECONNRESET', 'UND_ERR_SOCKET'])('may have made it after %s', async (code) => {
    const fetch = () => Promise.reject(failed(coded(code)));
    const zammad = createZammad({ url: 'https://zammad.example.com', token: 'x', fetch });
    expect(await problemOf(zammad.tickets.create(ticket))).toMatchObject({
      cause: 'other',
      perhapsDone: true,
    });
  });
});

describe('what an error says', () => {
  it('never has the token in it', async () => {
    const { fake, zammad } = await startZammad();
    for (const how of Object.values(misbehaviours)) {
      fake.misbehave(how);
      const error: unknown = await zammad.account().catch((thrown: unknown) => thrown);
      expect(JSON.stringify([error, String(error)])).not.toContain(fake.token);
    }
  });
});
