import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callEventSchema, type CallUser } from '../../../contract/model/calls/call.ts';
import { readEvent } from '../../../main/receiver/read-event.ts';
import { at } from '../../support/unit/events.ts';

function read(body: string, endpoint: 'in' | 'out' = 'in') {
  return readEvent(body, endpoint, at(0));
}

/** The users that a newCall with these fields names. */
function usersOf(fields: string): CallUser[] {
  const reading = read(`event=newCall&callId=1&${fields}`);
  if (!('event' in reading) || reading.event?.kind !== 'newCall') throw new Error('this is no newCall');
  return reading.event.users;
}

/** Who picked up, by these fields of an answer. */
function pickedUpBy(fields: string): CallUser | null {
  const reading = read(`event=answer&callId=1&${fields}`);
  if (!('event' in reading) || reading.event?.kind !== 'answer') throw new Error('this is no answer');
  return reading.event.user;
}

describe('the fields of a webhook', () => {
  it('are read with the moment at which it arrived', () => {
    const body =
      'event=newCall&callId=1&origCallId=2&xcid=3&from=49&to=50&diversion=51&direction=out&user[]=Doc&userId[]=w0';
    expect(read(body)).toEqual({
      name: 'newCall',
      event: {
        kind: 'newCall',
        at: at(0),
        callId: '1',
        direction: 'out',
        origCallId: '2',
        xcid: '3',
        from: '49',
        to: '50',
        diversion: '51',
        users: [{ name: 'Doc', id: 'w0', fullId: null }],
      },
    });
  });

  it('may all be missing but event and callId', () => {
    const missing = { direction: 'in', origCallId: null, xcid: null, from: null, to: null, diversion: null };
    expect(read('event=newCall&callId=1')).toMatchObject({ event: { ...missing, users: [] } });
    expect(read('event=answer&callId=1')).toMatchObject({ event: { user: null, answeringNumber: null } });
    expect(read('event=hangup&callId=1')).toMatchObject({ event: { cause: null, answeringNumber: null } });
    expect(read('event=dtmf&callId=1')).toMatchObject({ event: { digits: '' } });
  });

  it('that are empty count as missing', () => {
    const body = 'event=hangup&callId=1&from=&to=&cause=&direction=&diversion=&origCallId=';
    expect(read(body, 'out')).toMatchObject({
      event: { from: null, to: null, cause: null, direction: 'out', diversion: null, origCallId: null },
    });
  });

  it('that are sent as arrays or twice count once', () => {
    const body = 'event[]=hangup&callId[]=1&from=49&from=50&cause[]=busy&cause[]=cancel&to[0]=51';
    expect(read(body)).toMatchObject({ event: { callId: '1', from: '49', cause: 'busy', to: '51' } });
  });

  it('that nobody knows are passed over', () => {
    expect(read('event=hangup&callId=1&new=field&user[name]=x&__proto__=y')).toMatchObject({
      event: { kind: 'hangup', callId: '1' },
    });
  });

  it('are percent-encoded UTF-8, with + for a space', () => {
    expect(usersOf('user%5B%5D=J%C3%BCrgen+M%C3%BCller%2B')).toEqual([
      { name: 'Jürgen Müller+', id: null, fullId: null },
    ]);
  });
});

describe('a call that comes from itself', () => {
  it('comes from no other', () => {
    expect(read('event=newCall&callId=1&origCallId=1')).toMatchObject({ event: { origCallId: null } });
  });
});

describe('the users of a new call', () => {
  it('belong together by position', () => {
    const fields = 'user[]=Alice&user[]=Bob&userId[]=w0&userId[]=w1&fullUserId[]=7w0&fullUserId[]=7w1';
    expect(usersOf(fields)).toEqual([
      { name: 'Alice', id: 'w0', fullId: '7w0' },
      { name: 'Bob', id: 'w1', fullId: '7w1' },
    ]);
  });

  it('keep their places where one has no name', () => {
    expect(usersOf('user[]=&user[]=Bob&userId[]=w0&userId[]=w1')).toEqual([
      { name: '', id: 'w0', fullId: null },
      { name: 'Bob', id: 'w1', fullId: null },
    ]);
    expect(usersOf('user[]=Alice&user[]=Bob&userId[]=&userId[]=w1')).toEqual([
      { name: 'Alice', id: null, fullId: null },
      { name: 'Bob', id: 'w1', fullId: null },
    ]);
  });

  it('are none where nothing of them is known', () => {
    expect(usersOf('user[]=&userId[]=&fullUserId[]=')).toEqual([]);
    expect(usersOf('user=')).toEqual([]);
  });

  it('may be a single one, not in an array', () => {
    expect(usersOf('user=Alice&userId=w0')).toEqual([{ name: 'Alice', id: 'w0', fullId: null }]);
  });

  it('may be numbered', () => {
    expect(usersOf('user[0]=Alice&user[1]=Bob').map(({ name }) => name)).toEqual(['Alice', 'Bob']);
  });

  it('may be several in one entry, joined by commas', () => {
    expect(usersOf('user[]=Alice,Bob').map(({ name }) => name)).toEqual(['Alice', 'Bob']);
    expect(usersOf('user[]=Alice,Bob&userId[]=').map(({ name }) => name)).toEqual(['Alice', 'Bob']);
    expect(usersOf('user[]=Alice,+Bob&userId[]=w0&userId[]=w1')).toEqual([
      { name: 'Alice', id: 'w0', fullId: null },
      { name: 'Bob', id: 'w1', fullId: null },
    ]);
  });

  it('may have a comma in their names where the names are as many as the users', () => {
    expect(usersOf('user[]=Doe,+John&userId[]=w0')).toEqual([{ name: 'Doe, John', id: 'w0', fullId: null }]);
    const two = 'user[]=Doe,+John&user[]=Roe,+Jane&userId[]=w0&userId[]=w1';
    expect(usersOf(two).map(({ name }) => name)).toEqual(['Doe, John', 'Roe, Jane']);
  });

  it('may have ids alone, or more of them than names', () => {
    expect(usersOf('userId[]=w0&userId[]=w1')).toHaveLength(2);
    expect(usersOf('user[]=Alice&userId[]=w0&userId[]=w1')).toEqual([
      { name: 'Alice', id: 'w0', fullId: null },
      { name: '', id: 'w1', fullId: null },
    ]);
  });
});

describe('who picked up', () => {
  it('is one person, with ids where sipgate sends them', () => {
    expect(pickedUpBy('user=Emma&userId=w0&fullUserId=7w0')).toEqual({
      name: 'Emma',
      id: 'w0',
      fullId: '7w0',
    });
    expect(pickedUpBy('user=voicemail')).toEqual({ name: 'voicemail', id: null, fullId: null });
    expect(pickedUpBy('userId=w0')).toEqual({ name: '', id: 'w0', fullId: null });
  });

  it('is the first where sipgate sends an array', () => {
    expect(pickedUpBy('user[]=Emma&user[]=Chris&userId[]=w0&userId[]=w1')).toEqual({
      name: 'Emma',
      id: 'w0',
      fullId: null,
    });
  });

  it('may have a comma in the name', () => {
    expect(pickedUpBy('user=Doe,+John')?.name).toBe('Doe, John');
  });
});

describe('a form that tells of no event', () => {
  it.each([
    ['event=newCall&from=49', 'newCall'],
    ['event=newCall&callId=', 'newCall'],
    ['event=somethingNew&callId=1', 'somethingNew'],
    ['event=toString&callId=1', 'toString'],
    ['callId=1', null],
    ['', null],
    ['%%%', null],
  ])('%s is none, and its name is %s', (body, name) => {
    expect(read(body)).toEqual({ event: null, name });
  });
});

describe('a direction', () => {
  it.each(['up', 'IN', 'inbound', 'in out'])('"%s" is neither in nor out', (direction) => {
    const body = `event=newCall&callId=1&direction=${direction}`;
    expect(read(body)).toEqual({ wrongDirection: direction, name: 'newCall' });
  });

  it('counts before the address that it came to', () => {
    expect(read('event=newCall&callId=1&direction=in', 'out')).toMatchObject({ event: { direction: 'in' } });
  });
});

describe('whatever the body is', () => {
  const field = fc.constantFrom(
    'event',
    'callId',
    'direction',
    'user[]',
    'userId[]',
    'user',
    'from',
    'x',
    '[]',
    '[',
  );
  const value = fc.oneof(
    fc.constantFrom('newCall', 'answer', 'hangup', 'dtmf', 'in', 'out', '1', 'A,B', '', '%', '%00', '\0'),
    fc.string({ unit: 'binary' }),
  );
  const body = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.tuple(field, value), { maxLength: 12 })
      .map((pairs) => `event=newCall&callId=1&${pairs.map((pair) => pair.join('=')).join('&')}`),
  );

  it('is read without an error, and an event is one that can be stored', () => {
    fc.assert(
      fc.property(body, (form) => {
        const reading = read(form);
        if (!('event' in reading) || reading.event === null) return;
        const { event } = reading;
        const whole = event.kind === 'newCall' ? { ...event, answer: { action: 'letRing' } } : event;
        const text = JSON.stringify(whole);
        // To the letter: an event that comes back from the disk has to be the same as the one in memory.
        expect(JSON.stringify(callEventSchema.parse(JSON.parse(text)))).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });
});
