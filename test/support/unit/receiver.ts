import { generateKeyPairSync, sign } from 'node:crypto';
import { request, type IncomingHttpHeaders } from 'node:http';
import { onTestFinished } from 'vitest';
import type { Answer, WebhookEvent } from '../../../contract/model/calls/call.ts';
import type { WebhookRequest } from '../../../contract/model/request.ts';
import { createReceiver, type Receiver } from '../../../main/receiver/receiver.ts';
import type { ReceiverPolicy, WebhookSink } from '../../../main/receiver/webhook-parts.ts';

export const token = 'tokentokentokentokentokentokentokentokentok';
export const formType = 'application/x-www-form-urlencoded';

/** A sink that takes everything in and remembers it. */
export interface FakeSink extends WebhookSink {
  received: { event: WebhookEvent | null; record: WebhookRequest }[];
  refused: WebhookRequest[];
  faults: unknown[];
}

/** @param told the answer to every new call */
export function fakeSink(told: Answer = { action: 'letRing' }): FakeSink {
  const sink: FakeSink = {
    received: [],
    refused: [],
    faults: [],
    receive: (event, exchange) => {
      const record = exchange(told);
      sink.received.push({ event, record });
      return Promise.resolve(record);
    },
    turnedAway: (record) => sink.refused.push(record),
    failed: (error) => sink.faults.push(error),
  };
  return sink;
}

/** A receiver that listens on a free port until the test ends; signatures are not checked unless keys are given. */
export interface TestReceiver {
  receiver: Receiver;
  url: string;
  port: number;
  sink: FakeSink;
  /** May be changed while it listens. */
  policy: ReceiverPolicy;
}

export async function startReceiver(
  parts: { policy?: Partial<ReceiverPolicy>; sink?: FakeSink } = {},
): Promise<TestReceiver> {
  const sink = parts.sink ?? fakeSink();
  const policy: ReceiverPolicy = {
    enabled: true,
    token,
    trustedKeys: null,
    endpoint: (direction) => `https://calls.example.com/sipgate/${token}/${direction}`,
    ...parts.policy,
  };
  const receiver = createReceiver(() => policy, sink);
  const port = await receiver.listen(0);
  onTestFinished(() => receiver.close());
  return { receiver, port, url: `http://127.0.0.1:${port}`, sink, policy };
}

export interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
}

export interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Sends exactly this, by default a form to the address for incoming calls. */
export async function send(port: number, sent: Sent = {}): Promise<Answered> {
  const { method = 'POST', path = `/sipgate/${token}/in`, headers = {}, body = '' } = sent;
  const defaults =
    method === 'POST' ? { 'Content-Type': formType, 'Content-Length': Buffer.byteLength(body) } : {};
  return await new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port, method, path, headers: { ...defaults, ...headers }, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** A key as sipgate's, and what it makes of a body. */
export function signingKey() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = publicKey.export({ type: 'spki', format: 'pem' }) as string;
  const signatureOf = (body: string | Buffer): string =>
    sign('RSA-SHA256', Buffer.from(body), privateKey).toString('base64');
  return { pem, signatureOf };
}
