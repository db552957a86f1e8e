import { generateKeyPairSync } from 'node:crypto';
import {
  html,
  json,
  openFakeServer,
  type FakeServer,
  type Misbehaviour,
  type SeenRequest,
} from '../fakes/fake-server.ts';
import { createFakeAccount, type FakeAccount } from './fake-sipgate-account.ts';
import { fakeAccountRoutes } from './fake-sipgate-account-routes.ts';
import { fakeCallRoutes } from './fake-sipgate-call-routes.ts';
import { createFakeExchange, type FakeExchange } from './fake-sipgate-exchange.ts';
import { FakeError, read, type FakeAnswer } from './fake-sipgate-rules.ts';
import { createWebhookPoster, type PostedWebhook } from './fake-sipgate-webhooks.ts';

/** What stands in the way of sipgate, or comes from an ill one. */
export const sipgateMisbehaviours = {
  loginPage: {
    status: 200,
    headers: html,
    body: '<!doctype html><html><head><title>Anmelden</title></head><body></body></html>',
  },
  badGateway: {
    status: 502,
    headers: html,
    body: '<html><head><title>502 Bad Gateway</title></head><body></body></html>',
  },
  firewall: { status: 403, headers: html, body: '<title>Request blocked</title>' },
  garbage: { status: 200, headers: json, body: '{"items": [' },
  otherJson: { status: 200, headers: json, body: '{"status":"ok"}' },
  otherList: { status: 200, headers: json, body: '{"items":[{"status":"ok"}],"data":[{"status":"ok"}]}' },
  serverError: { status: 500, headers: json, body: '{"message":"Internal error"}' },
  slowDown: { status: 429, headers: json, body: '{"message":"Too many requests"}' },
  slowDownAWhile: { status: 429, headers: { ...json, 'Retry-After': '60' }, body: '' },
  noCredit: { status: 402, body: '' },
  scopeMissing: { status: 403, body: '' },
} satisfies Record<string, Misbehaviour>;

/** A sipgate on loopback that holds everything in memory, answers its API and posts webhooks. */
export interface FakeSipgate extends FakeServer {
  /** What `sipgate.apiUrl` in the settings is to be. */
  apiUrl: string;
  tokenId: string;
  token: string;
  /** PEM; to be put into `receiver.additionalPublicKeys` of the settings. */
  publicKey: string;
  account: FakeAccount;
  exchange: FakeExchange;
  /** Every webhook that was posted, oldest first. */
  posted: PostedWebhook[];
}

const tokenId = 'token-FQ1V12';
const token = 'e68ead46-a7db-46cd-8a1a-44aed1e4e372';
/** Made when the first fake opens: an RSA key takes its time. */
let keys: { privateKey: ReturnType<typeof generateKeyPairSync>['privateKey']; publicKey: string } | null =
  null;

/** @param port 0: any free one */
export async function openFakeSipgate(port = 0): Promise<FakeSipgate> {
  const { privateKey, publicKey } = (keys ??= makeKeys());
  const account = createFakeAccount();
  const poster = createWebhookPoster(privateKey);
  const exchange = createFakeExchange(account, poster);
  const routes = [...fakeAccountRoutes(account), ...fakeCallRoutes(exchange)];

  const answerTo = async (seen: SeenRequest): Promise<FakeAnswer> => {
    try {
      checkToken(seen.headers.authorization);
      const path = seen.path.replace(/^\/v2/, '');
      const route = routes.find((one) => one.method === seen.method && one.path.test(path));
      if (!route || path === seen.path) throw new FakeError(404, 'Not found');
      if (route.scope !== null && !account.scopes.includes(route.scope))
        throw new FakeError(403, 'Forbidden');
      const unknown = Object.keys(seen.query).find((name) => !route.query?.includes(name));
      if (unknown !== undefined) throw new FakeError(400, `Unknown parameter ${unknown}`);
      if (route.body) {
        checkType(seen.headers['content-type']);
        read(route.body, seen.body);
      } else if (Number(seen.headers['content-length'] ?? 0) > 0) throw new FakeError(400, 'No body wanted');
      const parts = (route.path.exec(path) ?? []).slice(1).map(decodeURIComponent);
      return await route.answer({ query: new URLSearchParams(seen.query), parts, body: seen.body });
    } catch (error) {
      if (error instanceof FakeError) return { status: error.status, body: { message: error.message } };
      throw error;
    }
  };
  const server = await openFakeServer(port, async (seen) => {
    const { status, body } = await answerTo(seen);
    return body === undefined ? { status, body: '' } : { status, headers: json, body: JSON.stringify(body) };
  });
  return {
    ...server,
    apiUrl: `${server.url}/v2`,
    tokenId,
    token,
    publicKey,
    account,
    exchange,
    posted: poster.posted,
  };
}

function makeKeys(): NonNullable<typeof keys> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  return { privateKey, publicKey: publicKey.export({ type: 'spki', format: 'pem' }) as string };
}

function checkToken(header: string | undefined): void {
  const expected = `Basic ${Buffer.from(`${tokenId}:${token}`).toString('base64')}`;
  if (header !== expected) throw new FakeError(401, 'Unauthorized');
}

function checkType(header: string | undefined): void {
  if (!/^application\/json\b/.test(header ?? '')) throw new FakeError(415, 'Unsupported media type');
}
