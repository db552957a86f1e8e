import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LogEntry } from '../../../../contract/model/calls/caller-log.ts';
import { createPopUps } from '../../../../main/desktop/pop-ups/pop-ups.ts';
import { answer, at, entryOf, hangup, newCall } from '../../../support/unit/events.ts';

const ringing = entryOf([newCall()]);
const connected = entryOf([newCall(), answer()]);
const ended = entryOf([newCall(), answer(), hangup()]);
const forwarded = entryOf([newCall(), hangup({ at: at(3), cause: 'forwarded' })]);
const ringingAgain = entryOf([
  newCall(),
  hangup({ at: at(3), cause: 'forwarded' }),
  newCall({ callId: 'b', origCallId: 'a', at: at(4) }),
]);

/** @param agentsOwn whether this desktop's agent is who answers */
function setUp({ agentsOwn = false } = {}) {
  const desk = { phoneOn: true };
  const publish = vi.fn();
  const popUps = createPopUps(
    (entry: LogEntry) => ({
      wanted: entry.state === 'ringing',
      own: agentsOwn && entry.state === 'connected',
      dials: false,
      phoneOn: desk.phoneOn,
      others: [],
      ringsForAgent: false,
      since: null,
      callId: null,
    }),
    publish,
  );
  const shown = () => popUps.state().calls.map(({ stage }) => stage);
  return { popUps, publish, shown, desk };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a pop-up', () => {
  it('is published when it comes and with every change', () => {
    const { popUps, publish, shown } = setUp();
    popUps.follow(ringing);
    expect(publish).toHaveBeenCalledTimes(1);
    popUps.follow(connected);
    expect(publish).toHaveBeenCalledTimes(2);
    expect(shown()).toEqual(['leaving']);
  });

  it('is not published where nothing pops up', () => {
    const { popUps, publish } = setUp();
    popUps.follow(connected);
    expect(publish).not.toHaveBeenCalled();
  });

  it('stays as long as the call rings', () => {
    const { popUps, shown } = setUp();
    popUps.follow(ringing);
    vi.advanceTimersByTime(600_000);
    expect(shown()).toEqual(['ringing']);
  });

  it('says how the call went on for a moment and then leaves', () => {
    const { popUps, shown, publish } = setUp();
    popUps.follow(ringing);
    popUps.follow(connected);
    vi.advanceTimersByTime(1_000);
    expect(shown()).toEqual(['leaving']);
    vi.advanceTimersByTime(2_000);
    expect(shown()).toEqual([]);
    expect(publish).toHaveBeenCalledTimes(3);
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

  it('goes when the phone is turned off, and does not come back when it is on again', () => {
    const { popUps, shown, desk } = setUp();
    popUps.follow(ringing);
    desk.phoneOn = false;
    popUps.review();
    expect(shown()).toEqual([]);
    desk.phoneOn = true;
    popUps.review();
    popUps.follow(ringing);
    expect(shown()).toEqual([]);
  });
});

describe('the window of an own call', () => {
  function afterCall() {
    const parts = setUp({ agentsOwn: true });
    parts.popUps.follow(ringing);
    parts.popUps.follow(connected);
    return parts;
  }

  it('stays while the call goes on, and a moment after it', () => {
    const { popUps, shown } = afterCall();
    vi.advanceTimersByTime(3_600_000);
    expect(shown()).toEqual(['talking']);
    popUps.follow(ended);
    vi.advanceTimersByTime(4_000);
    expect(shown()).toEqual(['ended']);
    vi.advanceTimersByTime(1_000);
    expect(shown()).toEqual([]);
  });

  it('waits for who still writes in it', () => {
    const { popUps, shown } = afterCall();
    popUps.hold('a', true);
    popUps.follow(ended);
    vi.advanceTimersByTime(600_000);
    expect(shown()).toEqual(['ended']);
    popUps.hold('a', false);
    vi.advanceTimersByTime(5_000);
    expect(shown()).toEqual([]);
  });

  it('goes when it is dismissed while somebody writes', () => {
    const { popUps, shown } = afterCall();
    popUps.hold('a', true);
    popUps.dismiss('a');
    expect(shown()).toEqual([]);
  });

  it('is held where its conversation turns out to be part of another one while somebody writes', () => {
    const { popUps, shown } = setUp({ agentsOwn: true });
    popUps.follow(connected);
    popUps.hold('a', true);
    popUps.follow({ ...connected, conversationId: 'parent' }, ['a']);
    popUps.follow({ ...ended, conversationId: 'parent' });
    vi.advanceTimersByTime(60_000);
    expect(shown()).toEqual(['ended']);
    expect(popUps.state().calls).toMatchObject([{ card: 'a', entry: { conversationId: 'parent' } }]);
    popUps.hold('parent', false);
    vi.advanceTimersByTime(60_000);
    expect(shown()).toEqual([]);
  });
});
