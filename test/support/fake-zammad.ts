import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { failure, FakeError, type FakeAnswer, type FakeSettings } from './fake-zammad-rules.ts';
import { createFakeSearch } from './fake-zammad-search.ts';
import { createFakeStore, type FakeStore } from './fake-zammad-store.ts';
import { fakeTicketRoutes } from './fake-zammad-tickets.ts';
import { fakeUserRoutes } from './fake-zammad-users.ts';

/** Something else than Zammad's own answer. */
export type Misbehaviour =
  /** Takes the request in and says nothing, until it is released. */
  | 'hang'
  /** Hangs up without a word. */
  | 'hangUp'
  | { status: number; headers?: Record<string, string>; body: string };

const html = { 'Content-Type': 'text/html; charset=utf-8' };
const json = { 'Content-Type': 'application/json; charset=utf-8' };

/** What stands in the way of a Zammad, or comes from an ill one. */
export const misbehaviours = {
  loginPage: {
    status: 200,
    headers: html,
    body: '<!doctype html><html><head><title>Sign in</title></head><body></body></html>',
  },
  badGateway: {
    status: 502,
    headers: html,
    body: '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>',
  },
  firewall: { status: 403, headers: html, body: '<title>Request blocked</title>' },
  unknownPage: { status: 404, headers: html, body: '<title>404 Not Found</title>' },
  garbage: { status: 200, headers: json, body: '{"id": 1, ' },
  otherJson: { status: 200, headers: json, body: '{"status":"ok"}' },
  otherList: { status: 200, headers: json, body: '[{"status":"ok"}]' },
  serverError: {
    status: 500,
    headers: json,
    body: '{"error":"Error ID 4xKk1Qbd: Please contact your administrator."}',
  },
  tooManyRequests: { status: 429, headers: { ...html, 'Retry-After': '60' }, body: 'Too many requests' },
  maintenance: {
    status: 403,
    headers: json,
    body: '{"error":"Maintenance mode enabled!","error_human":"Maintenance mode enabled!"}',
  },
} satisfies Record<string, Misbehaviour>;

/** A request that reached the fake. */
export interface SeenRequest {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: IncomingMessage['headers'];
  body: unknown;
}

/** A Zammad on loopback that holds everything in memory. */
export interface FakeZammad {
  url: string;
  token: string;
  store: FakeStore;
  settings: FakeSettings;
  requests: SeenRequest[];
  /**
   * What it does instead from now on; null: nothing.
   * @param path only requests to paths like this
   * @param after do the work first, so that only the answer is lost
   */
  misbehave: (how: Misbehaviour | null, options?: { path?: RegExp; after?: boolean }) => void;
  /** Lets requests that hang have their answers. */
  release: () => void;
  close: () => Promise<void>;
}

/** @param port 0: any free one */
export async function openFakeZammad(port = 0): Promise<FakeZammad> {
  const store = createFakeStore();
  const settings: FakeSettings = { permissions: ['ticket.agent'], elasticsearch: true, timeAccounting: true };
  const search = createFakeSearch(store, () => settings.elasticsearch);
  const routes = [...fakeUserRoutes(store, settings, search), ...fakeTicketRoutes(store, settings, search)];
  const requests: SeenRequest[] = [];
  const hanging: (() => void)[] = [];
  let misbehaviour: { how: Misbehaviour; path: RegExp; after: boolean } | null = null;

  const answerTo = (seen: SeenRequest): FakeAnswer => {
    try {
      checkToken(seen.headers.authorization, fake.token);
      const path = seen.path.replace(/^\/api\/v1/, '');
      const route = routes.find((one) => one.method === seen.method && one.path.test(path));
      if (!route || path === seen.path) throw failure(404, "This page doesn't exist.");
      const { permissions } = route;
      if (permissions && !settings.permissions.some((own) => permissions.includes(own)))
        throw failure(403, 'Not authorized');
      const ids = (route.path.exec(path) ?? []).slice(1).map(Number);
      return route.answer({ query: new URLSearchParams(seen.query), ids, body: seen.body });
    } catch (error) {
      if (error instanceof FakeError) return error;
      throw error;
    }
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const { method = '', headers } = request;
    const body = await readBody(request);
    const seen = { method, path: url.pathname, query: Object.fromEntries(url.searchParams), headers, body };
    requests.push(seen);
    const wrong = misbehaviour?.path.test(url.pathname) ? misbehaviour : null;
    if (wrong && !wrong.after && wrong.how !== 'hang') {
      misbehaveNow(response, wrong.how);
      return;
    }
    const answer = answerTo(seen);
    const give = (): void => {
      const asksForJson = headers.accept?.includes('application/json') ?? false;
      if (answer.status < 400 || asksForJson)
        send(response, answer.status, json, JSON.stringify(answer.body));
      else send(response, answer.status, html, `<title>${answer.status}</title>`);
    };
    if (wrong?.how === 'hang') hanging.push(give);
    else if (wrong) misbehaveNow(response, wrong.how);
    else give();
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      send(response, 599, json, JSON.stringify({ error: `The fake is broken: ${String(error)}` }));
    });
  });
  const fake: FakeZammad = {
    url: '',
    token: 'RWFBq9pBoqbHkRPbp1JsP9eYnXDDTDoKAnbqRVC-c0Uq7ZYdNhQ4xSEUHtJOAhZj',
    store,
    settings,
    requests,
    misbehave(how, { path = /./, after = false } = {}) {
      misbehaviour = how && { how, path, after };
    },
    release() {
      for (const give of hanging.splice(0)) give();
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return fake;
}

function checkToken(header: string | undefined, token: string): void {
  if (header === undefined) throw failure(403, 'Authentication required');
  if (header !== `Token token=${token}`) throw failure(401, "Can't find User for Token");
}

/** Like Rails, it reads JSON only where it is announced. */
async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const isJson = /^application\/json\b/.test(request.headers['content-type'] ?? '');
  return isJson ? JSON.parse(Buffer.concat(chunks).toString('utf8')) : {};
}

function misbehaveNow(response: ServerResponse, how: Exclude<Misbehaviour, 'hang'>): void {
  if (how === 'hangUp') response.destroy();
  else send(response, how.status, how.headers ?? {}, how.body);
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string): void {
  response.writeHead(status, headers).end(body);
}
