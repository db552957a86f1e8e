import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connectionLimit } from '../../../main/receiver/connection-limit.ts';
import { boundConnections } from '../../../main/receiver/connections.ts';
import { createReceiver, type ReceiverLimits } from '../../../main/receiver/receiver.ts';
import { fakeSink, formType, send, token } from '../../support/unit/receiver.ts';

const body = 'event=newCall&callId=1';

async function startWith(limits: Partial<ReceiverLimits>) {
  const sink = fakeSink();
  const policy = {
    enabled: true,
    token,
    trustedKeys: null,
    endpoint: () => `https://calls.example.com/sipgate/${token}/in`,
  };
  const receiver = createReceiver(
    () => policy,
    sink,
    () => null,
    {
      connections: 10,
      arrivesWithin: 60_000,
      ...limits,
    },
  );
  onTestFinished(() => receiver.close());
  return { port: await receiver.listen(0), sink };
}

/** A connection on which so much was sent, and what has become of it. */
async function open(port: number, sent = '') {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.resume();
  onTestFinished(() => {
    socket.destroy();
  });
  const closed = once(socket, 'close');
  await once(socket, 'connect');
  if (sent !== '') await new Promise((resolve) => socket.write(sent, resolve));
  return { socket, closed };
}

const head = `POST /sipgate/${token}/in HTTP/1.1\r\nHost: x\r\nContent-Type: ${formType}\r\n`;
const halfSent: [what: string, sent: string][] = [
  ['nothing', ''],
  ['half a line', 'POST /sipg'],
  ['a head without its end', head],
  ['a head without its body', `${head}Content-Length: 20\r\n\r\n`],
  ['half a body', `${head}Content-Length: 20\r\n\r\nevent=`],
  ['a body in pieces without its end', `${head}Transfer-Encoding: chunked\r\n\r\n5\r\nevent\r\n`],
];

/** A whole request over a connection that is kept; resolves with the beginning of its answer. */
async function post(socket: Socket): Promise<string> {
  const answered = once(socket, 'data');
  socket.write(`${head}Content-Length: ${body.length}\r\n\r\n${body}`);
  const [chunk] = (await answered) as [Buffer];
  return chunk.toString('latin1').slice(0, 12);
}

describe('a request that is not sent to its end', () => {
  it.each(halfSent)('but %s does not hold its connection for long', async (_, sent) => {
    const { port, sink } = await startWith({ arrivesWithin: 200 });
    const { closed } = await open(port, sent);
    await closed;
    expect(sink.received).toEqual([]);
  });
});

describe('connections', () => {
  it.each(halfSent)(
    'on which there is %s give way to the next one, so that a call is answered',
    async (_, sent) => {
      const { port, sink } = await startWith({ connections: 10 });
      const hanging = [];
      for (let count = 0; count < 40; count += 1) hanging.push(await open(port, sent));
      expect((await send(port, { body })).status).toBe(200);
      await Promise.all(hanging.slice(0, 30).map(({ closed }) => closed));
      expect(sink.received).toHaveLength(1);
    },
  );

  it('give way from the oldest on', async () => {
    const { port } = await startWith({ connections: 3 });
    const first = await open(port);
    const others = [await open(port), await open(port)];
    await open(port);
    await first.closed;
    for (const { socket } of others) expect(await post(socket)).toBe('HTTP/1.1 200');
  });

  it('that have been answered stay before those that never sent anything', async () => {
    const { port } = await startWith({ connections: 3 });
    const tunnel = await open(port);
    expect(await post(tunnel.socket)).toBe('HTTP/1.1 200');
    const silent = [await open(port), await open(port)];
    for (let count = 0; count < 5; count += 1) silent.push(await open(port));
    await Promise.all(silent.slice(0, 5).map(({ closed }) => closed));
    expect(await post(tunnel.socket)).toBe('HTTP/1.1 200');
  });

  it('on which a whole request waits for its answer are never ended', async () => {
    const { port, sink } = await startWith({ connections: 2 });
    const { receive } = sink;
    let answer: (() => void) | undefined;
    const arrived = new Promise<void>((isHere) => {
      sink.receive = async (...args) => {
        isHere();
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        return receive(...args);
      };
    });
    const { socket } = await open(port);
    const answered = post(socket);
    await arrived;
    const hanging = [];
    for (let count = 0; count < 5; count += 1) hanging.push(await open(port));
    await Promise.all(hanging.slice(0, 4).map(({ closed }) => closed));
    answer?.();
    expect(await answered).toBe('HTTP/1.1 200');
  });
});

describe('a request without a body that is being answered', () => {
  it.each(['GET /health', 'HEAD /health', 'POST /health', 'DELETE /'])('stays: %s', async (line) => {
    let answer: (() => void) | undefined;
    const server = createServer();
    const asked = new Promise<void>((isHere) => {
      server.on('request', (_request, response) => {
        answer = () => response.end('ok');
        isHere();
      });
    });
    boundConnections(server, 2);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    const { socket } = await open(port, `${line} HTTP/1.1\r\nHost: x\r\n\r\n`);
    await asked;
    const silent = [];
    for (let count = 0; count < 4; count += 1) silent.push(await open(port));
    await Promise.all(silent.slice(0, 3).map(({ closed }) => closed));
    const answered = once(socket, 'data');
    answer?.();
    const [chunk] = (await answered) as [Buffer];
    expect(chunk.toString('latin1', 0, 12)).toBe('HTTP/1.1 200');
  });
});

describe('how many connections there may be', () => {
  it.each([
    ['is what is enough, where there is room', 'Max open files            1048576              1048576', 512],
    [
      'leaves most descriptors to everything else',
      'Max open files            1024                 4096',
      256,
    ],
    ['is never none', 'Max open files            2                    2', 1],
    [
      'is what is enough, where there is no limit',
      'Max open files            unlimited            unlimited',
      512,
    ],
    ['is what is enough, where the system does not say', null, 512],
  ])('%s', (_, limits, expected) => {
    expect(connectionLimit(limits)).toBe(expected);
  });

  it('is read from the system', () => {
    expect(connectionLimit()).toBeGreaterThan(0);
  });
});
