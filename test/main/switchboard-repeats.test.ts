import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Answer, CallEvent } from '../../contract/model/calls/call.ts';
import type { JournalEntry, WebhookRequest } from '../../contract/model/request.ts';
import { createCallBook } from '../../main/domain/conversations/call-book.ts';
import { createSeenWebhooks } from '../../main/domain/conversations/seen-webhooks.ts';
import { digest } from '../../main/lib/digest.ts';
import { readEvent } from '../../main/receiver/read-event.ts';
import { createSwitchboard } from '../../main/switchboard.ts';
import { at, requestRecord } from '../support/unit/events.ts';
import { nextTurn, record, reject, setUpSwitchboard, webhook } from '../support/unit/switchboard.ts';

const ring =
  'event=newCall&callId=1&from=4930609854180&to=492111234567&direction=in&user[]=Emma&userId[]=w0&fullUserId[]=1234567w0';

/** The switchboard with a journal that outlives it. */
function setUp() {
  const journal: JournalEntry[] = [];
  let now = 0;
  let answer: Answer = { action: 'letRing' };
  const open = () => {
    const book = createCallBook(() => at(now));
    const seen = createSeenWebhooks(digest);
    const told = vi.fn();
    const switchboard = createSwitchboard({
      rules: () => () => answer,
      book,
      seen,
      isForUs: () => true,
      append: (entry) => Promise.resolve(journal.push(structuredClone(entry))),
      now: () => new Date(at(now)),
      onNotSaved: vi.fn(),
      onSubscriberFailed: vi.fn(),
    });
    switchboard.subscribe(told);
    return { book, seen, switchboard, told };
  };
  let current = open();
  return {
    journal,
    told: () => current.told,
    wait(seconds: number) {
      now += seconds;
    },
    answerWith(next: Answer) {
      answer = next;
    },
    settle: () => {
      current.switchboard.settle();
    },
    /** How often what stands in the journal came again. */
    repeats: () =>
      journal.map((entry) =>
        entry.kind === 'request' ? current.seen.repeatsOf(entry.event, entry.request) : null,
      ),
    entries: () => current.book.entries().sort((a, b) => (a.conversationId < b.conversationId ? -1 : 1)),
    async post(body: string): Promise<WebhookRequest> {
      const reading = readEvent(body, 'in', at(now));
      if ('wrongDirection' in reading) throw new Error('no direction');
      return await current.switchboard.receive(reading.event, (told) =>
        requestRecord({ at: at(now), body, response: told.action, event: reading.name }),
      );
    },
    /** @param knowing what has been read so far: the calls, from a month's file, or which webhooks came, from the journal */
    async restart(knowing: 'all' | 'webhooks' | 'calls') {
      current = open();
      if (knowing !== 'calls') await current.seen.restore(entriesOf(journal));
      if (knowing === 'webhooks') return;
      for (const entry of journal)
        if (entry.kind === 'request' && entry.event) current.book.addEvent(entry.event);
    },
  };
}

async function* entriesOf(journal: readonly JournalEntry[]): AsyncGenerator<JournalEntry> {
  await Promise.resolve();
  yield* journal;
}

describe('a webhook that came before', () => {
  it('adds nothing, however often it comes: one line in the journal, one event, one announcement', async () => {
    const office = setUp();
    for (let time = 0; time < 3_000; time += 1) {
      office.wait(0.1);
      await office.post(ring);
    }
    await nextTurn();
    expect(office.journal).toHaveLength(1);
    expect(office.told()).toHaveBeenCalledOnce();
  });

  it('is counted with the moment when it came last, in memory alone', async () => {
    const office = setUp();
    for (let time = 0; time < 3; time += 1) {
      office.wait(1);
      await office.post(ring);
    }
    expect(office.repeats()).toEqual([{ count: 2, lastAt: at(3) }]);
    await office.restart('all');
    expect(office.repeats()).toEqual([null]);
    await office.post(ring);
    expect(office.repeats()).toEqual([{ count: 1, lastAt: at(3) }]);
    expect(office.journal).toHaveLength(1);
  });

  it('is answered as the first time, whatever the rules say meanwhile, and after a restart', async () => {
    const office = setUp();
    office.answerWith(reject);
    expect((await office.post(ring)).response).toBe('reject');
    office.answerWith({ action: 'letRing' });
    expect((await office.post(ring)).response).toBe('reject');
    await office.restart('webhooks');
    expect((await office.post(ring)).response).toBe('reject');
    expect(office.journal).toHaveLength(1);
  });

  it('is answered when the first one is on the disk, and not before', async () => {
    let onDisk: (() => void) | undefined;
    const switchboard = createSwitchboard({
      rules: () => () => ({ action: 'letRing' }),
      book: createCallBook(() => at(0)),
      seen: createSeenWebhooks(digest),
      isForUs: () => true,
      append: () =>
        new Promise<void>((resolve) => {
          onDisk = resolve;
        }),
      now: () => new Date(at(0)),
      onNotSaved: vi.fn(),
      onSubscriberFailed: vi.fn(),
    });
    const answered = vi.fn();
    const first = switchboard.receive(null, () => requestRecord());
    const second = switchboard.receive(null, () => requestRecord()).then(answered);
    await nextTurn();
    expect(answered).not.toHaveBeenCalled();
    onDisk?.();
    await Promise.all([first, second]);
    expect(answered).toHaveBeenCalledOnce();
  });

  it('is answered with what is made once, unless the rules have changed since', async () => {
    let answer: Answer = { action: 'letRing' };
    const { switchboard } = setUpSwitchboard({ rules: () => () => answer });
    const exchange = vi.fn(record);
    await switchboard.receive(webhook, exchange);
    await switchboard.receive(webhook, exchange);
    expect(exchange).toHaveBeenCalledTimes(2);
    answer = reject;
    const { response } = await switchboard.receive(webhook, exchange);
    expect(response).toBe(JSON.stringify({ action: 'letRing' }));
  });

  it('does not let a call ring again that has ended by assumption', async () => {
    const office = setUp();
    await office.post(ring);
    office.wait(600);
    office.settle();
    expect(office.entries()).toMatchObject([{ state: 'ended', assumed: true }]);
    await nextTurn();
    const calls = office.told().mock.calls.length;
    await office.post(ring);
    await nextTurn();
    expect(office.entries()).toMatchObject([{ state: 'ended', assumed: true }]);
    expect(office.told()).toHaveBeenCalledTimes(calls);
  });

  it('does not ring where its call is no longer in memory', async () => {
    const office = setUp();
    await office.post(ring);
    await office.restart('webhooks');
    await office.post(ring);
    await nextTurn();
    expect(office.entries()).toEqual([]);
    expect(office.told()).not.toHaveBeenCalled();
  });

  it('is known by its call where the journal has not been read so far', async () => {
    const office = setUp();
    office.answerWith(reject);
    await office.post(ring);
    await office.restart('calls');
    office.answerWith({ action: 'letRing' });
    expect((await office.post(ring)).response).toBe('reject');
    await nextTurn();
    expect(office.journal).toHaveLength(1);
    expect(office.told()).not.toHaveBeenCalled();
  });
});

/** Bodies as they may come, of few calls, so that repeats and contradictions come up often. */
const bodies = fc.array(
  fc
    .tuple(
      fc.constantFrom('newCall', 'answer', 'hangup', 'dtmf', 'news'),
      fc.constantFrom('1', '2', '3'),
      fc.constantFrom('', '&origCallId=1', '&cause=busy', '&dtmf=1', '&user=Emma'),
      fc.constantFrom('', '&from=4930609854180', '&from=anonymous'),
    )
    .map(([event, callId, more, from]) => `event=${event}&callId=${callId}${more}${from}`),
  { minLength: 1, maxLength: 30 },
);

describe('any webhooks, in any order, with repeats', () => {
  it('make the same calls and the same journal as without repeats, restarted in between or not', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, fc.nat(29), async (posted, restartAt) => {
        const [once, often, restarted] = [setUp(), setUp(), setUp()];
        const seen = new Set<string>();
        for (const [index, body] of posted.entries()) {
          if (index === restartAt) await restarted.restart('all');
          if (!seen.has(body)) await once.post(body);
          seen.add(body);
          await often.post(body);
          await restarted.post(body);
          for (const office of [once, often, restarted]) office.wait(1);
        }
        for (const office of [often, restarted]) {
          expect(office.entries()).toEqual(once.entries());
          expect(office.journal).toEqual(once.journal);
        }
      }),
    );
  });

  it('make the same calls from a journal in which repeats stand', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, async (posted) => {
        const office = setUp();
        const old = createCallBook(() => at(0));
        const events: CallEvent[] = [];
        for (const body of posted) {
          await office.post(body);
          const entry = office.journal.find((it) => it.kind === 'request' && it.request.body === body);
          // As it was written before: each time it came, with that moment.
          if (entry?.kind === 'request' && entry.event)
            events.push({ ...entry.event, at: at(events.length * 2) });
          office.wait(2);
        }
        const fresh = createCallBook(() => at(0));
        const first = new Map(
          events.toReversed().map((event) => [JSON.stringify({ ...event, at: '' }), event]),
        );
        for (const event of events) old.addEvent(event);
        for (const event of first.values()) fresh.addEvent(event);
        const sorted = (book: typeof old) =>
          book.entries().sort((a, b) => (a.conversationId < b.conversationId ? -1 : 1));
        expect(sorted(old)).toEqual(sorted(fresh));
      }),
    );
  });
});
