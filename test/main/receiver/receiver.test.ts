import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { Agent, request, type Server as HttpServer } from 'node:http';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createReceiver, findFreePort } from '../../../main/receiver/receiver.ts';
import { stopTimers } from '../../support/unit/time.ts';
import { fakeSink, send, startReceiver, token, type TestReceiver } from '../../support/unit/receiver.ts';

const body = 'event=newCall&callId=1';

/** Something else that listens, until the test ends. */
async function occupy(): Promise<{ port: number; server: Server }> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, server };
}

async function isReached(port: number, host = '127.0.0.1'): Promise<boolean> {
  const socket = connect({ port, host });
  const reached = await Promise.race([
    once(socket, 'connect').then(() => true),
    once(socket, 'error').then(() => false),
  ]).catch(() => false);
  socket.destroy();
  return reached;
}

async function open(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  // However the other side ends it.
  socket.on('error', () => undefined);
  onTestFinished(() => {
    socket.destroy();
  });
  await once(socket, 'connect');
  return socket;
}

/** Servers keep connections that are quiet for ever, until the test ends. */
function keepConnections(): void {
  const keep = (message: unknown): void => {
    (message as { server: HttpServer }).server.keepAliveTimeout = 0;
  };
  subscribe('http.server.request.start', keep);
  onTestFinished(() => {
    unsubscribe('http.server.request.start', keep);
  });
}

describe('a receiver', () => {
  it('takes any free port where it is given none, and says which', async () => {
    const { port } = await startReceiver();
    expect(port).toBeGreaterThan(0);
    expect((await send(port, { body })).status).toBe(200);
  });

  it('listens on loopback alone', async () => {
    const { port } = await startReceiver();
    expect(await isReached(port)).toBe(true);
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4')
      .map(({ address }) => address);
    // A server on every address would also be reached at the others that mean this machine.
    const loopbacks = process.platform === 'linux' ? ['127.0.0.2', '::1'] : ['::1'];
    for (const host of [...others, ...loopbacks]) expect(await isReached(port, host)).toBe(false);
  });

  it('says when its port is taken, and can take another one then', async () => {
    const { port } = await occupy();
    const { policy } = await startReceiver();
    const receiver = createReceiver(() => policy, fakeSink());
    onTestFinished(() => receiver.close());
    await expect(receiver.listen(port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(await receiver.listen(0)).not.toBe(port);
  });

  it('moves to another port and gives up the one before', async () => {
    const { receiver, port } = await startReceiver();
    const next = await receiver.listen(0);
    expect(next).not.toBe(port);
    expect((await send(next, { body })).status).toBe(200);
    expect(await isReached(port)).toBe(false);
  });

  it('can listen on the port that it has', async () => {
    const { receiver, port } = await startReceiver();
    expect(await receiver.listen(port)).toBe(port);
    expect((await send(port, { body })).status).toBe(200);
  });

  it('can be closed before it listens, and twice', async () => {
    const receiver = createReceiver(() => {
      throw new Error('not asked');
    }, fakeSink());
    await receiver.close();
    await receiver.close();
    await expect(receiver.listen(0)).resolves.toBeGreaterThan(0);
    await receiver.close();
  });
});

describe('a receiver that closes', () => {
  /** A webhook that waits for its answer, over a connection that is kept afterwards, as a tunnel does. */
  async function underWay({ port, sink }: TestReceiver) {
    let answer: (() => void) | undefined;
    const { receive } = sink;
    const arrived = new Promise<void>((isHere) => {
      sink.receive = async (event, exchange) => {
        isHere();
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        return receive(event, exchange);
      };
    });
    const agent = new Agent({ keepAlive: true });
    onTestFinished(() => {
      agent.destroy();
    });
    const outgoing = request({
      host: '127.0.0.1',
      port,
      method: 'POST',
      agent,
      path: `/sipgate/${token}/in`,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    const status = once(outgoing, 'response').then(
      ([response]: { statusCode?: number; resume: () => void }[]) => {
        response?.resume();
        return response?.statusCode;
      },
    );
    outgoing.end(body);
    await arrived;
    return { status, answer: () => answer?.() };
  }

  it('waits for an answer that is under way', async () => {
    const started = await startReceiver();
    const { status, answer } = await underWay(started);
    const onClosed = vi.fn();
    const closed = started.receiver.close().then(onClosed);
    expect(await isReached(started.port)).toBe(false);
    expect(onClosed).not.toHaveBeenCalled();
    answer();
    expect(await status).toBe(200);
    await closed;
    expect(started.sink.received).toHaveLength(1);
  });

  it('does not wait until a kept connection has been quiet for long', async () => {
    // Neither the receiver's patience nor Node's with a connection that is kept comes to an end while the test runs.
    stopTimers();
    keepConnections();
    const started = await startReceiver();
    const { status, answer } = await underWay(started);
    const closed = started.receiver.close();
    answer();
    await status;
    await closed;
  });

  it('does not wait for connections on which nothing was sent', async () => {
    stopTimers();
    const { receiver, port } = await startReceiver();
    const socket = await open(port);
    const ended = once(socket, 'close');
    socket.resume();
    await receiver.close();
    await ended;
  });

  it('does not wait for requests that are not even half sent', async () => {
    stopTimers();
    const { receiver, port } = await startReceiver();
    const socket = await open(port);
    socket.resume();
    socket.write('POST /sipgate/');
    await receiver.close();
  });

  it('does not wait for the rest of a body for ever', async () => {
    stopTimers();
    const { receiver, port } = await startReceiver();
    const socket = await open(port);
    socket.setEncoding('utf8');
    const answered = once(socket, 'data');
    // The receiver has it when it says to go on.
    socket.write(
      `POST /sipgate/${token}/in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n` +
        'Expect: 100-continue\r\nContent-Length: 100\r\n\r\n',
    );
    expect(String(await answered)).toContain('100 Continue');
    const closed = receiver.close();
    await vi.advanceTimersByTimeAsync(10_000);
    await closed;
  });
});

describe('a free port', () => {
  it('is the nearest one above that is free', async () => {
    const { port } = await occupy();
    const free = await findFreePort(port - 1);
    expect(free).not.toBe(port);
    expect(await isReached(free)).toBe(false);
    await expect((await startReceiver()).receiver.listen(free)).resolves.toBe(free);
  });

  it('is any where there are none above', async () => {
    const free = await findFreePort(65535);
    expect(free).toBeGreaterThan(0);
    expect(free).toBeLessThanOrEqual(65535);
  });
});
