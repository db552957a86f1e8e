import {
  html,
  json,
  openFakeServer,
  type FakeServer,
  type Misbehaviour,
  type SeenRequest,
} from '../fakes/fake-server.ts';
import { failure, FakeError, type FakeAnswer, type FakeSettings } from './fake-zammad-rules.ts';
import { createFakeSearch } from './fake-zammad-search.ts';
import { createFakeStore, type FakeStore } from './fake-zammad-store.ts';
import { fakeTicketRoutes } from './fake-zammad-tickets.ts';
import { fakeUserRoutes } from './fake-zammad-users.ts';

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

/** A Zammad on loopback that holds everything in memory. */
export interface FakeZammad extends FakeServer {
  token: string;
  store: FakeStore;
  settings: FakeSettings;
}

const token = 'RWFBq9pBoqbHkRPbp1JsP9eYnXDDTDoKAnbqRVC-c0Uq7ZYdNhQ4xSEUHtJOAhZj';

/** @param port 0: any free one */
export async function openFakeZammad(port = 0): Promise<FakeZammad> {
  const store = createFakeStore();
  const settings: FakeSettings = { permissions: ['ticket.agent'], elasticsearch: true, timeAccounting: true };
  const search = createFakeSearch(store, () => settings.elasticsearch);
  const routes = [...fakeUserRoutes(store, settings, search), ...fakeTicketRoutes(store, settings, search)];

  const answerTo = (seen: SeenRequest): FakeAnswer => {
    try {
      checkToken(seen.headers.authorization, token);
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
  const server = await openFakeServer(port, (seen) => {
    const { status, body } = answerTo(seen);
    // Errors are described in HTML to those who do not ask for JSON.
    const asksForJson = seen.headers.accept?.includes('application/json') ?? false;
    return status < 400 || asksForJson
      ? { status, headers: json, body: JSON.stringify(body) }
      : { status, headers: html, body: `<title>${status}</title>` };
  });
  return { ...server, token, store, settings };
}

function checkToken(header: string | undefined, token: string): void {
  if (header === undefined) throw failure(403, 'Authentication required');
  if (header !== `Token token=${token}`) throw failure(401, "Can't find User for Token");
}
