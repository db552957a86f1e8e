import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { refusalSchema } from '../../../contract/model/request.ts';
import { refusals } from '../../../main/receiver/refusal.ts';
import { formType, send, startReceiver, token, type Sent } from '../../support/unit/receiver.ts';

const body = 'event=newCall&callId=1&direction=in&from=492111234567&to=4915791234567';

type Row = [what: string, status: number, sent: Sent, endpoint: 'in' | 'out' | null];

const rows: Row[] = [
  ['a wrong token', 401, { path: `/sipgate/${token.replace('t', 'x')}/in` }, 'in'],
  ['a token that is too short', 401, { path: '/sipgate/x/out' }, 'out'],
  ['a token that only begins like the right one', 401, { path: `/sipgate/${token}x/in` }, 'in'],
  ['an address that is neither for in nor for out', 422, { path: `/sipgate/${token}/up` }, null],
  ['another method', 405, { method: 'GET' }, 'in'],
  ['another method with a body', 405, { method: 'PUT', headers: { 'Content-Type': formType } }, 'in'],
  ['JSON', 415, { headers: { 'Content-Type': 'application/json' } }, 'in'],
  ['a multipart form', 415, { headers: { 'Content-Type': 'multipart/form-data; boundary=x' } }, 'in'],
  ['no content type', 415, { headers: { 'Content-Type': '' } }, 'in'],
  ['a compressed body', 415, { headers: { 'Content-Encoding': 'gzip' }, body: gzipSync(body) }, 'in'],
  ['a body over 64 KB', 413, { body: `${body}&x=${'x'.repeat(64 * 1024)}` }, 'in'],
  ['a direction that is neither in nor out', 422, { body: 'event=newCall&callId=1&direction=up' }, 'in'],
  ['an address that cannot be decoded', 400, { path: '/sipgate/%E0%A4%A/in' }, null],
];

describe('a request with', () => {
  it.each(rows)('%s is turned away with %i', async (_, status, sent, endpoint) => {
    const { port, sink } = await startReceiver();
    const answered = await send(port, { body, ...sent });
    expect(answered.status).toBe(status);
    expect(answered.headers['content-type']).toMatch(/^application\/xml\b/);
    expect(answered.body).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?><Response><Error>[^<]+<\/Error><\/Response>$/,
    );
    expect(sink.received).toEqual([]);
    expect(sink.faults).toEqual([]);
    expect(sink.refused).toHaveLength(1);
    expect(sink.refused[0]).toMatchObject({
      endpoint,
      method: sent.method ?? 'POST',
      status,
      event: null,
      remoteAddress: '127.0.0.1',
      response: answered.body,
    });
    expect(refusals[refusalSchema.parse(sink.refused[0]?.reason)].status).toBe(status);
    expect(sink.refused[0]?.headers).toHaveProperty('host', `127.0.0.1:${port}`);
    expect(sink.refused[0]?.milliseconds).toBeGreaterThanOrEqual(0);
  });

  it('another method is told which one is allowed', async () => {
    const { port } = await startReceiver();
    expect((await send(port, { method: 'DELETE' })).headers.allow).toBe('POST');
  });

  it('a body of exactly 64 KB is taken in', async () => {
    const { port, sink } = await startReceiver();
    const full = `${body}&x=`.padEnd(64 * 1024, 'x');
    expect((await send(port, { body: full })).status).toBe(200);
    expect(sink.received[0]?.record.body).toHaveLength(64 * 1024);
  });

  it('a charset beside the content type is taken in', async () => {
    const { port } = await startReceiver();
    const headers = { 'Content-Type': `${formType}; charset=UTF-8` };
    expect((await send(port, { headers, body })).status).toBe(200);
  });

  it('a body that it announces too long or in pieces over 64 KB does not reach the sink', async () => {
    const { port, sink } = await startReceiver();
    const pieces = { 'Transfer-Encoding': 'chunked', 'Content-Type': formType };
    const answered = await send(port, {
      method: 'POST',
      headers: { ...pieces, 'Content-Length': [] },
      body: `${body}&x=${'x'.repeat(128 * 1024)}`,
    });
    expect(answered.status).toBe(413);
    expect(sink.received).toEqual([]);
  });
});

describe('the integration', () => {
  it('turns every webhook away while it is off, and takes them in again afterwards', async () => {
    const { port, sink, policy } = await startReceiver({ policy: { enabled: false } });
    expect((await send(port, { body })).status).toBe(422);
    expect(sink.refused[0]).toMatchObject({ status: 422, body, reason: 'switchedOff' });
    expect(sink.received).toEqual([]);
    policy.enabled = true;
    expect((await send(port, { body })).status).toBe(200);
  });

  it('takes a renewed token at once, and the old one no more', async () => {
    const { port, policy } = await startReceiver();
    const renewed = 'R'.repeat(43);
    policy.token = renewed;
    expect((await send(port, { body })).status).toBe(401);
    expect((await send(port, { body, path: `/sipgate/${renewed}/in` })).status).toBe(200);
  });
});

describe('other addresses', () => {
  it('answer that there is nothing, and are not recorded', async () => {
    const { port, sink } = await startReceiver();
    for (const path of ['/', '/sipgate', `/sipgate/${token}`, `/sipgate/${token}/in/more`, '/favicon.ico']) {
      const answered = await send(port, { path, body });
      expect(answered.status).toBe(404);
      expect(answered.headers['content-type']).toMatch(/^application\/xml\b/);
      expect(answered.body).toContain('<Response><Error>There is nothing here.</Error></Response>');
    }
    expect([sink.received, sink.refused, sink.faults]).toEqual([[], [], []]);
  });

  it('say nothing of the program behind them', async () => {
    const { port } = await startReceiver();
    for (const path of ['/', `/sipgate/${token}/in`, '/sipgate/x/in', '/health']) {
      const { headers } = await send(port, { path, body });
      expect(Object.keys(headers)).not.toContain('x-powered-by');
      expect(Object.keys(headers)).not.toContain('server');
    }
  });

  it('/health is well', async () => {
    const { port, sink } = await startReceiver();
    expect(await send(port, { method: 'GET', path: '/health' })).toMatchObject({ status: 200, body: 'ok' });
    expect((await send(port, { method: 'HEAD', path: '/health' })).status).toBe(200);
    expect(sink.refused).toEqual([]);
  });
});
