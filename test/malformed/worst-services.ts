import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { worstJson } from '../support/data/worst-json.ts';
import { stumblingBlocks, stumblingText } from '../support/data/worst-texts.ts';

/** As long as a list of a service may be; bytes. */
const size = 5_000_000;

interface WorstAnswer {
  status: number;
  type: string;
  make: () => string;
}

/** JSON that takes long to be read. */
const json: readonly WorstAnswer[] = worstJson.map(([, make]) => ({
  ...{ status: 200, type: 'application/json' },
  make: () => make(size),
}));
/** Pages that are no JSON, as an answer and as an error: what they say of themselves is looked for. */
const pages: readonly WorstAnswer[] = stumblingBlocks.flatMap((block) =>
  [200, 502].map((status) => ({ status, type: 'text/html', make: () => stumblingText(block, size) })),
);
const answers = [...json, ...pages];

/** The indices of all of them. */
export interface WorstServices {
  /** Their address. */
  url: string;
  json: readonly number[];
  pages: readonly number[];
}

/** sipgate puts its lists into objects. */
const wrappings: [path: RegExp, name: string][] = [
  [/^\/sipgate\/\d+\/(?:history|contacts|users|numbers)\b/, 'items'],
  [/^\/sipgate\/\d+\/calls\b/, 'data'],
];

/**
 * Opens a service that gives, whatever it is asked, the answer whose index stands in the address: below `/sipgate/INDEX` as sipgate
 * would wrap it, below `/zammad/INDEX` as it stands.
 */
export async function openWorstServices(): Promise<WorstServices> {
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    const answer = answers[Number(/^\/\w+\/(\d+)\//.exec(url)?.[1])];
    const name = wrappings.find(([path]) => path.test(url))?.[1];
    const text = answer?.make() ?? '';
    request.resume();
    response.writeHead(answer?.status ?? 404, { 'Content-Type': answer?.type ?? 'text/plain' });
    response.end(name === undefined ? text : `{"${name}":${text}}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    json: json.map((_, index) => index),
    pages: pages.map((_, index) => json.length + index),
  };
}
