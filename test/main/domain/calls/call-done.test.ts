import { describe, expect, it } from 'vitest';
import type { CallEvent, Mark } from '../../../../contract/model/calls/call.ts';
import { foldCall } from '../../../../main/domain/calls/call.ts';
import { answer, at, hangup, mark, newCall, voicemail } from '../../../support/unit/events.ts';

function isDone(events: CallEvent[], marks: Mark[] = []): boolean {
  return foldCall(events, marks).done;
}

describe('an inbound call', () => {
  it('is open while it rings and done once it is answered', () => {
    expect(isDone([newCall()])).toBe(false);
    expect(isDone([newCall(), answer()])).toBe(true);
    expect(isDone([newCall(), answer(), hangup()])).toBe(true);
  });

  it.each(['cancel', 'busy', 'noAnswer', 'congestion', 'notFound', 'normalClearing', null])(
    'is open when it ended unanswered with cause %s',
    (cause) => {
      expect(isDone([newCall(), hangup({ cause })])).toBe(false);
    },
  );

  it('is done when it was forwarded: the call goes on elsewhere', () => {
    expect(isDone([newCall(), hangup({ cause: 'forwarded' })])).toBe(true);
  });

  it('is open when voicemail took it, during the message and after it', () => {
    expect(isDone([newCall(), answer({ user: voicemail })])).toBe(false);
    expect(isDone([newCall(), answer({ user: voicemail }), hangup()])).toBe(false);
  });
});

describe('an outbound call', () => {
  it('is always done', () => {
    const call = newCall({ direction: 'out' });
    expect(isDone([call])).toBe(true);
    for (const cause of ['cancel', 'busy', 'noAnswer', 'congestion', 'notFound'])
      expect(isDone([call, hangup({ direction: 'out', cause })])).toBe(true);
  });
});

describe('what a person set by hand', () => {
  it('wins over what the events say', () => {
    expect(isDone([newCall(), hangup({ cause: 'cancel' })], [mark(true)])).toBe(true);
    expect(isDone([newCall(), answer(), hangup()], [mark(false)])).toBe(false);
    expect(isDone([newCall({ direction: 'out' })], [mark(false)])).toBe(false);
  });

  it('wins over events that come later', () => {
    const early = mark(true, { at: at(1) });
    expect(isDone([newCall(), hangup({ at: at(18), cause: 'cancel' })], [early])).toBe(true);
    expect(isDone([newCall(), answer({ at: at(5) })], [mark(false, { at: at(1) })])).toBe(false);
  });

  it('is the last of several marks, in whatever order they became known', () => {
    const [first, second] = [mark(true, { at: at(60) }), mark(false, { at: at(61) })];
    expect(isDone([newCall()], [first, second])).toBe(false);
    expect(isDone([newCall()], [second, first])).toBe(false);
  });

  it('is done where two marks of the same moment contradict each other', () => {
    expect(isDone([newCall()], [mark(true), mark(false)])).toBe(true);
    expect(isDone([newCall()], [mark(false), mark(true)])).toBe(true);
  });
});

describe('a note', () => {
  const noteOf = (marks: Mark[]): string => foldCall([newCall()], marks).note;
  const noted = (note: string, seconds: number): Mark => ({ at: at(seconds), callId: 'a', note });

  it('is the latest one, in whatever order they became known', () => {
    const [first, second] = [noted('wants an offer', 1), noted('has the offer', 2)];
    expect(noteOf([])).toBe('');
    expect(noteOf([first, second])).toBe('has the offer');
    expect(noteOf([second, first])).toBe('has the offer');
    expect(noteOf([first, second, noted('', 3)])).toBe('');
  });

  it('leaves the call as open or done as it was', () => {
    expect(isDone([newCall()], [mark(true, { at: at(1) }), noted('called back', 2)])).toBe(true);
    expect(noteOf([noted('called back', 1), mark(true, { at: at(2) })])).toBe('called back');
  });
});
