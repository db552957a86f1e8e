import { sign, type KeyObject } from 'node:crypto';
import { XMLParser } from 'fast-xml-parser';
import * as z from 'zod';
import { readText } from '../lib/read-text.ts';
import type { Step } from './scenarios.ts';

/** Where and how the events are posted. */
export interface PlayOptions {
  /** Where the receiver listens, without a slash at its end. */
  receiverUrl: string;
  token: string;
  /** Signs as sipgate does; the receiver has to trust its public half. */
  privateKey: KeyObject;
  /** Waits this many seconds, or not. */
  pause: (seconds: number) => Promise<void>;
  /** Told of each event as it was answered. */
  onPlayed: (played: Played) => void;
}

/** An event that was posted, or that sipgate would not post because the receiver did not ask for it. */
export interface Played {
  step: Step;
  /** Null: not posted. */
  status: number | null;
  /** What the receiver wants done with a new call. */
  action: 'letRing' | 'reject' | 'hangup' | 'dial' | null;
  /** The number that a `Dial` shows; E.164 digits. */
  callerId: string | null;
}

/**
 * Plays a scenario over HTTP as sipgate would: signed, the later events only where the answer to newCall asked for them,
 * and a call that was rejected ends there.
 * @throws if the receiver cannot be reached
 */
export async function play(steps: readonly Step[], options: PlayOptions): Promise<void> {
  const { receiverUrl, token, pause, onPlayed } = options;
  const callbacks = new Map<string, Callbacks>();
  const rejected = new Set<string>();

  for (const step of steps) {
    if (rejected.has(step.callId)) continue;
    await pause(step.after);
    if (step.event !== 'newCall') {
      const url = callbacks.get(step.callId)?.[step.event === 'answer' ? 'onAnswer' : 'onHangup'];
      const status =
        url === undefined ? null : (await post(atReceiver(url, receiverUrl), step, options)).status;
      onPlayed({ step, status, action: null, callerId: null });
      continue;
    }
    const { status, text } = await post(`${receiverUrl}/sipgate/${token}/${step.direction}`, step, options);
    const answer = readAnswer(text);
    callbacks.set(step.callId, answer.callbacks);
    onPlayed({ step, status, action: answer.action, callerId: answer.callerId });
    if (answer.action !== 'reject' && answer.action !== 'hangup') continue;
    rejected.add(step.callId);
    const end = endOf(step);
    if (answer.callbacks.onHangup === undefined) continue;
    const hangup = await post(atReceiver(answer.callbacks.onHangup, receiverUrl), end, options);
    onPlayed({ step: end, status: hangup.status, action: null, callerId: null });
  }
}

interface Callbacks {
  onAnswer?: string | undefined;
  onHangup?: string | undefined;
}

/** How long an answer may take; milliseconds. A way that swallows requests is no way. */
const answerWithin = 10_000;

/** The receiver's XML has some hundred characters; on the way through a tunnel anybody may answer. Bytes. */
const longestAnswer = 64_000;

/**
 * Posts one event, signed.
 * @throws if nobody answers in time, or more than the receiver ever does
 */
export async function post(
  url: string,
  step: Step,
  { privateKey }: Pick<PlayOptions, 'privateKey'>,
): Promise<{ status: number; text: string }> {
  const body = new URLSearchParams(step.fields).toString();
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-Sipgate-Signature': sign('RSA-SHA256', Buffer.from(body), privateKey).toString('base64'),
    },
    body,
    signal: AbortSignal.timeout(answerWithin),
  });
  return { status: response.status, text: await readText(response, longestAnswer) };
}

/** A public address leads to the receiver by way of the tunnel; the simulator goes there directly. */
function atReceiver(url: string, receiverUrl: string): string {
  const path = /\/sipgate\/[^/]+\/[^/]+$/.exec(new URL(url).pathname)?.[0] ?? '';
  return receiverUrl + path;
}

const answerSchema = z.object({
  Response: z.union([
    z.literal(''),
    z.object({
      '@onAnswer': z.string().optional(),
      '@onHangup': z.string().optional(),
      Error: z.unknown().optional(),
      Reject: z.unknown().optional(),
      Hangup: z.unknown().optional(),
      Dial: z.union([z.literal(''), z.object({ '@callerId': z.string().optional() })]).optional(),
    }),
  ]),
});

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
});

function readAnswer(xml: string): Pick<Played, 'action' | 'callerId'> & { callbacks: Callbacks } {
  const parsed = answerSchema.safeParse(parser.parse(xml));
  if (!parsed.success || parsed.data.Response === '') return { action: null, callerId: null, callbacks: {} };
  const { '@onAnswer': onAnswer, '@onHangup': onHangup, Reject, Hangup, Dial } = parsed.data.Response;
  const callbacks = { onAnswer, onHangup };
  if (parsed.data.Response.Error !== undefined) return { action: null, callerId: null, callbacks };
  if (Reject !== undefined) return { action: 'reject', callerId: null, callbacks };
  if (Hangup !== undefined) return { action: 'hangup', callerId: null, callbacks };
  if (Dial === undefined) return { action: 'letRing', callerId: null, callbacks };
  return { action: 'dial', callerId: (Dial === '' ? undefined : Dial['@callerId']) ?? null, callbacks };
}

/** How sipgate ends a call that was rejected: the caller hears busy. */
function endOf(newCall: Step): Step {
  const kept = newCall.fields.filter(([name]) => name !== 'event' && !name.endsWith('[]'));
  const to = newCall.fields.find(([name]) => name === 'to')?.[1] ?? '';
  return {
    ...newCall,
    event: 'hangup',
    after: 0,
    fields: [['event', 'hangup'], ...kept, ['cause', 'busy'], ['answeringNumber', to]],
  };
}
