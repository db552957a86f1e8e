import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Probed } from '../../../main/tunnel/probe.ts';
import { createProofs } from '../../../main/tunnel/proofs.ts';
import { watchReachability } from '../../../main/tunnel/reachability.ts';

const good: Probed = { ok: true, milliseconds: 12, hints: [] };
const bad: Probed = { ok: false, problem: { kind: 'refused', detail: '' } };

/** A watch over an address that may change, which is answered as the test says. */
function setUp() {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const address = { url: 'https://calls.example.com', answer: good };
  const ask = vi.fn((_url: string) => Promise.resolve(address.answer));
  const watch = watchReachability({
    publicUrl: () => address.url,
    proofs: createProofs(() => 0),
    changed: () => undefined,
    ask,
  });
  onTestFinished(watch.stop);
  return { address, ask, watch };
}

describe('the public address', () => {
  it('is asked again every five minutes while it works', async () => {
    const { ask, watch } = setUp();
    await watch.check();
    expect(watch.current()).toMatchObject({ state: 'reachable', milliseconds: 12 });
    await vi.advanceTimersByTimeAsync(299_000);
    expect(ask).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('is asked again soon where it does not, and then less and less often', async () => {
    const { address, ask, watch } = setUp();
    address.answer = bad;
    await watch.check();
    await vi.advanceTimersByTimeAsync(5_000 + 10_000 + 20_000);
    expect(ask).toHaveBeenCalledTimes(4);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(ask.mock.calls.length).toBeLessThan(20);
  });

  it('is asked once, however many want to know', async () => {
    const { ask, watch } = setUp();
    await Promise.all([watch.check(), watch.check(), watch.check()]);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('that is another one makes what was found out about the old one void', async () => {
    const { address, watch } = setUp();
    await watch.check();
    address.url = 'https://elsewhere.example.com';
    expect(watch.current()).toEqual({ state: 'unknown' });
    address.answer = bad;
    await watch.check();
    expect(watch.current()).toMatchObject({ state: 'unreachable', url: 'https://elsewhere.example.com' });
    address.url = '';
    await watch.check();
    expect(watch.current()).toEqual({ state: 'unknown' });
  });

  it('is not asked any more once the app ends', async () => {
    const { ask, watch } = setUp();
    await watch.check();
    watch.stop();
    await watch.check();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(ask).toHaveBeenCalledTimes(1);
  });
});
