import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import * as z from 'zod';
import { otherRoutes } from '../../../main/receiver/other-routes.ts';
import type { ProofFor } from '../../../main/receiver/webhook-parts.ts';
import { send } from '../../support/unit/receiver.ts';

/** What a router of Express knows of its routes. */
const stackSchema = z.array(z.object({ route: z.object({ path: z.string() }).optional() }));

async function listen(proofFor: ProofFor) {
  const failed = vi.fn();
  const app = otherRoutes(proofFor, failed);
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  const paths = stackSchema.parse(app.router.stack).flatMap(({ route }) => route?.path ?? []);
  return { port: (server.address() as AddressInfo).port, paths, failed };
}

/** What stands in a route where somebody may write what they like; whatever of it a route does not have is a path of its own. */
const oddities = [
  '%ZZ',
  '%C0%80',
  '%',
  '%E0%A4%A',
  '..%2f..%2f',
  '%00',
  'x'.repeat(4_000),
  '<b>',
  '',
  '?a[b]=%ZZ',
];
const inside = /node:|node_modules|\n\s+at |file:|\/main\/|secret|<html|<pre/i;

describe('every route beside the webhooks', () => {
  it('answers in its own words, whatever it is asked: no page, no stack, no path, no version', async () => {
    const { port, paths, failed } = await listen(() => null);
    expect(paths.length).toBeGreaterThan(0);
    const asked = [...paths, '/', '/nothing'].flatMap((path) => [
      path,
      ...oddities.flatMap((odd) => [`${path}/${odd}`, `${path}${odd}`, path.replaceAll(/:\w+/g, odd)]),
    ]);
    for (const path of new Set(asked)) {
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
        const { status, headers, body } = await send(port, { method, path: encodeOdd(path) });
        const what = `${method} ${path} ${status}`;
        expect(`${JSON.stringify(headers)}${body}`, what).not.toMatch(inside);
        expect(headers['content-type'], what).toMatch(/^(?:application\/xml|text\/plain)\b/);
        expect(status, what).toBeLessThan(500);
        if (!String(headers['content-type']).startsWith('text/plain') && method !== 'HEAD')
          expect(body, what).toMatch(/^<\?xml .*<Response><Error>[^<]+<\/Error><\/Response>$/);
      }
    }
    expect(failed).not.toHaveBeenCalled();
  });

  it.each(['/health/%ZZ', '/health/%C0%80'])('%s cannot be read, and that is what it says', async (path) => {
    const { port } = await listen(() => null);
    const answered = await send(port, { method: 'GET', path });
    expect(answered.status).toBe(400);
    expect(answered.body).toContain('<Error>The request could not be read.</Error>');
  });

  it('says of a fault of our own that there was one, and tells us which', async () => {
    const fault = new Error('cannot read /home/emma/secret');
    const { port, failed } = await listen(() => {
      throw fault;
    });
    const answered = await send(port, { method: 'GET', path: '/health/nonce' });
    expect(answered.status).toBe(500);
    expect(answered.body).not.toMatch(inside);
    expect(failed).toHaveBeenCalledExactlyOnceWith(fault);
  });
});

/** Node's client sends no path with blanks or angle brackets; percent signs are left as they are. */
function encodeOdd(path: string): string {
  return path.replaceAll('<', '%3C').replaceAll('>', '%3E');
}
