import fc from 'fast-check';
import type { Answer, CallEvent, CallUser, HistoryEvent, Mark } from '../../../contract/model/calls/call.ts';
import { at, chris, emma, voicemail } from './events.ts';

// Few different values, so that ties, repeats and contradictions come up often.

const moment = fc.integer({ min: 0, max: 12 }).map((step) => at(step / 2));
const number = fc.constantFrom('4930609854180', '492111234567', 'anonymous', '21', null);
const user: fc.Arbitrary<CallUser> = fc.constantFrom(emma, chris, voicemail, {
  name: '',
  id: null,
  fullId: null,
});
const cause = fc.constantFrom(
  'normalClearing',
  'busy',
  'cancel',
  'noAnswer',
  'congestion',
  'notFound',
  'forwarded',
  'somethingNew',
  null,
);
const answer = fc.constantFrom<Answer>(
  { action: 'letRing' },
  { action: 'reject', reason: 'busy', note: 'spam' },
  { action: 'voicemail', note: '' },
  { action: 'showCallerId', callerId: '492111234567', number: '4930609854180' },
);

/** Any event of a call, however odd: directions and numbers may contradict each other. */
export function anyEvent(callId = 'a', origCallId: fc.Arbitrary<string | null> = fc.constant(null)) {
  const common = {
    at: moment,
    callId: fc.constant(callId),
    direction: fc.constantFrom('in' as const, 'out' as const),
    origCallId,
    xcid: fc.constant(null),
    from: number,
    to: number,
    diversion: number,
  };
  return fc.oneof(
    fc.record({
      kind: fc.constant('newCall' as const),
      ...common,
      users: fc.array(user, { maxLength: 3 }),
      answer,
    }),
    fc.record({
      kind: fc.constant('answer' as const),
      ...common,
      user: fc.option(user),
      answeringNumber: number,
    }),
    fc.record({ kind: fc.constant('hangup' as const), ...common, cause, answeringNumber: number }),
    fc.record({ kind: fc.constant('dtmf' as const), ...common, digits: fc.constantFrom('', '1') }),
    anyHistory(callId),
  ) satisfies fc.Arbitrary<CallEvent>;
}

/** An entry of sipgate's history about a call. */
export function anyHistory(callId = 'a'): fc.Arbitrary<HistoryEvent> {
  return fc.record({
    kind: fc.constant('history' as const),
    at: moment,
    callId: fc.constant(callId),
    direction: fc.constantFrom('in' as const, 'out' as const),
    origCallId: fc.constant(null),
    xcid: fc.constant(null),
    from: number,
    to: number,
    diversion: fc.constant(null),
    historyId: fc.constantFrom('h1', 'h2'),
    missed: fc.boolean(),
    durationSeconds: fc.constantFrom(0, 3, 90, null),
    status: fc.constantFrom('SUCCESS', 'BUSY', 'VOICEMAIL_MESSAGE', null),
    sourceName: fc.constant(null),
    targetName: fc.constantFrom('Emma', null),
  });
}

/** What a person may set on a call. */
export function anyMark(callId = 'a'): fc.Arbitrary<Mark> {
  return fc.record(
    {
      at: moment,
      callId: fc.constant(callId),
      done: fc.boolean(),
      note: fc.constantFrom('', 'wants an offer', 'called back'),
    },
    { requiredKeys: ['at', 'callId'] },
  );
}

/** All of the items, some of them more than once, in any order. */
export function reordered<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc
    .subarray([...items])
    .chain((repeats) =>
      fc.shuffledSubarray([...items, ...repeats], { minLength: items.length + repeats.length }),
    );
}

/** An event or a mark, as the journal holds them. */
export type News = { event: CallEvent } | { mark: Mark };

const ids = ['c1', 'c2', 'c3', 'c4', 'c5'];

/**
 * What happens to a few calls that come from each other: in chains, trees and groups, as sipgate has them, or in circles
 * and from several at once, which nothing forbids. An event may leave out where its call came from.
 */
export function anyNews(): fc.Arbitrary<News[]> {
  const orderly = fc
    .tuple(...ids.map((_, index) => fc.constantFrom(null, 'a group', ...ids.slice(0, index))))
    .map((parentOf) => parentOf.map((parent) => [parent]));
  const tangled = fc.tuple(
    ...ids.map(() => fc.array(fc.constantFrom(null, 'a group', ...ids), { minLength: 1, maxLength: 3 })),
  );
  return fc.oneof(orderly, tangled).chain((parentsOf) => {
    const ofCall = ids.map((id, index) => {
      const parents = fc.constantFrom(null, ...(parentsOf[index] ?? []));
      return fc.oneof(
        { weight: 4, arbitrary: anyEvent(id, parents).map((event) => ({ event })) },
        { weight: 1, arbitrary: anyMark(id).map((mark) => ({ mark })) },
      );
    });
    return fc.array(fc.oneof(...ofCall), { minLength: 1, maxLength: 14 });
  });
}
