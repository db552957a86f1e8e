import { connect } from 'node:net';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeSink, send, startReceiver, token } from '../../support/unit/receiver.ts';

const empty = '<?xml version="1.0" encoding="UTF-8"?><Response/>';

describe('a webhook that tells of no call', () => {
  const bodies: [string, string | Buffer, string | null][] = [
    ['an unknown event', 'event=somethingNew&callId=1', 'somethingNew'],
    ['no callId', 'event=newCall&from=492111234567', 'newCall'],
    ['no event', 'callId=1', null],
    ['an empty body', '', null],
    ['percent garbage', '%%%=%zz&%u1234', null],
    ['NULs', '\0\0\0=\0', null],
    ['broken UTF-8', Buffer.from([0xff, 0xfe, 0xc3, 0x28]), null],
    ['JSON for a form', '{"event":"newCall","callId":"1"}', null],
  ];

  it.each(bodies)('%s is answered with an empty response and recorded', async (_, body, name) => {
    const { port, sink } = await startReceiver();
    expect(await send(port, { body })).toMatchObject({ status: 200, body: empty });
    expect(sink.received).toHaveLength(1);
    expect(sink.received[0]?.event).toBeNull();
    expect(sink.received[0]?.record).toMatchObject({
      event: name,
      status: 200,
      reason: null,
      body: body.toString(),
    });
    expect(sink.refused).toEqual([]);
    expect(sink.faults).toEqual([]);
  });
});

describe('a webhook with odd values', () => {
  it('is a call all the same', async () => {
    const { port, sink } = await startReceiver();
    const body = Buffer.concat([
      Buffer.from('event=newCall&callId=%00%zz&from=%E4%F6&user[]='),
      Buffer.from([0xff]),
      Buffer.from('&user[]=<b>&user[]=%E2%80%A8'),
    ]);
    const answered = await send(port, { body });
    expect(answered.status).toBe(200);
    expect(answered.body).toContain('onHangup=');
    expect(sink.received[0]?.event).toMatchObject({
      callId: '\0%zz',
      from: '\ufffd\ufffd',
      // The third one is nothing but a line separator.
      users: [{ name: '\ufffd' }, { name: '<b>' }],
    });
  });
});

describe('a fault of our own', () => {
  const fault = new Error('cannot read /home/emma/secret');

  it('lets the call go on, is told of, and shows nothing of itself outside', async () => {
    const sink = { ...fakeSink(), receive: () => Promise.reject(fault) };
    const { port } = await startReceiver({ sink });
    const answered = await send(port, { body: 'event=newCall&callId=1' });
    expect(answered).toMatchObject({ status: 200, body: empty });
    expect(answered.headers['content-type']).toMatch(/^application\/xml\b/);
    expect(sink.faults).toEqual([fault]);
    expect(sink.refused).toEqual([]);
  });

  it('does not keep the next webhook out', async () => {
    const sink = fakeSink();
    const { receive } = sink;
    let isBroken = true;
    sink.receive = (...args) => (isBroken ? Promise.reject(fault) : receive(...args));
    const { port } = await startReceiver({ sink });
    await send(port, { body: 'event=newCall&callId=1' });
    isBroken = false;
    await send(port, { body: 'event=newCall&callId=2' });
    expect(sink.received[0]?.event).toMatchObject({ callId: '2' });
  });

  it('in the settings lets the call go on as well', async () => {
    const sink = fakeSink();
    const { port } = await startReceiver({
      sink,
      policy: {
        endpoint: () => {
          throw fault;
        },
      },
    });
    expect(await send(port, { body: 'event=newCall&callId=1' })).toMatchObject({ status: 200, body: empty });
    expect(sink.faults).toEqual([fault]);
  });
});

describe('whoever is told of what went wrong', () => {
  const broken = (): never => {
    throw new Error('the window is gone');
  };

  it('cannot break the answer', async () => {
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    const sink = { ...fakeSink(), receive: broken, failed: broken, turnedAway: broken };
    const { port } = await startReceiver({ sink });
    expect(await send(port, { body: 'event=newCall&callId=1' })).toMatchObject({ status: 200, body: empty });
    const refused = await send(port, { method: 'GET' });
    expect(refused.status).toBe(405);
    expect(refused.body).toContain('<Error>Only POST is allowed here.</Error>');
    expect(warned).toHaveBeenCalledTimes(2);
  });
});

describe('a connection that breaks off', () => {
  it('in the middle of a body is recorded and leaves the receiver as it was', async () => {
    const { port, sink } = await startReceiver();
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    const refused = new Promise((resolve) => {
      const { turnedAway } = sink;
      sink.turnedAway = (record) => {
        turnedAway(record);
        resolve(record);
      };
    });
    socket.write(
      `POST /sipgate/${token}/in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n` +
        'Content-Length: 100\r\n\r\nevent=newCall&callId=1',
    );
    socket.end();
    await refused;
    socket.destroy();
    expect(sink.refused[0]).toMatchObject({
      status: 400,
      endpoint: 'in',
      reason: 'unreadable',
    });
    expect(sink.received).toEqual([]);
    expect((await send(port, { body: 'event=newCall&callId=2' })).status).toBe(200);
  });

  it.each(['GARBAGE\r\n\r\n', '\0\0\0\0\r\n\r\n', 'POST / HTTP/9.9\r\n\r\n'])(
    'after %j that is no HTTP gets an answer that says so and nothing else',
    async (garbage) => {
      const { port, sink } = await startReceiver();
      const socket = connect(port, '127.0.0.1');
      socket.setEncoding('utf8');
      let text = '';
      socket.on('data', (chunk: string) => {
        text += chunk;
      });
      socket.write(garbage);
      await once(socket, 'close');
      expect(text).toMatch(/^HTTP\/1\.1 (400|505) /);
      expect(text).not.toMatch(/ at |node:/);
      expect(sink.faults).toEqual([]);
    },
  );
});
