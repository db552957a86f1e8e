import { sign, type KeyObject } from 'node:crypto';
import { XMLParser } from 'fast-xml-parser';
import * as z from 'zod';

/** What the answer to newCall asks for. */
export interface WantedAction {
  kind: 'goOn' | 'reject' | 'hangup' | 'dial' | 'voicemail';
  /** Of a `Reject`. */
  reason: 'busy' | 'rejected' | null;
  /** Of a `Dial`: E.164 digits. */
  callerId: string | null;
  anonymous: boolean;
  numbers: string[];
  onAnswer: string | null;
  onHangup: string | null;
}

/** A webhook that was posted, and what came back. */
export interface PostedWebhook {
  url: string;
  fields: [name: string, value: string][];
  /** Null: nobody there. */
  status: number | null;
  answer: string;
  /** Why the answer counts for nothing; null where it is as it should be. */
  problem: string | null;
}

const digits = z.string().regex(/^\d{1,15}$/);
const numbersSchema = z.union([digits.transform((one) => [one]), z.array(digits).max(5)]);

// Stricter than sipgate may be: anything that it does not document is to be noticed.
const responseSchema = z.strictObject({
  '@onAnswer': z.url().optional(),
  '@onHangup': z.url().optional(),
  Reject: z.union([z.literal(''), z.strictObject({ '@reason': z.enum(['busy', 'rejected']) })]).optional(),
  Hangup: z.literal('').optional(),
  Dial: z
    .strictObject({
      '@callerId': digits.optional(),
      '@anonymous': z.enum(['true', 'false']).optional(),
      Number: numbersSchema.optional(),
      Voicemail: z.literal('').optional(),
    })
    .optional(),
});
const answerSchema = z.strictObject({
  '?xml': z.unknown(),
  Response: z.union([z.literal('').transform(() => ({})), responseSchema]),
});

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
});

/** What happens where nothing else is asked for. */
export const goOn: WantedAction = {
  kind: 'goOn',
  reason: null,
  callerId: null,
  anonymous: false,
  numbers: [],
  onAnswer: null,
  onHangup: null,
};

/** @throws where it is not what sipgate documents */
function readAnswer(xml: string): WantedAction {
  const response: z.infer<typeof responseSchema> = answerSchema.parse(parser.parse(xml)).Response;
  const { Reject, Hangup, Dial, '@onAnswer': onAnswer = null, '@onHangup': onHangup = null } = response;
  const told = { ...goOn, onAnswer, onHangup };
  if (Reject !== undefined)
    return { ...told, kind: 'reject', reason: Reject === '' ? 'rejected' : Reject['@reason'] };
  if (Hangup !== undefined) return { ...told, kind: 'hangup' };
  if (!Dial) return told;
  if (Dial.Voicemail !== undefined) return { ...told, kind: 'voicemail' };
  return {
    ...told,
    kind: 'dial',
    callerId: Dial['@callerId'] ?? null,
    anonymous: Dial['@anonymous'] === 'true',
    numbers: Dial.Number ?? [],
  };
}

export interface WebhookPoster {
  posted: PostedWebhook[];
  /** Posts as sipgate does, signed. Whatever comes back, the call goes on. */
  post: (url: string, fields: [name: string, value: string][]) => Promise<WantedAction>;
}

/** @param privateKey RSA */
export function createWebhookPoster(privateKey: KeyObject): WebhookPoster {
  const posted: PostedWebhook[] = [];
  return {
    posted,
    async post(url, fields) {
      const body = new URLSearchParams(fields).toString();
      const webhook: PostedWebhook = { url, fields, status: null, answer: '', problem: null };
      posted.push(webhook);
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers: {
            'Content-Type': 'application/x-www-form-urlencoded',
            'X-Sipgate-Signature': sign('RSA-SHA256', Buffer.from(body), privateKey).toString('base64'),
          },
          body,
          redirect: 'manual',
        });
        webhook.status = response.status;
        webhook.answer = await response.text();
        if (response.status !== 200) throw new Error(`answered ${response.status}`);
        const type = response.headers.get('content-type') ?? '';
        if (!/^application\/xml\b/.test(type)) throw new Error(`answered ${type}`);
        return readAnswer(webhook.answer);
      } catch (error) {
        webhook.problem = String(error);
        return goOn;
      }
    },
  };
}
