import { Worker } from 'node:worker_threads';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createCallBook } from '../../main/domain/conversations/call-book.ts';
import { createSeenWebhooks } from '../../main/domain/conversations/seen-webhooks.ts';
import { digest } from '../../main/lib/digest.ts';
import { createReceiver } from '../../main/receiver/receiver.ts';
import { createSwitchboard } from '../../main/switchboard.ts';
import { at } from '../support/unit/events.ts';
import { token } from '../support/unit/receiver.ts';

/** How long somebody waits who never gets an answer; milliseconds. */
const patience = 20_000;

/** Posts a call from a thread of its own, as the test's is held up meanwhile, and tells of the answer once it is whole. */
const sender = `
  const { workerData: { url, answered } } = require('node:worker_threads');
  const body = new URLSearchParams({ event: 'newCall', callId: 'a', from: '4930609854180', to: '492111234567' });
  fetch(url, { method: 'POST', body }).then((response) => response.text()).then((text) => {
    Atomics.store(answered, 0, text.includes('onHangup=') ? 1 : 2);
    Atomics.notify(answered, 0);
  });
`;

it(
  'a subscriber that blocks everything holds up no answer, and one that throws breaks none',
  { timeout: 60_000 },
  async () => {
    const answered = new Int32Array(new SharedArrayBuffer(4));
    const [notSaved, failed, other] = [vi.fn(), vi.fn(), vi.fn()];
    const switchboard = createSwitchboard({
      rules: () => () => ({ action: 'letRing' }),
      book: createCallBook(() => at(0)),
      seen: createSeenWebhooks(digest),
      isForUs: () => true,
      append: () => Promise.resolve(),
      now: () => new Date(at(60)),
      onNotSaved: notSaved,
      onSubscriberFailed: failed,
    });
    const receiver = createReceiver(
      () => ({
        enabled: true,
        token,
        trustedKeys: null,
        endpoint: (way) => `https://calls.example.com/${way}`,
      }),
      { receive: switchboard.receive, turnedAway: switchboard.turnedAway, failed },
    );
    onTestFinished(() => receiver.close());
    const url = `http://127.0.0.1:${await receiver.listen(0)}/sipgate/${token}/in`;

    const waited: string[] = [];
    const block = (): void => {
      // Nothing else happens in this thread until the sender has its answer.
      waited.push(Atomics.wait(answered, 0, 0, patience));
      // And then for a second more, which nobody but those behind it has to wait for.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000);
    };
    const fault = new Error('the window is gone');
    const fail = (): void => {
      throw fault;
    };
    const everybody = new Promise<void>((resolve) => {
      switchboard.subscribe(block);
      switchboard.subscribe(fail);
      switchboard.subscribe(other);
      switchboard.subscribeToRequests(block);
      switchboard.subscribeToRequests(fail);
      switchboard.subscribeToRequests(other);
      switchboard.subscribeToRequests(() => {
        resolve();
      });
    });

    const worker = new Worker(sender, { eval: true, workerData: { url, answered } });
    onTestFinished(async () => {
      await worker.terminate();
    });
    await everybody;
    expect(waited).toEqual(['ok', 'not-equal']);
    expect(answered[0]).toBe(1);
    expect(other).toHaveBeenCalledTimes(2);
    expect(failed.mock.calls).toEqual([[fault], [fault]]);
    expect(notSaved).not.toHaveBeenCalled();
  },
);
