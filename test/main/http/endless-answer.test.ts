import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGzip } from 'node:zlib';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createSipgate } from '../../../main/sipgate/sipgate.ts';
import { createZammad } from '../../../main/zammad/zammad.ts';
import { sipgateProblemOf } from '../../support/unit/sipgate.ts';
import { problemOf } from '../../support/unit/zammad.ts';

/** A server that answers without an end, and how often it was asked and left. */
async function endlessServer(begin: (response: ServerResponse) => NodeJS.WritableStream) {
  const seen = { asked: 0, left: 0 };
  const server = createServer((_, response) => {
    seen.asked += 1;
    response.once('close', () => (seen.left += 1));
    const out = begin(response);
    const piece = Buffer.alloc(64_000, '[');
    const write = (): void => {
      while (!response.closed && out.write(piece));
      if (!response.closed) out.once('drain', write);
    };
    write();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { seen, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const plain = (status: number) => (response: ServerResponse) => response.writeHead(status);
const zipped = (response: ServerResponse) => {
  response.writeHead(200, { 'Content-Encoding': 'gzip' });
  const gzip = createGzip();
  gzip.pipe(response);
  return gzip;
};

describe.each([
  ['plain', plain(200)],
  ['compressed, so that little of it is much', zipped],
])('an answer without an end, %s', (_, begin) => {
  it('is left by Zammad’s client, and said to be too long', async () => {
    const { seen, url } = await endlessServer(begin);
    const zammad = createZammad({ url, token: 'x', timeout: 600_000 });
    const tooLarge = { kind: 'tooLarge', detail: '' };
    expect(await problemOf(zammad.account())).toEqual({ ...tooLarge, megabytes: 1, perhapsDone: false });
    expect(await problemOf(zammad.customers.search('a'))).toMatchObject({ ...tooLarge, megabytes: 5 });
    const ticket = { title: 'Call', group: 'Sales', customer: { id: 2 }, body: 'Hello' };
    expect(await problemOf(zammad.tickets.create(ticket))).toMatchObject({ ...tooLarge, perhapsDone: true });
    await vi.waitUntil(() => seen.left === seen.asked);
  });

  it('is left by sipgate’s client, and not asked for again', async () => {
    const { seen, url } = await endlessServer(begin);
    const sipgate = createSipgate({ apiUrl: url, token: { id: 'a', secret: 'b' }, timeout: 600_000 });
    expect(await sipgateProblemOf(sipgate.whoAmI())).toMatchObject({ kind: 'tooLarge', megabytes: 1 });
    expect(seen.asked).toBe(1);
    await vi.waitUntil(() => seen.left === 1);
  });
});

it('an error without an end is still the error that its status says', async () => {
  const { seen, url } = await endlessServer(plain(502));
  const zammad = createZammad({ url, token: 'x', timeout: 600_000 });
  expect(await problemOf(zammad.account())).toMatchObject({ kind: 'serverError', status: 502 });
  await vi.waitUntil(() => seen.left === 1);
});
