import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../contract/caller-log.ts';
import {
  dismissed,
  followed,
  left,
  noPopUps,
  rings,
  shownPopUps,
  type PopUpState,
} from '../../../main/domain/pop-up-state.ts';
import { toLogEntry } from '../../../main/domain/caller-log.ts';
import { answer, at, callsOf, entryOf, hangup, newCall, ofCall } from '../../support/unit-events.ts';

const ringing = entryOf([newCall()]);
const connected = entryOf([newCall(), answer()]);
const ended = entryOf([newCall(), answer(), hangup()]);

/** A conversation of that name, which rings. */
function another(id: string): LogEntry {
  return toLogEntry(id, callsOf(ofCall(id, [newCall()])));
}

function after(...entries: LogEntry[]): PopUpState {
  return entries.reduce((state, entry) => followed(state, entry), noPopUps);
}

function namesOf(state: PopUpState): string[] {
  return shownPopUps(state).entries.map(({ conversationId }) => conversationId);
}

describe('what rings', () => {
  it('is an inbound call that nobody has taken', () => {
    expect(rings(ringing)).toBe(true);
    expect(rings(connected)).toBe(false);
    expect(rings(ended)).toBe(false);
    expect(rings(entryOf([newCall({ direction: 'out' })]))).toBe(false);
  });

  it('is not a blocked caller, neither rejected nor on the way to voicemail', () => {
    const answers = [
      { action: 'reject', reason: 'busy', note: '' },
      { action: 'voicemail', note: '' },
    ] as const;
    for (const told of answers) expect(rings(entryOf([newCall({ answer: told })]))).toBe(false);
  });
});

describe('a pop-up', () => {
  it('comes when a call rings', () => {
    expect(shownPopUps(after(ringing))).toEqual({ entries: [ringing], more: 0 });
  });

  it('does not come for a call that does not ring here', () => {
    for (const entry of [connected, ended, entryOf([newCall({ direction: 'out' })])])
      expect(after(entry)).toBe(noPopUps);
  });

  it('is one for a conversation, and follows it', () => {
    expect(shownPopUps(after(ringing, ringing)).entries).toEqual([ringing]);
    expect(shownPopUps(after(ringing, connected)).entries).toEqual([connected]);
    expect(shownPopUps(after(ringing, connected, ended)).entries).toEqual([ended]);
  });

  it('leaves once it has said how the call went on', () => {
    expect(left(after(ringing, connected), 'a').entries).toEqual([]);
    expect(left(after(ringing, ended), 'a').entries).toEqual([]);
  });

  it('stays while the call rings, and when it rings again because it was forwarded', () => {
    const away = [newCall(), hangup({ at: at(3), cause: 'forwarded' })];
    const again = entryOf([...away, newCall({ callId: 'b', origCallId: 'a', at: at(4) })]);
    expect(namesOf(left(after(ringing), 'a'))).toEqual(['a']);
    expect(namesOf(left(after(ringing, entryOf(away), again), 'a'))).toEqual(['a']);
  });

  it('comes again where it had left before a forwarded call rang again', () => {
    const away = [newCall(), hangup({ at: at(3), cause: 'forwarded' })];
    const again = entryOf([...away, newCall({ callId: 'b', origCallId: 'a', at: at(9) })]);
    expect(namesOf(followed(left(after(ringing, entryOf(away)), 'a'), again))).toEqual(['a']);
  });

  it('that nobody shows any more can leave without harm', () => {
    expect(namesOf(left(after(ringing), 'nobody'))).toEqual(['a']);
  });
});

describe('a dismissed pop-up', () => {
  it('goes and does not come back while the call rings on', () => {
    const state = dismissed(after(ringing), 'a');
    expect(shownPopUps(state).entries).toEqual([]);
    expect(shownPopUps(followed(state, ringing)).entries).toEqual([]);
  });

  it('leaves the others alone', () => {
    const state = dismissed(after(ringing, another('b')), 'a');
    expect(namesOf(state)).toEqual(['b']);
    expect(namesOf(followed(state, another('c')))).toEqual(['b', 'c']);
  });

  it('changes nothing in the state before', () => {
    const before = after(ringing);
    dismissed(before, 'a');
    expect(namesOf(followed(before, ringing))).toEqual(['a']);
  });
});

describe('many pop-ups', () => {
  const many = after(...['a', 'b', 'c', 'd', 'e'].map(another));

  it('are three on the screen, the oldest first, and a number for the rest', () => {
    expect(namesOf(many)).toEqual(['a', 'b', 'c']);
    expect(shownPopUps(many).more).toBe(2);
    expect(shownPopUps(after(...['a', 'b', 'c'].map(another))).more).toBe(0);
  });

  it('move up when one goes', () => {
    const state = dismissed(many, 'b');
    expect(namesOf(state)).toEqual(['a', 'c', 'd']);
    expect(shownPopUps(state).more).toBe(1);
  });

  it('keep their places while calls change', () => {
    expect(namesOf(followed(many, connected))).toEqual(['a', 'b', 'c']);
  });
});

describe('conversations that turn out to be one', () => {
  const joined = toLogEntry('a', callsOf([newCall(), newCall({ callId: 'b', origCallId: 'a', at: at(4) })]));

  it('have one pop-up', () => {
    expect(namesOf(followed(after(another('b')), joined, ['b']))).toEqual(['a']);
    expect(namesOf(followed(after(another('a'), another('b')), joined, ['b']))).toEqual(['a']);
    expect(namesOf(followed(after(another('b'), another('c')), joined, ['b']))).toEqual(['a', 'c']);
  });

  it('have none where a person dismissed one of them', () => {
    const state = dismissed(after(another('b')), 'b');
    expect(namesOf(followed(state, joined, ['b']))).toEqual([]);
    expect(namesOf(followed(followed(state, joined, ['b']), joined))).toEqual([]);
  });

  it('leave no pop-up behind that nothing ends', () => {
    const over = toLogEntry('a', callsOf([newCall(), hangup()]));
    expect(namesOf(left(followed(after(another('b')), over, ['b']), 'a'))).toEqual([]);
  });
});
