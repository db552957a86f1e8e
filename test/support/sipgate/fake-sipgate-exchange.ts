import { randomId } from '../seed.ts';
import type { FakeAccount, FakeDevice } from './fake-sipgate-account.ts';
import { placeCall, type FakeCall } from './fake-sipgate-call.ts';
import { FakeError } from './fake-sipgate-rules.ts';
import type { WebhookPoster } from './fake-sipgate-webhooks.ts';

/** A call that was started through the API: first the agent's own phone rings. */
export interface FakeSession {
  sessionId: string;
  device: FakeDevice;
  callee: string;
  callerId: string | null;
  /** The agent picks up their phone: the callee's rings, and the outgoing webhook leaves. */
  pickUp: () => Promise<FakeCall>;
}

/** The telephones of the fake sipgate. */
export interface FakeExchange {
  /** Every call there was, oldest first. */
  calls: FakeCall[];
  sessions: FakeSession[];
  /**
   * Somebody calls the team.
   * @param from E.164 digits, or `anonymous`
   * @param to E.164 digits of one of the account's numbers; its group's unless told
   */
  ring: (options?: {
    from?: string;
    to?: string;
    origCallId?: string;
    diversion?: string;
  }) => Promise<FakeCall>;
  /** Somebody of the team calls from their desk phone. */
  dial: (options: { userId: string; to: string }) => Promise<FakeCall>;
  start: (wanted: { deviceId: string; callee: string; callerId: string | null }) => FakeSession;
  /** A call that has not ended; refused with 404 where there is none. */
  running: (callId: string) => FakeCall;
  /** Hands a call that is talked in to another number; attended or not, it rings there. */
  transfer: (call: FakeCall, to: string) => Promise<FakeCall>;
}

const digitsOf = (number: string): string => number.replace(/\D/g, '');

export function createFakeExchange(account: FakeAccount, poster: WebhookPoster): FakeExchange {
  const calls: FakeCall[] = [];
  const sessions: FakeSession[] = [];
  const place = async (start: Parameters<typeof placeCall>[0]): Promise<FakeCall> => {
    const call = await placeCall(start, account, poster);
    calls.push(call);
    return call;
  };
  /** Only lines and groups that are among the "Sources" trigger webhooks. */
  const urlFor = (direction: 'in' | 'out', endpointId: string): string | null => {
    const { incomingUrl, outgoingUrl, whitelist } = account.webhooks;
    const url = direction === 'in' ? incomingUrl : outgoingUrl;
    return url !== '' && (whitelist === null || whitelist.includes(endpointId)) ? url : null;
  };
  const numberBehind = (to: string) => account.numbers.find(({ number }) => digitsOf(number) === to);
  const lineOf = (userId: string) => {
    const [endpointId] = Object.entries(account.endpoints).find(([, ids]) => ids.join() === userId) ?? [];
    const line = account.numbers.find((number) => number.endpointId === endpointId);
    if (!line) throw new Error(`The user ${userId} has no line of their own.`);
    return line;
  };

  const exchange: FakeExchange = {
    calls,
    sessions,
    ring({ from = '4915791234567', to = '492111234567', ...rest } = {}) {
      const number = numberBehind(to);
      if (!number) throw new Error(`The account has no number ${to}.`);
      const userIds = account.endpoints[number.endpointId] ?? [];
      return place({ direction: 'in', from, to, userIds, url: urlFor('in', number.endpointId), ...rest });
    },
    dial({ userId, to }) {
      const line = lineOf(userId);
      const url = urlFor('out', line.endpointId);
      return place({ direction: 'out', from: digitsOf(line.number), to, userIds: [userId], url });
    },
    start({ deviceId, callee, callerId }) {
      const device = account.devices.find(({ id }) => id === deviceId);
      if (device?.userId !== account.owner) throw new FakeError(403, 'Not your extension');
      if (!account.credit) throw new FakeError(402, 'Insufficient funds');
      const { userId } = device;
      const line = lineOf(userId);
      const session: FakeSession = {
        sessionId: randomId(),
        device,
        callee,
        callerId,
        pickUp: () =>
          place({
            direction: 'out',
            from: digitsOf(callerId ?? line.number),
            to: digitsOf(callee),
            userIds: [userId],
            url: urlFor('out', line.endpointId),
          }),
      };
      sessions.push(session);
      return session;
    },
    running(callId) {
      const call = calls.find((one) => one.callId === callId && one.state !== 'ended');
      if (!call) throw new FakeError(404, 'Call not found');
      return call;
    },
    async transfer(call, to) {
      if (call.state !== 'connected') throw new FakeError(404, 'Call not found');
      const number = numberBehind(digitsOf(to));
      const url = number ? urlFor('in', number.endpointId) : null;
      const next = await place({
        direction: 'in',
        from: call.direction === 'in' ? call.from : call.to,
        to: digitsOf(to),
        userIds: number ? (account.endpoints[number.endpointId] ?? []) : [],
        origCallId: call.callId,
        diversion: call.direction === 'in' ? call.to : call.from,
        url,
      });
      const { answer } = next;
      next.answer = async (userId) => {
        await answer(userId);
        if (call.state !== 'ended') await call.hangUp();
      };
      return next;
    },
  };
  return exchange;
}
