import { describe, expect, it, vi } from 'vitest';
import type { Answer, WebhookEvent } from '../../contract/model/calls/call.ts';
import type { JournalEntry } from '../../contract/model/request.ts';
import { createCallBook, type CallChange } from '../../main/domain/conversations/call-book.ts';
import { createSwitchboard, type SwitchboardParts } from '../../main/switchboard.ts';
import { answer, at, hangup, newCall, requestRecord } from '../support/unit/events.ts';

const webhook: WebhookEvent = (({ answer: _, ...event }) => event)(newCall());
const reject: Answer = { action: 'reject', reason: 'busy', note: 'spam' };

/** A switchboard whose journal is a list; every part can be replaced. */
function setUp(parts: Partial<SwitchboardParts> = {}) {
  const journal: JournalEntry[] = [];
  const notSaved: unknown[] = [];
  const subscriberFailures: unknown[] = [];
  const book = createCallBook(() => at(0));
  const switchboard = createSwitchboard({
    rules: () => () => ({ action: 'letRing' }),
    book,
    append: (entry) => Promise.resolve(journal.push(entry)),
    now: () => new Date(at(60)),
    onNotSaved: (error) => notSaved.push(error),
    onSubscriberFailed: (error) => subscriberFailures.push(error),
    ...parts,
  });
  return { switchboard, book, journal, notSaved, subscriberFailures };
}

/** The record of a request, with the answer for what is sent back. */
function record(told: Answer) {
  return requestRecord({ response: JSON.stringify(told) });
}

/** Lets everything run that was put off to the next turn. */
async function nextTurn(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe('a webhook', () => {
  it('of a new call is answered by the rules', async () => {
    const rules = vi.fn(() => reject);
    const { switchboard, book } = setUp({ rules: () => rules });
    const request = await switchboard.receive(webhook, record);
    expect(request.response).toBe(JSON.stringify(reject));
    expect(rules).toHaveBeenCalledWith(expect.objectContaining({ direction: 'in', from: '4930609854180' }));
    expect(book.entries()[0]).toMatchObject({ outcome: 'blocked', blockedNote: 'spam' });
  });

  it('is answered by the rules of the moment', async () => {
    let told: Answer = { action: 'letRing' };
    const { switchboard } = setUp({ rules: () => () => told });
    expect((await switchboard.receive(webhook, record)).response).toContain('letRing');
    told = reject;
    expect((await switchboard.receive(webhook, record)).response).toContain('reject');
  });

  it('of a call that is known is not a matter of the rules', async () => {
    const rules = vi.fn(() => reject);
    const { switchboard } = setUp({ rules: () => rules });
    await switchboard.receive(answer(), record);
    const request = await switchboard.receive(hangup(), record);
    expect(rules).not.toHaveBeenCalled();
    expect(request.response).toContain('letRing');
  });

  it('is in the journal, with its answer, before the answer may leave', async () => {
    let written: (() => void) | undefined;
    const append = vi.fn(
      (_entry: JournalEntry) =>
        new Promise<void>((resolve) => {
          written = resolve;
        }),
    );
    const { switchboard } = setUp({ rules: () => () => reject, append });
    const onAnswered = vi.fn();
    const answered = switchboard.receive(webhook, record).then(onAnswered);
    await nextTurn();
    expect(append).toHaveBeenCalledExactlyOnceWith({
      kind: 'request',
      request: record(reject),
      event: { ...webhook, answer: reject },
    });
    expect(onAnswered).not.toHaveBeenCalled();
    written?.();
    await answered;
    expect(onAnswered).toHaveBeenCalledOnce();
  });

  it('that tells of no call is written down and tells nobody', async () => {
    const { switchboard, journal, book } = setUp();
    const told = vi.fn();
    switchboard.subscribe(told);
    await switchboard.receive(null, record);
    await nextTurn();
    expect(journal).toEqual([{ kind: 'request', request: record({ action: 'letRing' }), event: null }]);
    expect(book.entries()).toEqual([]);
    expect(told).not.toHaveBeenCalled();
  });

  it('that was turned away is written down', async () => {
    const { switchboard, journal, book } = setUp();
    const refused = requestRecord({ status: 401, reason: 'wrongToken' });
    switchboard.turnedAway(refused);
    await nextTurn();
    expect(journal).toEqual([{ kind: 'request', request: refused, event: null }]);
    expect(book.entries()).toEqual([]);
  });

  it('that comes twice is one call', async () => {
    const { switchboard, book } = setUp();
    await Promise.all([switchboard.receive(webhook, record), switchboard.receive(webhook, record)]);
    expect(book.entries()).toHaveLength(1);
  });
});

describe('a journal that cannot be written', () => {
  const full = new Error('ENOSPC: no space left on device');
  const append = () => Promise.reject(full);

  it('keeps neither the answer nor the call from anybody, and is told of', async () => {
    const { switchboard, book, notSaved } = setUp({ append, rules: () => () => reject });
    const told = vi.fn();
    switchboard.subscribe(told);
    expect((await switchboard.receive(webhook, record)).response).toBe(JSON.stringify(reject));
    await nextTurn();
    expect(book.entries()).toHaveLength(1);
    expect(told).toHaveBeenCalledOnce();
    expect(notSaved).toEqual([full]);
  });

  it('does not keep a mark from its call', async () => {
    const { switchboard, book, notSaved } = setUp({ append });
    await switchboard.receive(webhook, record);
    await switchboard.mark([{ callId: 'a', done: true }]);
    expect(book.entries()[0]?.done).toBe(true);
    expect(notSaved).toEqual([full, full]);
  });

  it('is told of for requests that were turned away', async () => {
    const { switchboard, notSaved } = setUp({ append });
    switchboard.turnedAway(requestRecord({ status: 401 }));
    await nextTurn();
    expect(notSaved).toEqual([full]);
  });
});

describe('a subscriber', () => {
  it('is told of every change, after the answer has left', async () => {
    const { switchboard } = setUp();
    const seen: string[] = [];
    switchboard.subscribe(({ entry }: CallChange) => seen.push(entry.state));
    await switchboard.receive(webhook, record);
    // Whoever waits for the answer may take a few steps to send it; a subscriber, however slow, starts after that.
    for (let step = 0; step < 20; step += 1) await Promise.resolve();
    seen.push('answer has left');
    await nextTurn();
    await switchboard.receive(hangup(), record);
    await nextTurn();
    expect(seen).toEqual(['answer has left', 'ringing', 'ended']);
  });

  it('that fails breaks neither the answer nor the others, and is reported', async () => {
    const { switchboard, subscriberFailures } = setUp();
    const fault = new Error('broken');
    const told = vi.fn();
    switchboard.subscribe(() => {
      throw fault;
    });
    switchboard.subscribe(told);
    await expect(switchboard.receive(webhook, record)).resolves.toBeDefined();
    await nextTurn();
    expect(told).toHaveBeenCalledOnce();
    expect(subscriberFailures).toEqual([fault]);
  });

  it('is not told of what is known already', async () => {
    const { switchboard } = setUp();
    const told = vi.fn();
    switchboard.subscribe(told);
    await switchboard.receive(webhook, record);
    await switchboard.receive(webhook, record);
    await nextTurn();
    expect(told).toHaveBeenCalledOnce();
  });

  it('that has ended is told no more, while others are', async () => {
    const { switchboard } = setUp();
    const [one, other] = [vi.fn(), vi.fn()];
    const end = switchboard.subscribe(one);
    switchboard.subscribe(other);
    end();
    await switchboard.receive(webhook, record);
    await nextTurn();
    expect(one).not.toHaveBeenCalled();
    expect(other).toHaveBeenCalledOnce();
  });
});

describe('whoever wants to know of requests', () => {
  it('is told of each, let in or turned away, after the calls and after the answer', async () => {
    const { switchboard } = setUp();
    const seen: string[] = [];
    switchboard.subscribe(({ entry }: CallChange) => seen.push(entry.state));
    switchboard.subscribeToRequests(({ status }) => seen.push(String(status)));
    await switchboard.receive(webhook, record);
    for (let step = 0; step < 20; step += 1) await Promise.resolve();
    seen.push('answer has left');
    await nextTurn();
    switchboard.turnedAway(requestRecord({ status: 401, reason: 'wrongToken' }));
    await nextTurn();
    await nextTurn();
    expect(seen).toEqual(['answer has left', 'ringing', '200', '401']);
  });

  it('and fails breaks neither the answer nor the others nor the journal, and is reported', async () => {
    const { switchboard, journal, notSaved, subscriberFailures } = setUp({ rules: () => () => reject });
    const fault = new Error('the window is gone');
    const [call, request] = [vi.fn(), vi.fn()];
    switchboard.subscribeToRequests(() => {
      throw fault;
    });
    switchboard.subscribe(call);
    switchboard.subscribeToRequests(request);
    expect((await switchboard.receive(webhook, record)).response).toBe(JSON.stringify(reject));
    await nextTurn();
    expect(journal).toHaveLength(1);
    expect(notSaved).toEqual([]);
    expect(call).toHaveBeenCalledOnce();
    expect(request).toHaveBeenCalledOnce();
    expect(subscriberFailures).toEqual([fault]);
  });

  it('is told as well where the journal cannot be written', async () => {
    const { switchboard } = setUp({ append: () => Promise.reject(new Error('ENOSPC')) });
    const told = vi.fn();
    switchboard.subscribeToRequests(told);
    await switchboard.receive(webhook, record);
    await nextTurn();
    expect(told).toHaveBeenCalledOnce();
  });

  it('and has ended is told no more', async () => {
    const { switchboard } = setUp();
    const told = vi.fn();
    switchboard.subscribeToRequests(told)();
    await switchboard.receive(webhook, record);
    await nextTurn();
    expect(told).not.toHaveBeenCalled();
  });
});

describe('what goes wrong beside an answer', () => {
  const fault = new Error('broken');
  const broken = (): never => {
    throw fault;
  };

  it('in what is known of the call does not change it', async () => {
    const book = { ...createCallBook(() => at(0)), addEvent: broken };
    const { switchboard, journal, subscriberFailures } = setUp({ book, rules: () => () => reject });
    expect((await switchboard.receive(webhook, record)).response).toBe(JSON.stringify(reject));
    await nextTurn();
    expect(journal).toHaveLength(1);
    expect(subscriberFailures).toEqual([fault]);
  });

  it('in what tells of the journal does not change it', async () => {
    const append = () => Promise.reject(new Error('ENOSPC'));
    const { switchboard, book, subscriberFailures } = setUp({ append, onNotSaved: broken });
    expect((await switchboard.receive(webhook, record)).response).toContain('letRing');
    await nextTurn();
    expect(book.entries()).toHaveLength(1);
    expect(subscriberFailures).toEqual([fault]);
  });
});

describe('a mark', () => {
  it('takes the place of the one before, also in the same moment, and where the clock was set back', async () => {
    let seconds = 60;
    const { switchboard, book } = setUp({ now: () => new Date(at(seconds)) });
    await switchboard.receive(webhook, record);
    const noted = async (note: string): Promise<string | undefined> => {
      await switchboard.mark([{ callId: 'a', note }]);
      return book.entry('a')?.note;
    };
    expect(await noted('wants an offer')).toBe('wants an offer');
    expect(await noted('an offer')).toBe('an offer');
    seconds = 30;
    expect(await noted('')).toBe('');
    await Promise.all([noted('two at'), noted('a time')]);
    expect(book.entry('a')?.note).toBe('a time');
    await switchboard.mark([{ callId: 'a', done: true }]);
    await switchboard.mark([{ callId: 'a', done: false }]);
    expect(book.call('a')?.done).toBe(false);
    seconds = 90;
    expect(await noted('later')).toBe('later');
    expect(book.lastMark('a')).toBe(at(90));
  });

  it('is in the journal with its moment, and its call is what the person says', async () => {
    const { switchboard, journal, book } = setUp();
    await switchboard.receive(webhook, record);
    await switchboard.receive(hangup({ cause: 'cancel' }), record);
    const told = vi.fn();
    switchboard.subscribe(told);
    await switchboard.mark([{ callId: 'a', done: true }]);
    await nextTurn();
    expect(journal.at(-1)).toEqual({ kind: 'mark', mark: { at: at(60), callId: 'a', done: true } });
    expect(book.entries()[0]?.done).toBe(true);
    expect(told).toHaveBeenCalledOnce();
  });

  it('may be set on many calls at once, and taken back', async () => {
    let seconds = 60;
    const { switchboard, book } = setUp({ now: () => new Date(at(seconds)) });
    const ids = ['a', 'b', 'c'];
    for (const callId of ids) await switchboard.receive({ ...webhook, callId }, record);
    await switchboard.mark(ids.map((callId) => ({ callId, done: true })));
    expect(book.entries().map(({ done }) => done)).toEqual([true, true, true]);
    seconds += 1;
    await switchboard.mark(ids.map((callId) => ({ callId, done: false })));
    expect(book.entries().map(({ done }) => done)).toEqual([false, false, false]);
  });

  it('on a call that nobody knows tells nobody', async () => {
    const { switchboard, journal } = setUp();
    const told = vi.fn();
    switchboard.subscribe(told);
    await switchboard.mark([{ callId: 'nobody', done: true }]);
    await nextTurn();
    expect(journal).toHaveLength(1);
    expect(told).not.toHaveBeenCalled();
  });
});

describe('a call that sipgate has forgotten', () => {
  it('ends, and its end is told like any other', async () => {
    let seconds = 0;
    const book = createCallBook(() => at(seconds));
    const { switchboard } = setUp({ book });
    await switchboard.receive(webhook, record);
    await nextTurn();
    const told = vi.fn();
    switchboard.subscribe(told);
    switchboard.settle();
    await nextTurn();
    expect(told).not.toHaveBeenCalled();
    seconds = 600;
    switchboard.settle();
    await nextTurn();
    expect(told).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        entry: expect.objectContaining({ state: 'ended', assumed: true }) as unknown,
      }),
    );
  });
});
