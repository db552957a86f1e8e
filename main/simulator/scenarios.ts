import type { Direction } from '../../contract/model/calls/call.ts';

/** A sipgate user of the simulated account. */
export interface SimulatedUser {
  name: string;
  id: string;
  fullId: string;
}

/** One event of a scenario, as sipgate would post it. */
export interface Step {
  /** Pause before it at a believable pace; seconds. */
  after: number;
  event: 'newCall' | 'answer' | 'hangup';
  direction: Direction;
  callId: string;
  /** Form fields in the order in which they are sent. */
  fields: [name: string, value: string][];
}

/** Who is in the play; numbers are E.164 digits, `from` may be `anonymous`. */
export interface Cast {
  from: string;
  to: string;
  /** At least one; scenarios that need more take them from the team. */
  users: readonly SimulatedUser[];
  /** Makes the ids of calls; each time another. */
  newId: () => string;
}

/** sipgate's cast for its own examples of transfers. */
export const team: readonly SimulatedUser[] = ['Doc', 'Marty', 'Emma'].map((name, index) =>
  simulatedUser(name, index),
);

/** @returns the n-th user of the simulated account */
export function simulatedUser(name: string, index: number): SimulatedUser {
  return { name, id: `w${index}`, fullId: `1234567w${index}` };
}

type Scenario = (cast: Cast) => Step[];

/** Every scenario by name; each follows a course of events that sipgate documents. */
export const scenarios = {
  'inbound-answered': ({ users, ...cast }) => {
    const call = callOf(cast, { users });
    return [call.newCall(), call.answer(4, first(users)), call.hangup(12, 'normalClearing')];
  },
  'inbound-missed': (cast) => {
    const call = callOf(cast, cast);
    return [call.newCall(), call.hangup(18, 'cancel')];
  },
  voicemail: (cast) => {
    const call = callOf(cast, cast);
    return [call.newCall(), call.answer(15, 'voicemail'), call.hangup(20, 'normalClearing')];
  },
  busy: (cast) => {
    const call = callOf(cast, cast);
    return [call.newCall(), call.hangup(1, 'busy')];
  },
  forwarded: (cast) => {
    const [doc, marty] = pair(cast.users);
    const a = callOf(cast, { users: [doc] });
    const b = callOf(cast, { users: [marty], origCallId: a.callId, diversion: cast.to });
    return [
      a.newCall(),
      a.hangup(3, 'forwarded'),
      b.newCall(),
      b.answer(4, marty),
      b.hangup(10, 'normalClearing'),
    ];
  },
  transfer: (cast) => {
    const [doc, marty] = pair(cast.users);
    const a = callOf(cast, { users: [doc] });
    const b = callOf(cast, { users: [marty], origCallId: a.callId, diversion: cast.to });
    return [
      a.newCall(),
      a.answer(3, doc),
      b.newCall(6),
      b.answer(3, marty),
      a.hangup(1, 'normalClearing'),
      b.hangup(9, 'normalClearing'),
    ];
  },
  group: (cast) => {
    const origCallId = cast.newId();
    const members = cast.users.length > 1 ? cast.users : [...cast.users, ...others(cast.users)];
    const calls = members.map((user) => ({ user, call: callOf(cast, { users: [user], origCallId }) }));
    const taker = calls[1] ?? calls[0];
    if (!taker) return [];
    return [
      ...calls.map(({ call }) => call.newCall()),
      taker.call.answer(5, taker.user),
      ...calls.filter((other) => other !== taker).map(({ call }) => call.hangup(0, 'cancel')),
      taker.call.hangup(14, 'normalClearing'),
    ];
  },
  'outbound-answered': ({ users, ...cast }) => {
    const call = callOf(cast, { users: [first(users)], direction: 'out' });
    return [call.newCall(), call.answer(6), call.hangup(15, 'normalClearing')];
  },
  // The receiver is expected to reject it; where it does not, the caller gives up.
  blocked: (cast) => {
    const call = callOf(cast, cast);
    return [call.newCall(), call.hangup(18, 'cancel')];
  },
} satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;

interface CallOptions {
  users: readonly SimulatedUser[];
  direction?: Direction;
  origCallId?: string;
  diversion?: string;
}

/** The events of one call, each with the fields that sipgate sends with it. */
function callOf({ from, to, newId }: Omit<Cast, 'users'>, options: CallOptions) {
  const { users, direction = 'in', origCallId, diversion } = options;
  const callId = newId();
  const step = (after: number, event: Step['event'], fields: Step['fields']): Step => ({
    after,
    event,
    direction,
    callId,
    fields: [
      ['event', event],
      ['direction', direction],
      ['from', from],
      ['to', to],
      ['callId', callId],
      ['origCallId', origCallId ?? callId],
      ['xcid', `x${origCallId ?? callId}`],
      ...fields,
      ...(diversion === undefined ? [] : ([['diversion', diversion]] as Step['fields'])),
    ],
  });
  return {
    callId,
    newCall: (after = 0) =>
      step(after, 'newCall', [
        ...users.map(({ name }): [string, string] => ['user[]', name]),
        ...users.map(({ id }): [string, string] => ['userId[]', id]),
        ...users.map(({ fullId }): [string, string] => ['fullUserId[]', fullId]),
      ]),
    /** sipgate names who picked up on incoming calls alone; voicemail has no ids. */
    answer: (after: number, user?: SimulatedUser | 'voicemail') =>
      step(after, 'answer', [
        ...(user === 'voicemail' ? ([['user', 'voicemail']] as Step['fields']) : []),
        ...(user === undefined || user === 'voicemail'
          ? []
          : ([
              ['user', user.name],
              ['userId', user.id],
              ['fullUserId', user.fullId],
            ] as Step['fields'])),
        ['answeringNumber', to],
      ]),
    hangup: (after: number, cause: string) =>
      step(after, 'hangup', [
        ['cause', cause],
        ['answeringNumber', to],
      ]),
  };
}

function pair(users: readonly SimulatedUser[]): [SimulatedUser, SimulatedUser] {
  const [one, other] = [...users, ...others(users)];
  if (!one || !other) throw new Error('this scenario needs two users');
  return [one, other];
}

function first(users: readonly SimulatedUser[]): SimulatedUser {
  const user = users[0] ?? team[0];
  if (!user) throw new Error('this scenario needs a user');
  return user;
}

/** Members of the team that are not in the play already. */
function others(users: readonly SimulatedUser[]): SimulatedUser[] {
  return team.filter(({ name, id }) => !users.some((user) => user.name === name || user.id === id));
}
