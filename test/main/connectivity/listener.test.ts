import { createServer } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import type { ReceiverStatus } from '../../../contract/model/status.ts';
import { createListener } from '../../../main/connectivity/listener.ts';
import type { Receiver } from '../../../main/receiver/receiver.ts';
import { startReceiver } from '../../support/unit/receiver.ts';

function systemError(code: string): Error {
  return Object.assign(new Error(`listen ${code}`), { code });
}

/** A listener on a receiver that is given its ports, or what goes wrong. */
function setUp(...results: (number | Error)[]) {
  const statuses: ReceiverStatus[] = [];
  const receiver: Receiver = {
    listen: () => {
      const result = results.shift();
      return typeof result === 'number'
        ? Promise.resolve(result)
        : Promise.reject(result ?? new Error('too often'));
    },
    close: () => Promise.resolve(),
  };
  const onListening = vi.fn((_url: string) => Promise.resolve());
  const listener = createListener(receiver, onListening, (status) => statuses.push(status));
  return { listener, onListening, statuses };
}

describe('a listener', () => {
  it('tells on which port the receiver is, after whoever needs the address has it', async () => {
    const { listener, onListening, statuses } = setUp(4748);
    onListening.mockImplementation(() => {
      expect(statuses).toEqual([]);
      return Promise.resolve();
    });
    expect(listener.url()).toBe('');
    await listener.listen(0);
    expect(onListening).toHaveBeenCalledExactlyOnceWith('http://127.0.0.1:4748');
    expect(statuses).toEqual([{ state: 'listening', port: 4748 }]);
    expect(listener.url()).toBe('http://127.0.0.1:4748');
  });

  it('names a free port where the one that is wanted is taken', async () => {
    const { listener, onListening, statuses } = setUp(systemError('EADDRINUSE'));
    await listener.listen(4747);
    expect(statuses).toMatchObject([{ state: 'portInUse', port: 4747 }]);
    const [status] = statuses;
    expect(status?.state === 'portInUse' && status.freePort).toBeGreaterThan(4747);
    expect(onListening).not.toHaveBeenCalled();
    expect(listener.url()).toBe('');
  });

  it('goes on where it listened when another port cannot be used', async () => {
    const { listener, statuses } = setUp(4747, systemError('EACCES'));
    await listener.listen(4747);
    expect(await listener.listen(80)).toBe(false);
    expect(statuses.at(-1)).toEqual({ state: 'listening', port: 4747 });
    expect(listener.url()).toBe('http://127.0.0.1:4747');
  });

  it('says what else went wrong, and has no address then', async () => {
    const { listener, statuses } = setUp(systemError('EACCES'));
    await listener.listen(80);
    expect(statuses.at(-1)).toEqual({ state: 'failed', port: 80, message: 'listen EACCES' });
    expect(listener.url()).toBe('');
  });

  it('can listen after it could not', async () => {
    const { listener, statuses } = setUp(systemError('EACCES'), 4749);
    await listener.listen(80);
    await listener.listen(4749);
    expect(statuses.at(-1)).toEqual({ state: 'listening', port: 4749 });
    expect(listener.url()).toBe('http://127.0.0.1:4749');
  });
});

describe('a listener that is to make sure of its port', () => {
  async function listening() {
    const { receiver } = await startReceiver();
    const statuses: ReceiverStatus[] = [];
    const listener = createListener(
      receiver,
      () => Promise.resolve(),
      (status) => statuses.push(status),
    );
    return { receiver, listener, statuses };
  }

  it('changes nothing where the receiver answers', async () => {
    const { listener, statuses } = await listening();
    await listener.listen(0);
    const url = listener.url();
    await listener.ensure(0);
    expect(listener.url()).toBe(url);
    expect(statuses).toHaveLength(1);
  });

  it('listens where the receiver never did, or does no more', async () => {
    const { receiver, listener, statuses } = await listening();
    await listener.ensure(0);
    expect(statuses).toHaveLength(1);
    await receiver.close();
    await listener.ensure(0);
    expect(statuses.map(({ state }) => state)).toEqual(['listening', 'listening']);
    expect((await fetch(`${listener.url()}/health`)).status).toBe(200);
  });

  it('does not take the port from itself where it is asked twice at once', async () => {
    const { receiver, listener, statuses } = await listening();
    await listener.listen(0);
    const port = Number(new URL(listener.url()).port);
    await receiver.close();
    await Promise.all([listener.ensure(port), listener.ensure(port)]);
    expect(statuses).toEqual([
      { state: 'listening', port },
      { state: 'listening', port },
    ]);
    expect((await fetch(`${listener.url()}/health`)).status).toBe(200);
  });

  it('names another port where its own was taken meanwhile, also by one that answers, and gets it back', async () => {
    const { receiver, listener, statuses } = await listening();
    await listener.listen(0);
    const port = Number(new URL(listener.url()).port);
    await receiver.close();
    const other = createServer((_request, response) => response.end('hello'));
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    await listener.ensure(port);
    expect(statuses.at(-1)).toMatchObject({ state: 'portInUse', port });
    expect(listener.url()).toBe('');
    other.closeAllConnections();
    await new Promise((resolve) => other.close(resolve));
    await listener.ensure(port);
    expect(statuses.at(-1)).toEqual({ state: 'listening', port });
  });
});
