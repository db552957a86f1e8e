import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer over HTTP. */
export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body: string;
}

/** Something else than a fake's own answer. */
export type Misbehaviour =
  /** Takes the request in and says nothing, until it is released. */
  | 'hang'
  /** Hangs up without a word. */
  | 'hangUp'
  | Reply;

/** A request that reached the fake. */
export interface SeenRequest {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: IncomingMessage['headers'];
  /** What JSON said; `{}` where none was announced. */
  body: unknown;
}

/** A service on loopback that misbehaves when it is told to. */
export interface FakeServer {
  url: string;
  requests: SeenRequest[];
  /**
   * What it does instead from now on; null: nothing.
   * @param path only requests to paths like this
   * @param after do the work first, so that only the answer is lost
   * @param times only so often
   */
  misbehave: (how: Misbehaviour | null, options?: { path?: RegExp; after?: boolean; times?: number }) => void;
  /** Lets requests that hang have their answers. */
  release: () => void;
  close: () => Promise<void>;
}

export const json = { 'Content-Type': 'application/json; charset=utf-8' };
export const html = { 'Content-Type': 'text/html; charset=utf-8' };

/**
 * @param port 0: any free one
 * @param answerTo does what is asked for; what it throws is a fault of the fake
 */
export async function openFakeServer(
  port: number,
  answerTo: (seen: SeenRequest) => Reply | Promise<Reply>,
): Promise<FakeServer> {
  const requests: SeenRequest[] = [];
  const hanging: (() => void)[] = [];
  let misbehaviour: { how: Misbehaviour; path: RegExp; after: boolean; times: number } | null = null;

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const { method = '', headers } = request;
    const body = await readBody(request);
    const seen = { method, path: url.pathname, query: Object.fromEntries(url.searchParams), headers, body };
    requests.push(seen);
    const wrong = misbehaviour?.path.test(url.pathname) && misbehaviour.times > 0 ? misbehaviour : null;
    if (wrong) wrong.times -= 1;
    if (wrong && !wrong.after && wrong.how !== 'hang') {
      misbehaveNow(response, wrong.how);
      return;
    }
    const answer = await answerTo(seen);
    const give = (): void => {
      send(response, answer);
    };
    if (wrong?.how === 'hang') hanging.push(give);
    else if (wrong) misbehaveNow(response, wrong.how);
    else give();
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      const body = JSON.stringify({ error: `The fake is broken: ${String(error)}` });
      send(response, { status: 599, headers: json, body });
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    misbehave(how, { path = /./, after = false, times = Number.POSITIVE_INFINITY } = {}) {
      misbehaviour = how && { how, path, after, times };
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
}

/** It reads JSON only where it is announced. */
async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const isJson = /^application\/json\b/.test(request.headers['content-type'] ?? '');
  return isJson ? JSON.parse(Buffer.concat(chunks).toString('utf8')) : {};
}

function misbehaveNow(response: ServerResponse, how: Exclude<Misbehaviour, 'hang'>): void {
  if (how === 'hangUp') response.destroy();
  else send(response, how);
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, headers ?? {}).end(body);
}
