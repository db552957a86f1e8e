import { describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../contract/model/calls/call.ts';
import type { JournalEntry } from '../../contract/model/request.ts';
import { answer, hangup, newCall, requestRecord } from '../support/unit/events.ts';
import { nextTurn, record, reject, setUpSwitchboard, webhook } from '../support/unit/switchboard.ts';

describe('a webhook', () => {
  it('of a new call is answered by the rules', async () => {
    const rules = vi.fn(() => reject);
    const { switchboard, book } = setUpSwitchboard({ rules: () => rules });
    const request = await switchboard.receive(webhook, record);
    expect(request.response).toBe(JSON.stringify(reject));
    expect(rules).toHaveBeenCalledWith(expect.objectContaining({ direction: 'in', from: '4930609854180' }));
    expect(book.entries()[0]).toMatchObject({ outcome: 'blocked', blockedNote: 'spam' });
  });

  it('is answered by the rules of the moment', async () => {
    let told: Answer = { action: 'letRing' };
    const { switchboard } = setUpSwitchboard({ rules: () => () => told });
    expect((await switchboard.receive(webhook, record)).response).toContain('letRing');
    told = reject;
    expect((await switchboard.receive({ ...webhook, callId: 'b' }, record)).response).toContain('reject');
  });

  it('of a call that is known is not a matter of the rules', async () => {
    const rules = vi.fn(() => reject);
    const { switchboard } = setUpSwitchboard({ rules: () => rules });
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
    const { switchboard } = setUpSwitchboard({ rules: () => () => reject, append });
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
    const { switchboard, journal, book } = setUpSwitchboard();
    const told = vi.fn();
    switchboard.subscribe(told);
    await switchboard.receive(null, record);
    await nextTurn();
    expect(journal).toEqual([{ kind: 'request', request: record({ action: 'letRing' }), event: null }]);
    expect(book.entries()).toEqual([]);
    expect(told).not.toHaveBeenCalled();
  });

  it('that was turned away is written down', async () => {
    const { switchboard, journal, book } = setUpSwitchboard();
    const refused = requestRecord({ status: 401, reason: 'wrongToken' });
    switchboard.turnedAway(refused);
    await nextTurn();
    expect(journal).toEqual([{ kind: 'request', request: refused, event: null }]);
    expect(book.entries()).toEqual([]);
  });

  it('that comes twice is one call', async () => {
    const { switchboard, book } = setUpSwitchboard();
    await Promise.all([switchboard.receive(webhook, record), switchboard.receive(webhook, record)]);
    expect(book.entries()).toHaveLength(1);
  });
});

describe('a new call that is for no line of the account', () => {
  const isForUs = () => false;
  const answered = { answer: { action: 'letRing' } } as const;

  it('is kept, and told with that', async () => {
    const { switchboard, book, journal } = setUpSwitchboard({ isForUs });
    await switchboard.receive(webhook, record);
    expect(journal).toMatchObject([{ event: { ...webhook, ...answered, foreignLine: true } }]);
    expect(book.call('a')).toMatchObject({ state: 'ringing', foreignLine: true });
  });

  it('is not judged where its call is known, or the one that it comes from', async () => {
    const { switchboard, book } = setUpSwitchboard({ isForUs });
    book.addEvent(newCall());
    await switchboard.receive({ ...webhook, from: 'anonymous' }, record);
    await switchboard.receive({ ...webhook, callId: 'b', origCallId: 'a' }, record);
    for (const callId of ['a', 'b']) expect(book.call(callId)).not.toHaveProperty('foreignLine');
  });

  it('is not judged where this app signed it: a Test call has no line', async () => {
    const { switchboard, book } = setUpSwitchboard({ isForUs });
    const headers = { 'x-sipgate-signature': 'A'.repeat(96) };
    await switchboard.receive(webhook, () => requestRecord({ headers }));
    expect(book.call('a')).not.toHaveProperty('foreignLine');
  });
});

describe('a journal that cannot be written', () => {
  const full = new Error('ENOSPC: no space left on device');
  const append = () => Promise.reject(full);

  it('keeps neither the answer nor the call from anybody, and is told of', async () => {
    const { switchboard, book, notSaved } = setUpSwitchboard({ append, rules: () => () => reject });
    const told = vi.fn();
    switchboard.subscribe(told);
    expect((await switchboard.receive(webhook, record)).response).toBe(JSON.stringify(reject));
    await nextTurn();
    expect(book.entries()).toHaveLength(1);
    expect(told).toHaveBeenCalledOnce();
    expect(notSaved).toEqual([full]);
  });

  it('does not keep a mark from its call', async () => {
    const { switchboard, book, notSaved } = setUpSwitchboard({ append });
    await switchboard.receive(webhook, record);
    await switchboard.mark([{ callId: 'a', done: true }]);
    expect(book.entries()[0]?.done).toBe(true);
    expect(notSaved).toEqual([full, full]);
  });

  it('is told of for requests that were turned away', async () => {
    const { switchboard, notSaved } = setUpSwitchboard({ append });
    switchboard.turnedAway(requestRecord({ status: 401 }));
    await nextTurn();
    expect(notSaved).toEqual([full]);
  });
});
