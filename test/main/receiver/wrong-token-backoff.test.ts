import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createWrongTokenBackoff } from '../../../main/receiver/wrong-token-backoff.ts';
import { send, startReceiver } from '../../support/unit/receiver.ts';

function setUp() {
  let time = 1_000;
  const backoff = createWrongTokenBackoff(() => time);
  return {
    backoff,
    wait: (milliseconds: number) => {
      time += milliseconds;
    },
    /** So many wrong tokens, each answered before the next one comes. */
    hits: (count: number, address = 'a') =>
      Array.from({ length: count }, () => {
        const delay = backoff.hit(address);
        if (delay !== null) backoff.released();
        return delay;
      }),
  };
}

describe('wrong tokens', () => {
  it('cost nothing where there are few, and more and more time after that', () => {
    const { hits } = setUp();
    expect(hits(5)).toEqual([0, 0, 0, 0, 0]);
    const delays = hits(10).map(Number);
    expect(delays[0]).toBeGreaterThan(0);
    expect(delays).toEqual([...delays].sort((a, b) => a - b));
    expect(delays.at(-1)).toBe(5_000);
  });

  it('are forgotten after a minute without any', () => {
    const { hits, wait } = setUp();
    hits(10);
    wait(59_000);
    expect(hits(1)[0]).toBeGreaterThan(0);
    wait(61_000);
    expect(hits(5)).toEqual([0, 0, 0, 0, 0]);
  });

  it('count for the address that they come from', () => {
    const { hits } = setUp();
    hits(10, 'a');
    expect(hits(1, 'b')).toEqual([0]);
  });

  it('are not even waited for where too many wait already', () => {
    const { backoff } = setUp();
    const delays = Array.from({ length: 30 }, () => backoff.hit('a'));
    expect(delays.slice(0, 20)).not.toContain(null);
    expect(delays.slice(20)).toEqual(Array.from({ length: 10 }, () => null));
    backoff.released();
    expect(backoff.hit('a')).not.toBeNull();
    expect(backoff.hit('a')).toBeNull();
  });
});

describe('a receiver on which tokens are tried out', () => {
  const wrong = { path: '/sipgate/x/in', body: 'event=newCall&callId=1' };

  it('keeps the answers back, and takes a right one in at once', async () => {
    const { port, sink } = await startReceiver();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const statuses: number[] = [];
    let tries: Promise<unknown>[] = [];
    // Those that are too many are answered at once; the others wait for the clock, which stands still.
    await new Promise<void>((resolve) => {
      tries = Array.from({ length: 40 }, async () => {
        const { status } = await send(port, wrong);
        if (statuses.push(status) === 20) resolve();
      });
    });
    expect(new Set(statuses)).toEqual(new Set([429]));
    expect((await send(port, { body: 'event=newCall&callId=1' })).status).toBe(200);
    await vi.advanceTimersByTimeAsync(5_000);
    await Promise.all(tries);
    expect(statuses.slice(20)).toEqual(Array.from({ length: 20 }, () => 401));
    // A flood is not worth the disk.
    expect(sink.refused.map(({ reason }) => reason)).toEqual(Array.from({ length: 20 }, () => 'wrongToken'));
  });
});
