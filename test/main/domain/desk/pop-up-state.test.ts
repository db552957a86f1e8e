import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../../contract/model/calls/caller-log.ts';
import type { CallAtDesk } from '../../../../main/domain/desk/call-at-desk.ts';
import {
  dismissed,
  followed,
  leaves,
  left,
  noPopUps,
  reviewed,
  ringingCalls,
  shownCalls,
  type PopUpState,
} from '../../../../main/domain/desk/pop-up-state.ts';
import { toLogEntry } from '../../../../main/domain/conversations/caller-log.ts';
import { answer, at, callsOf, entryOf, hangup, newCall, ofCall } from '../../../support/unit/events.ts';

const ringing = entryOf([newCall()]);
const connected = entryOf([newCall(), answer()]);
const ended = entryOf([newCall(), answer(), hangup()]);

/** A conversation of that name, which rings. */
function another(id: string): LogEntry {
  return toLogEntry(id, callsOf(ofCall(id, [newCall()])));
}

/** What a conversation is to a desktop that wants to hear of all that rings, with its phone on. */
function atDesk(entry: LogEntry, more: Partial<CallAtDesk> = {}): CallAtDesk {
  const wanted = entry.direction === 'in' && entry.state === 'ringing';
  const since = wanted ? entry.startedAt : null;
  return {
    wanted,
    own: false,
    dials: false,
    phoneOn: true,
    others: [],
    ringsForAgent: false,
    since,
    callId: null,
    ...more,
  };
}

function follow(state: PopUpState, entry: LogEntry, more: Partial<CallAtDesk> = {}, removed?: string[]) {
  return followed(state, entry, atDesk(entry, more), removed);
}

function after(...entries: LogEntry[]): PopUpState {
  return entries.reduce((state, entry) => follow(state, entry), noPopUps);
}

function namesOf(state: PopUpState): string[] {
  return shownCalls(state).shown.map(({ entry }) => entry.conversationId);
}

function stagesOf(state: PopUpState): string[] {
  return state.calls.map(({ stage }) => stage);
}

describe('a pop-up', () => {
  it('comes when a call rings here', () => {
    expect(shownCalls(after(ringing))).toEqual({
      shown: [
        {
          card: 'a',
          entry: ringing,
          stage: 'ringing',
          since: at(0),
          others: [],
          ringsForAgent: false,
          callId: null,
        },
      ],
      more: 0,
    });
  });

  it('does not come for a call that does not ring here', () => {
    for (const entry of [connected, ended, entryOf([newCall({ direction: 'out' })])])
      expect(after(entry)).toBe(noPopUps);
    expect(follow(noPopUps, ringing, { wanted: false })).toBe(noPopUps);
  });

  it('is one for a conversation, and follows it', () => {
    expect(stagesOf(after(ringing, ringing))).toEqual(['ringing']);
    expect(stagesOf(after(ringing, connected))).toEqual(['leaving']);
    expect(after(ringing, connected, ended).calls.map(({ entry }) => entry)).toEqual([ended]);
  });

  it('leaves once it has said how the call went on', () => {
    expect(leaves(after(ringing, connected), 'a')).toBe(true);
    expect(left(after(ringing, connected), 'a').calls).toEqual([]);
    expect(left(after(ringing, ended), 'a').calls).toEqual([]);
  });

  it('stays while the call rings, and when it rings again because it was forwarded', () => {
    const away = [newCall(), hangup({ at: at(3), cause: 'forwarded' })];
    const again = entryOf([...away, newCall({ callId: 'b', origCallId: 'a', at: at(4) })]);
    expect(leaves(after(ringing), 'a')).toBe(false);
    expect(namesOf(left(after(ringing), 'a'))).toEqual(['a']);
    expect(namesOf(left(after(ringing, entryOf(away), again), 'a'))).toEqual(['a']);
  });

  it('comes again where it had left before a forwarded call rang again', () => {
    const away = [newCall(), hangup({ at: at(3), cause: 'forwarded' })];
    const again = entryOf([...away, newCall({ callId: 'b', origCallId: 'a', at: at(9) })]);
    expect(namesOf(follow(left(after(ringing, entryOf(away)), 'a'), again))).toEqual(['a']);
  });

  it('that nobody shows any more can leave without harm', () => {
    expect(namesOf(left(after(ringing), 'nobody'))).toEqual(['a']);
    expect(leaves(after(ringing), 'nobody')).toBe(false);
  });

  it('leaves where the call goes on ringing for others', () => {
    expect(stagesOf(follow(after(ringing), ringing, { wanted: false }))).toEqual(['leaving']);
  });
});

describe('an own call', () => {
  const own = { own: true, since: at(5) };
  const talking = follow(after(ringing), connected, own);

  it('becomes the call window and stays as long as it is connected', () => {
    expect(talking.calls).toMatchObject([{ stage: 'talking', since: at(5) }]);
    expect(namesOf(left(talking, 'a'))).toEqual(['a']);
  });

  it('says that it has ended, and since when it lasted, before it leaves', () => {
    const over = follow(talking, ended);
    expect(over.calls).toMatchObject([{ stage: 'ended', since: at(5) }]);
    expect(stagesOf(follow(over, { ...ended, note: 'Wants a refund' }))).toEqual(['ended']);
    expect(left(over, 'a').calls).toEqual([]);
  });

  it('leaves when somebody else has taken it over', () => {
    expect(stagesOf(follow(talking, connected))).toEqual(['leaving']);
  });

  it('has its window also where it did not ring here, unless the phone is off', () => {
    expect(stagesOf(follow(noPopUps, connected, own))).toEqual(['talking']);
    const off = follow(noPopUps, connected, { ...own, phoneOn: false });
    expect(stagesOf(follow(off, connected, own))).toEqual([]);
  });
});

describe('an own call out', () => {
  const toRing = entryOf([newCall({ direction: 'out' })]);
  const connectedOut = entryOf([newCall({ direction: 'out' }), answer({ direction: 'out' })]);
  const over = entryOf([newCall({ direction: 'out' }), hangup({ direction: 'out', cause: 'busy' })]);
  const dialling = follow(noPopUps, toRing, { dials: true, since: at(0) });

  it('has its window from the first ring on, and keeps it when somebody answers', () => {
    expect(dialling.calls).toMatchObject([{ stage: 'dialling', since: at(0) }]);
    expect(ringingCalls(dialling)).toEqual([]);
    const talking = follow(dialling, connectedOut, { own: true, since: at(5) });
    expect(talking.calls).toMatchObject([{ stage: 'talking', since: at(5) }]);
  });

  it('says what became of it where nobody answered, and leaves', () => {
    const ended = follow(dialling, over);
    expect(ended.calls).toMatchObject([{ stage: 'ended', since: at(0) }]);
    expect(leaves(ended, 'a')).toBe(true);
  });

  it('has none while the phone is off; switched off later, the window stays', () => {
    const off = follow(noPopUps, toRing, { dials: true, phoneOn: false });
    expect(off.calls).toEqual([]);
    expect(follow(off, connectedOut, { own: true }).calls).toEqual([]);
    const at = (entry: LogEntry) => atDesk(entry, { dials: true, phoneOn: false });
    expect(reviewed(dialling, at)).toBe(dialling);
  });

  it('goes where the desktop has become that of somebody else', () => {
    expect(reviewed(dialling, atDesk).calls).toEqual([]);
  });

  it('does not come back once it was dismissed', () => {
    expect(follow(dismissed(dialling, 'a'), connectedOut, { own: true }).calls).toEqual([]);
  });
});

describe('the phone switch', () => {
  const off = (entry: LogEntry) => atDesk(entry, { phoneOn: false });

  it('lets nothing come, and what rang meanwhile does not come later', () => {
    const state = follow(noPopUps, ringing, { phoneOn: false });
    expect(state.calls).toEqual([]);
    expect(follow(state, ringing).calls).toEqual([]);
    expect(namesOf(follow(state, another('b')))).toEqual(['b']);
  });

  it('takes away what rings, for good', () => {
    const state = reviewed(after(ringing, another('b')), off);
    expect(state.calls).toEqual([]);
    expect(follow(state, ringing).calls).toEqual([]);
    expect(stagesOf(follow(noPopUps, another('b'), { wanted: false, phoneOn: false }))).toEqual([]);
  });

  it('leaves an own call alone', () => {
    const talking = follow(after(ringing), connected, { own: true });
    expect(reviewed(talking, (entry) => atDesk(entry, { phoneOn: false, own: true }))).toBe(talking);
  });
});

describe('other preferences', () => {
  it('take away what is not announced any more; it may come back with them', () => {
    const state = reviewed(after(ringing), (entry) => atDesk(entry, { wanted: false }));
    expect(state.calls).toEqual([]);
    expect(namesOf(follow(state, ringing))).toEqual(['a']);
  });

  it('take away an own call that has become that of somebody else', () => {
    const talking = follow(after(ringing), connected, { own: true });
    expect(reviewed(talking, atDesk).calls).toEqual([]);
  });

  it('change nothing where they do not matter', () => {
    const state = after(ringing, another('b'), connected);
    expect(reviewed(state, atDesk)).toBe(state);
  });
});

describe('a dismissed pop-up', () => {
  it('goes and does not come back while the call rings on, or is answered', () => {
    const state = dismissed(after(ringing), 'a');
    expect(state.calls).toEqual([]);
    expect(follow(state, ringing).calls).toEqual([]);
    expect(follow(state, connected, { own: true }).calls).toEqual([]);
  });

  it('leaves the others alone', () => {
    const state = dismissed(after(ringing, another('b')), 'a');
    expect(namesOf(state)).toEqual(['b']);
    expect(namesOf(follow(state, another('c')))).toEqual(['b', 'c']);
  });

  it('changes nothing in the state before', () => {
    const before = after(ringing);
    dismissed(before, 'a');
    expect(namesOf(follow(before, ringing))).toEqual(['a']);
  });
});

describe('many pop-ups', () => {
  const many = after(...['a', 'b', 'c', 'd', 'e'].map(another));

  it('are three on the screen, the oldest first, and a number for the rest', () => {
    expect(namesOf(many)).toEqual(['a', 'b', 'c']);
    expect(shownCalls(many).more).toBe(2);
    expect(shownCalls(after(...['a', 'b', 'c'].map(another))).more).toBe(0);
  });

  it('all ring', () => {
    expect(ringingCalls(many)).toHaveLength(5);
    expect(ringingCalls(follow(many, connected))).toHaveLength(4);
  });

  it('move up when one goes', () => {
    const state = dismissed(many, 'b');
    expect(namesOf(state)).toEqual(['a', 'c', 'd']);
    expect(shownCalls(state).more).toBe(1);
  });

  it('keep their places while calls change', () => {
    expect(namesOf(follow(many, connected))).toEqual(['a', 'b', 'c']);
  });
});

describe('conversations that turn out to be one', () => {
  const joined = toLogEntry('a', callsOf([newCall(), newCall({ callId: 'b', origCallId: 'a', at: at(4) })]));

  it('have one pop-up', () => {
    expect(namesOf(follow(after(another('b')), joined, {}, ['b']))).toEqual(['a']);
    expect(namesOf(follow(after(another('a'), another('b')), joined, {}, ['b']))).toEqual(['a']);
    expect(namesOf(follow(after(another('b'), another('c')), joined, {}, ['b']))).toEqual(['a', 'c']);
  });

  it('have none where a person dismissed one of them', () => {
    const state = dismissed(after(another('b')), 'b');
    expect(namesOf(follow(state, joined, {}, ['b']))).toEqual([]);
    expect(namesOf(follow(follow(state, joined, {}, ['b']), joined))).toEqual([]);
  });

  it('leave no pop-up behind that nothing ends', () => {
    const over = toLogEntry('a', callsOf([newCall(), hangup()]));
    expect(namesOf(left(follow(after(another('b')), over, {}, ['b']), 'a'))).toEqual([]);
  });
});
