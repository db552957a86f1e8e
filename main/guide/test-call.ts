import { randomInt, type KeyObject } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { LogEntry } from '../../contract/model/calls/caller-log.ts';
import type { QuietReason, TestCallResult } from '../../contract/model/guide.ts';
import { webhookRoot } from '../../contract/model/request.ts';
import { testCallId } from '../../contract/model/test-call.ts';
import type { Reachability } from '../../contract/model/tunnel-status.ts';
import type { CallChange } from '../domain/conversations/call-book.ts';
import type { TestCast } from '../domain/desk/test-call.ts';
import { boundedWait } from '../lib/pure/bounded-wait.ts';
import { messageOf } from '../lib/pure/message-of.ts';
import { createSingleFlight } from '../lib/single-flight.ts';
import type { Played } from '../simulator/player.ts';
import { scenarios, type Step } from '../simulator/scenarios.ts';
import type { Switchboard } from '../switchboard.ts';

/** What a Test call works with; `start-guide.ts` joins it. */
export interface TestCallParts {
  switchboard: Pick<Switchboard, 'subscribe' | 'mark'>;
  /** Where the receiver listens on this computer; empty: it does not. */
  receiverUrl: () => string;
  publicUrl: () => string;
  /** Asks the public address anew whether it leads here. */
  reach: () => Promise<Reachability>;
  token: () => string;
  /** Signs as the telephone system does; the receiver trusts its public half. */
  privateKey: KeyObject;
  cast: () => TestCast;
  /** How a conversation is announced on this desktop; null: not at all. */
  announced: (conversationId: string) => 'popUp' | 'notification' | null;
  whyQuiet: (entry: LogEntry) => QuietReason | null;
  /** It could not be ended: it rings until the switchboard takes it for forgotten. */
  failed: (error: unknown) => void;
  /** How long it rings; seconds. */
  ringFor?: number;
}

/** How long an arrival may take after the telephone system has its answer; milliseconds. */
const arrivalAfterAnswer = 2_000;

/**
 * Makes Test calls: the simulator's, through the public address where there is one, so that the whole way is tried. In the
 * log they are done from the start, as there is nobody to call back.
 * @returns makes one, or joins the one that is being made
 */
export function createTestCall(parts: TestCallParts): () => Promise<TestCallResult> {
  const share = createSingleFlight<TestCallResult>();
  return () => share('testCall', () => makeOne(parts));
}

async function makeOne(parts: TestCallParts): Promise<TestCallResult> {
  if (parts.receiverUrl() === '') return { ok: false, why: 'notListening' };
  const way = parts.publicUrl() === '' ? 'loopback' : 'public';
  if (way === 'public') {
    // The secret in the address goes to nobody but this app.
    const reached = await parts.reach();
    if (reached.state === 'unreachable') return { ok: false, why: 'unreachable', problem: reached.problem };
  }
  const id = testCallId(String(randomInt(10 ** 12)));
  const sentAt = performance.now();
  const arrival = arrivalOf(parts.switchboard, id);
  try {
    const status = await ring(id, way === 'public' ? parts.publicUrl() : parts.receiverUrl(), parts);
    if (status === 422) return { ok: false, why: 'switchedOff' };
    if (status !== 200) return { ok: false, why: 'turnedAway', status };
    const arrived = await Promise.race([arrival.came, delay(arrivalAfterAnswer, null, { ref: false })]);
    if (!arrived) return { ok: false, why: 'elsewhere' };
    await parts.switchboard.mark([{ callId: id, done: true }]);
    const announced = parts.announced(id);
    return {
      ok: true,
      way,
      milliseconds: Math.round(arrived.at - sentAt),
      announced,
      quiet: announced === null ? parts.whyQuiet(arrived.entry) : null,
    };
  } catch (error) {
    return { ok: false, why: 'notSent', message: messageOf(error) };
  } finally {
    arrival.end();
  }
}

/**
 * Lets it ring, and end after a while.
 * @returns the status of the answer to its beginning
 * @throws if that could not be sent
 */
async function ring(id: string, receiverUrl: string, parts: TestCallParts): Promise<number> {
  // Loaded when somebody tries it: it reads XML as the telephone system does, which the app itself never has to.
  const { play } = await import('../simulator/player.ts');
  const { from, to, user } = parts.cast();
  const steps = scenarios['inbound-missed']({ from, to, users: [user], newId: () => id });
  return await new Promise((resolve, reject) => {
    let hasBegun = false;
    const endHere = (): void => void endAtReceiver(steps.at(-1), parts).catch(parts.failed);
    const onPlayed = ({ step, status }: Played): void => {
      hasBegun = true;
      resolve(status ?? 0);
      // What is turned away on the way has not arrived.
      if (step.event === 'hangup' && status !== null && status !== 200) endHere();
    };
    const options = { receiverUrl, token: parts.token(), privateKey: parts.privateKey, onPlayed };
    const pause = (seconds: number): Promise<void> =>
      seconds === 0
        ? Promise.resolve()
        : delay(boundedWait((parts.ringFor ?? 8) * 1_000), undefined, { ref: false });
    play(steps, { ...options, pause }).catch((error: unknown) => {
      if (hasBegun) endHere();
      else reject(error instanceof Error ? error : new Error(String(error)));
    });
  });
}

/** Ends a call whose way here is gone: its end is posted where the receiver listens. */
async function endAtReceiver(end: Step | undefined, parts: TestCallParts): Promise<void> {
  if (end?.event !== 'hangup') return;
  const url = `${parts.receiverUrl()}/${webhookRoot}/${parts.token()}/${end.direction}`;
  const { post } = await import('../simulator/player.ts');
  const { status } = await post(url, end, parts);
  if (status !== 200) throw new Error(`the receiver answered ${status}`);
}

interface Arrival {
  came: Promise<{ entry: LogEntry; at: number }>;
  end: () => void;
}

function arrivalOf(switchboard: Pick<Switchboard, 'subscribe'>, id: string): Arrival {
  let end = (): void => undefined;
  const came = new Promise<{ entry: LogEntry; at: number }>((resolve) => {
    end = switchboard.subscribe(({ entry }: CallChange) => {
      if (entry.conversationId === id) resolve({ entry, at: performance.now() });
    });
  });
  return {
    came,
    end: () => {
      end();
    },
  };
}
