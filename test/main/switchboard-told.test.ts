import { describe, expect, it, vi } from 'vitest';
import { createCallBook, type CallChange } from '../../main/domain/conversations/call-book.ts';
import { at, hangup, requestRecord } from '../support/unit/events.ts';
import { nextTurn, record, reject, setUpSwitchboard, webhook } from '../support/unit/switchboard.ts';

describe('a subscriber', () => {
  it('is told of every change, after the answer has left', async () => {
    const { switchboard } = setUpSwitchboard();
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
    const { switchboard, subscriberFailures } = setUpSwitchboard();
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
    const { switchboard } = setUpSwitchboard();
    const told = vi.fn();
    switchboard.subscribe(told);
    await switchboard.receive(webhook, record);
    await switchboard.receive(webhook, record);
    await nextTurn();
    expect(told).toHaveBeenCalledOnce();
  });

  it('that has ended is told no more, while others are', async () => {
    const { switchboard } = setUpSwitchboard();
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

describe('whoever wants to know of repeats', () => {
  it('is told of what came before and of nothing else, after the answer', async () => {
    const { switchboard } = setUpSwitchboard();
    const [news, repeats] = [vi.fn(), vi.fn()];
    switchboard.subscribeToRequests(news);
    switchboard.subscribeToRepeats(repeats);
    await switchboard.receive(webhook, record);
    await nextTurn();
    expect(repeats).not.toHaveBeenCalled();
    await switchboard.receive(webhook, record);
    expect(repeats).not.toHaveBeenCalled();
    await nextTurn();
    expect(repeats).toHaveBeenCalledOnce();
    expect(news).toHaveBeenCalledOnce();
  });
});

describe('whoever wants to know of requests', () => {
  it('is told of each, let in or turned away, after the calls and after the answer', async () => {
    const { switchboard } = setUpSwitchboard();
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
    const { switchboard, journal, notSaved, subscriberFailures } = setUpSwitchboard({
      rules: () => () => reject,
    });
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
    const { switchboard } = setUpSwitchboard({ append: () => Promise.reject(new Error('ENOSPC')) });
    const told = vi.fn();
    switchboard.subscribeToRequests(told);
    await switchboard.receive(webhook, record);
    await nextTurn();
    expect(told).toHaveBeenCalledOnce();
  });

  it('and has ended is told no more', async () => {
    const { switchboard } = setUpSwitchboard();
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
    const { switchboard, journal, subscriberFailures } = setUpSwitchboard({
      book,
      rules: () => () => reject,
    });
    expect((await switchboard.receive(webhook, record)).response).toBe(JSON.stringify(reject));
    await nextTurn();
    expect(journal).toHaveLength(1);
    expect(subscriberFailures).toEqual([fault]);
  });

  it('in what tells of the journal does not change it', async () => {
    const append = () => Promise.reject(new Error('ENOSPC'));
    const { switchboard, book, subscriberFailures } = setUpSwitchboard({ append, onNotSaved: broken });
    expect((await switchboard.receive(webhook, record)).response).toContain('letRing');
    await nextTurn();
    expect(book.entries()).toHaveLength(1);
    expect(subscriberFailures).toEqual([fault]);
  });
});
