import { describe, expect, it } from 'vitest';
import { send, startReceiver, token } from '../../support/unit/receiver.ts';

const xml = '<?xml version="1.0" encoding="UTF-8"?>';
const url = `https://calls.example.com/sipgate/${token}/in`;

/** As sipgate's documentation gives them to `curl --data`, byte for byte. */
const examples = {
  newCall:
    'event=newCall&from=492111234567&to=4915791234567&direction=in&callId=123456&user[]=Alice&user[]=Bob&userId[]=w0&userId[]=w1&fullUserId[]=1234567w0&fullUserId[]=1234567w1',
  answer:
    'event=answer&callId=123456&user=John+Doe&userId=w0&fullUserId=1234567w0&from=492111234567&to=4915791234567&direction=in&answeringNumber=21199999999',
  hangup:
    'event=hangup&cause=normalClearing&callId=123456&from=492111234567&to=4915791234567&direction=in&answeringNumber=4921199999999',
  dtmf: 'event=dtmf&dtmf=1&callId=123456',
};

describe("the examples in sipgate's documentation", () => {
  it('newCall is a call for Alice and Bob, and asks to hear more', async () => {
    const { port, sink } = await startReceiver();
    const answered = await send(port, { body: examples.newCall });
    expect(answered.status).toBe(200);
    expect(answered.headers['content-type']).toMatch(/^application\/xml\b/);
    expect(answered.body).toBe(`${xml}<Response onAnswer="${url}" onHangup="${url}"/>`);
    expect(sink.received[0]?.event).toMatchObject({
      kind: 'newCall',
      callId: '123456',
      direction: 'in',
      from: '492111234567',
      to: '4915791234567',
      origCallId: null,
      xcid: null,
      diversion: null,
      users: [
        { name: 'Alice', id: 'w0', fullId: '1234567w0' },
        { name: 'Bob', id: 'w1', fullId: '1234567w1' },
      ],
    });
  });

  it('answer is an answer by John Doe', async () => {
    const { port, sink } = await startReceiver();
    const answered = await send(port, { body: examples.answer });
    expect(answered).toMatchObject({ status: 200, body: `${xml}<Response/>` });
    expect(sink.received[0]?.event).toMatchObject({
      kind: 'answer',
      callId: '123456',
      user: { name: 'John Doe', id: 'w0', fullId: '1234567w0' },
      answeringNumber: '21199999999',
    });
  });

  it('hangup is the end of the call', async () => {
    const { port, sink } = await startReceiver();
    const answered = await send(port, { body: examples.hangup });
    expect(answered).toMatchObject({ status: 200, body: `${xml}<Response/>` });
    expect(sink.received[0]?.event).toMatchObject({
      kind: 'hangup',
      callId: '123456',
      cause: 'normalClearing',
      answeringNumber: '4921199999999',
    });
  });

  it('dtmf is digits of the call, in the direction of the address it came to', async () => {
    const { port, sink } = await startReceiver();
    const answered = await send(port, { body: examples.dtmf, path: `/sipgate/${token}/out` });
    expect(answered).toMatchObject({ status: 200, body: `${xml}<Response/>` });
    expect(sink.received[0]?.event).toMatchObject({
      kind: 'dtmf',
      callId: '123456',
      digits: '1',
      direction: 'out',
    });
  });

  it('are recorded as they were sent and answered', async () => {
    const { port, sink } = await startReceiver();
    for (const body of Object.values(examples)) await send(port, { body });
    expect(sink.received.map(({ record }) => record.body)).toEqual(Object.values(examples));
    expect(sink.received.map(({ record }) => record.event)).toEqual(['newCall', 'answer', 'hangup', 'dtmf']);
    expect(sink.received[0]?.record).toMatchObject({
      endpoint: 'in',
      method: 'POST',
      remoteAddress: '127.0.0.1',
      status: 200,
      reason: null,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      response: `${xml}<Response onAnswer="${url}" onHangup="${url}"/>`,
    });
  });
});
