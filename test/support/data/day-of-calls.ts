import type { Answer, CallEvent, CallUser } from '../../../contract/model/calls/call.ts';

type EventOf<K extends CallEvent['kind']> = Extract<CallEvent, { kind: K }>;

const user = (name: string, index: number): CallUser => ({
  name,
  id: `w${index}`,
  fullId: `1234567w${index}`,
});
const [emma, chris, ole, pia] = [user('Emma', 0), user('Chris', 1), user('Ole', 2), user('Pia', 3)];
const voicemail: CallUser = { name: 'voicemail', id: null, fullId: null };
const support = '4930700700';
const office = '4930700710';

interface Course {
  /** Days before, and the time of day if it were 11:42 now. */
  when: [daysAgo: number, hour: number, minute: number];
  direction?: 'in' | 'out';
  from?: string;
  to?: string;
  users?: CallUser[];
  answer?: Answer;
  origCallId?: string;
  /** Seconds after the start, and by whom. */
  answered?: [after: number, by: CallUser];
  /** Seconds after the start; without it the call still goes on. */
  ended?: [after: number, cause: string];
}

const courses: Course[] = [
  {
    when: [0, 11, 20],
    from: '491714711815',
    to: office,
    users: [emma, chris, ole, pia],
    ended: [24, 'cancel'],
  },
  {
    when: [0, 10, 58],
    from: '34911234567',
    users: [emma, chris],
    answered: [20, voicemail],
    ended: [61, 'normalClearing'],
  },
  {
    when: [0, 10, 31],
    from: '41446681800',
    users: [chris],
    answered: [9, chris],
    ended: [500, 'normalClearing'],
  },
  {
    when: [0, 10, 39],
    from: '41446681800',
    users: [emma],
    answered: [6, emma],
    ended: [300, 'normalClearing'],
    origCallId: 'call-2',
  },
  {
    when: [0, 9, 47],
    direction: 'out',
    from: office,
    to: '41446681811',
    users: [emma],
    answer: { action: 'showCallerId', callerId: '41715880339', number: '41446681811' },
    answered: [14, emma],
    ended: [196, 'normalClearing'],
  },
  {
    when: [0, 8, 2],
    from: '442079460000',
    to: office,
    users: [emma, chris],
    answer: { action: 'reject', reason: 'busy', note: 'spam, calls every morning' },
    ended: [0, 'busy'],
  },
  { when: [1, 17, 15], from: 'anonymous', users: [chris], ended: [12, 'forwarded'] },
  {
    when: [1, 16, 40],
    direction: 'out',
    from: support,
    to: '34911234567',
    users: [chris],
    ended: [38, 'noAnswer'],
  },
  {
    when: [1, 15, 2],
    from: '4989123456789',
    users: [emma, ole],
    answered: [4, ole],
    ended: [95, 'normalClearing'],
  },
  {
    when: [4, 9, 12],
    from: '21',
    to: office,
    users: [pia],
    answered: [3, pia],
    ended: [3725, 'normalClearing'],
  },
];

/**
 * A day at a support desk, and some of the days before: what a month's file holds of them.
 * @param now milliseconds of the epoch
 */
export function dayOfCalls(now: number): { events: CallEvent[]; marks: [] }[] {
  return courses.map((course, index) => ({ events: eventsOf(course, `call-${index}`, now), marks: [] }));
}

function eventsOf(course: Course, callId: string, now: number): CallEvent[] {
  const { when, direction = 'in', from = support, to = support, users = [], answer, origCallId } = course;
  const [daysAgo, hour, minute] = when;
  const minutesAgo = daysAgo * 24 * 60 + (11 * 60 + 42) - (hour * 60 + minute);
  const start = now - minutesAgo * 60_000;
  const at = (seconds: number): string => new Date(start + seconds * 1_000).toISOString();
  const common = { callId, direction, origCallId: origCallId ?? null, xcid: null, from, to, diversion: null };
  const newCall: EventOf<'newCall'> = {
    kind: 'newCall',
    at: at(0),
    ...common,
    users,
    answer: answer ?? { action: 'letRing' },
  };
  const events: CallEvent[] = [newCall];
  if (course.answered) {
    const [after, by] = course.answered;
    events.push({
      kind: 'answer',
      at: at(after),
      ...common,
      user: direction === 'in' ? by : null,
      answeringNumber: to,
    });
  }
  if (course.ended) {
    const [after, cause] = course.ended;
    events.push({ kind: 'hangup', at: at(after), ...common, cause, answeringNumber: to });
  }
  return events;
}
