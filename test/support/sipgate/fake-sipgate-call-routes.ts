import * as z from 'zod';
import type { FakeExchange } from './fake-sipgate-exchange.ts';
import { done, FakeError, ok, read, type Route } from './fake-sipgate-rules.ts';

/** E.164, with or without its plus. */
const number = z.string().regex(/^\+?[1-9]\d{5,14}$/);
const extension = z.string().regex(/^[a-z]\d+$/);

const startSchema = z.strictObject({
  deviceId: extension,
  caller: z.union([extension, number]),
  callee: number,
  callerId: number.optional(),
});
const switchSchema = z.strictObject({ value: z.boolean() });
const recordingSchema = z.strictObject({ value: z.boolean(), announcement: z.boolean() });
const transferSchema = z.strictObject({ attended: z.boolean(), phoneNumber: number });
const dtmfSchema = z.strictObject({ sequence: z.string().regex(/^[\d*#]+$/) });

/** Click-to-dial and call control. */
export function fakeCallRoutes(exchange: FakeExchange): Route[] {
  const connected = (callId = '') => {
    const call = exchange.running(callId);
    if (call.state !== 'connected') throw new FakeError(404, 'Call not found');
    return call;
  };
  const control = (
    method: Route['method'],
    what: string,
    body: z.ZodType,
    answer: (callId: string, body: unknown) => void | Promise<void>,
  ): Route => ({
    method,
    path: new RegExp(`^/calls/([^/]+)/${what}$`),
    scope: 'rtcm:write',
    body,
    answer: async (request) => {
      await answer(request.parts[0] ?? '', request.body);
      return done;
    },
  });

  return [
    {
      method: 'POST',
      path: /^\/sessions\/calls$/,
      scope: 'sessions:calls:write',
      body: startSchema,
      answer: ({ body }) => {
        const { deviceId, callee, callerId = null } = read(startSchema, body);
        const { sessionId } = exchange.start({ deviceId, callee, callerId });
        return ok({ sessionId });
      },
    },
    {
      method: 'GET',
      path: /^\/calls$/,
      scope: 'rtcm:read',
      answer: () =>
        ok({
          data: exchange.calls
            .filter(({ state }) => state === 'connected')
            .map(({ callId, muted, recording, hold, from, to }) => ({
              callId,
              muted,
              recording,
              hold,
              participants: [from, to].map((phoneNumber, index) => ({
                participantId: `${callId}-${index}`,
                phoneNumber,
                muted: false,
                hold: false,
                owner: index === 0,
              })),
            })),
        }),
    },
    {
      method: 'DELETE',
      path: /^\/calls\/([^/]+)$/,
      scope: 'rtcm:write',
      answer: async ({ parts: [callId = ''] }) => {
        const call = exchange.running(callId);
        await call.hangUp(call.state === 'ringing' && call.direction === 'in' ? 'noAnswer' : undefined);
        return done;
      },
    },
    control('PUT', 'muted', switchSchema, (callId, body) => {
      connected(callId).muted = read(switchSchema, body).value;
    }),
    control('PUT', 'hold', switchSchema, (callId, body) => {
      connected(callId).hold = read(switchSchema, body).value;
    }),
    control('PUT', 'recording', recordingSchema, (callId, body) => {
      const { value, announcement } = read(recordingSchema, body);
      const call = connected(callId);
      call.recording = value;
      call.announced ||= value && announcement;
    }),
    control('POST', 'transfer', transferSchema, async (callId, body) => {
      await exchange.transfer(connected(callId), read(transferSchema, body).phoneNumber);
    }),
    control('POST', 'dtmf', dtmfSchema, (callId, body) => {
      connected(callId).dtmf += read(dtmfSchema, body).sequence;
    }),
  ];
}
