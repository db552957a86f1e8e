import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PopUps } from '../../../contract/ipc.ts';
import { createPopUps } from '../../../main/desktop/pop-ups.ts';
import { answer, at, entryOf, hangup, newCall } from '../../support/unit-events.ts';

const ringing = entryOf([newCall()]);
const connected = entryOf([newCall(), answer()]);
const forwarded = entryOf([newCall(), hangup({ at: at(3), cause: 'forwarded' })]);
const ringingAgain = entryOf([
  newCall(),
  hangup({ at: at(3), cause: 'forwarded' }),
  newCall({ callId: 'b', origCallId: 'a', at: at(4) }),
]);

function setUp() {
  const published: PopUps[] = [];
  const popUps = createPopUps((shown) => published.push(shown));
  const shown = () => popUps.snapshot().entries.map(({ state }) => state);
  return { popUps, published, shown };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a pop-up', () => {
  it('is published when it comes and with every change', () => {
    const { popUps, published } = setUp();
    popUps.follow(ringing);
    popUps.follow(connected);
    expect(published).toEqual([
      { entries: [ringing], more: 0 },
      { entries: [connected], more: 0 },
    ]);
    expect(popUps.snapshot()).toEqual(published.at(-1));
  });

  it('is not published where nothing pops up', () => {
    const { popUps, published } = setUp();
    popUps.follow(connected);
    expect(published).toEqual([]);
  });

  it('stays as long as the call rings', () => {
    const { popUps, shown } = setUp();
    popUps.follow(ringing);
    vi.advanceTimersByTime(600_000);
    expect(shown()).toEqual(['ringing']);
  });

  it('says how the call went on for a moment and then leaves', () => {
    const { popUps, shown, published } = setUp();
    popUps.follow(ringing);
    popUps.follow(connected);
    vi.advanceTimersByTime(1_000);
    expect(shown()).toEqual(['connected']);
    vi.advanceTimersByTime(2_000);
    expect(shown()).toEqual([]);
    expect(published.at(-1)).toEqual({ entries: [], more: 0 });
  });

  it('stays where a forwarded call rings again meanwhile, until that is over', () => {
    const { popUps, shown } = setUp();
    popUps.follow(ringing);
    popUps.follow(forwarded);
    vi.advanceTimersByTime(1_000);
    popUps.follow(ringingAgain);
    vi.advanceTimersByTime(60_000);
    expect(shown()).toEqual(['ringing']);
    popUps.follow(forwarded);
    vi.advanceTimersByTime(10_000);
    expect(shown()).toEqual([]);
  });

  it('that is dismissed goes at once and does not come back', () => {
    const { popUps, shown } = setUp();
    popUps.follow(ringing);
    popUps.dismiss('a');
    expect(shown()).toEqual([]);
    popUps.follow(ringing);
    popUps.follow(connected);
    vi.advanceTimersByTime(10_000);
    expect(shown()).toEqual([]);
  });
});
