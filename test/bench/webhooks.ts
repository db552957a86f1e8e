import { createPrivateKey, sign } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { Problem } from '../../scripts/lib/command.mjs';
import type { Fields } from '../support/app/klingel.ts';
import { epochNow } from './clock.ts';

/** Sends a webhook; resolves, when it is answered, with the moment just before it was sent (milliseconds of the epoch). */
export type Send = () => Promise<number>;

const agent = new Agent({ keepAlive: true });

/**
 * Learns the token and the key of a running Klingel.
 * @returns makes webhooks, signed beforehand: sipgate's work is not the app's
 */
export async function signedWebhooks(
  receiverUrl: string,
  userData: string,
): Promise<(fields: Fields) => Send> {
  const data = join(userData, 'data');
  const key = createPrivateKey(await readFile(join(data, 'simulator.pem'), 'utf8'));
  const settings = JSON.parse(await readFile(join(data, 'settings.json'), 'utf8')) as {
    receiver: { token: string };
  };
  const url = `${receiverUrl}/sipgate/${settings.receiver.token}/in`;
  return (fields) => {
    const body = encode(fields);
    const signature = sign('RSA-SHA256', Buffer.from(body), key).toString('base64');
    return () => post(url, body, { 'X-Sipgate-Signature': signature });
  };
}

/**
 * The same for the apps that Klingel is compared with, which check nothing.
 * @param path of the request: `/call` or `/end`
 */
export function plainWebhook(receiverUrl: string, path: string, fields: Fields): Send {
  const body = encode(fields);
  return () => post(`${receiverUrl}${path}`, body, {});
}

function post(url: string, body: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sentAt = epochNow();
    const sending = request(
      url,
      {
        method: 'POST',
        agent,
        headers: {
          ...headers,
          'Content-Type': 'application/x-www-form-urlencoded',
          'Content-Length': Buffer.byteLength(body),
        },
      },
      (response) => {
        response.resume();
        response.once('end', () => {
          if (response.statusCode === 200) resolve(sentAt);
          else reject(new Problem(`A webhook was answered with status ${response.statusCode ?? 0}.`));
        });
      },
    );
    sending.once('error', reject);
    sending.end(body);
  });
}

function encode(fields: Fields): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const item of [value].flat()) form.append(name, item);
  }
  return form.toString();
}
