import type { Call, CallUser } from '../../../contract/model/calls/call.ts';
import type { LogEntry } from '../../../contract/model/calls/caller-log.ts';
import type { PersonFigures } from '../../../contract/model/calls/statistics.ts';
import { isVoicemail } from '../calls/call.ts';
import { viewNumber } from '../numbers/phone-number.ts';
import type { Roster } from '../calls/roster.ts';
import { userName } from '../../../contract/model/display-name.ts';

/** How many people are told of. */
const mostPeople = 100;

/** Who answered and who called, one conversation after the other; their order does not matter. */
export interface PeopleTally {
  add: (entry: LogEntry) => void;
  /** Those who answered most first. */
  people: () => PersonFigures[];
}

/**
 * @param roster says which agent a user of the telephone system or a number is
 * @param agentName what an agent is called, by id
 */
export function createPeopleTally(roster: Roster, agentName: (id: string) => string): PeopleTally {
  const people = new Map<string, PersonFigures>();
  const keys: KeyCache = new Map();

  const make = (name: string, id: string, number: string): string | null => {
    const user = id === '' && name === '' ? null : { name, id, fullId: id };
    const [agent] = roster.agentsOf(user, number);
    const named = user === null ? '' : userName(user);
    // Where nobody is named, the number is all that is known of who it was.
    const label = agent !== undefined ? agentName(agent) : named === '' ? viewNumber(number).label : named;
    if (label === null || label === '') return null;
    const key = agent === undefined ? `user ${label}` : `agent ${agent}`;
    if (!people.has(key)) people.set(key, { name: label, answered: 0, outgoing: 0 });
    return key;
  };
  /** Asking the roster takes a while, and among 100,000 conversations there are few who answer. */
  const keyOf = (user: CallUser | null, number: string | null): string | null => {
    const byId = within(within(keys, number ?? ''), user?.name ?? '');
    const id = user?.fullId ?? user?.id ?? '';
    let key = byId.get(id);
    if (key === undefined) byId.set(id, (key = make(user?.name ?? '', id, number ?? '')));
    return key;
  };
  /** Somebody had to do with a conversation; `before` names those of it who are counted. */
  const count = (key: string | null, what: 'answered' | 'outgoing', before: string[]): void => {
    const person = key === null || before.includes(key) ? undefined : people.get(key);
    if (!person || key === null) return;
    person[what] += 1;
    before.push(key);
  };

  return {
    add({ direction, outcome, legs }) {
      if (direction === 'in' && outcome !== 'answered') return;
      const counted: string[] = [];
      for (const leg of legs) {
        if (direction === 'in') {
          if (isAnswered(leg)) count(keyOf(leg.answeredBy, leg.answeringNumber), 'answered', counted);
        } else if (leg.users.length === 0) {
          count(keyOf(null, leg.from), 'outgoing', counted);
        } else {
          for (const user of leg.users) count(keyOf(user, leg.from), 'outgoing', counted);
        }
      }
    },
    people: () =>
      [...people.values()]
        .filter(({ answered, outgoing }) => answered + outgoing > 0)
        .map((person) => ({ ...person }))
        .sort((a, b) => b.answered - a.answered || b.outgoing - a.outgoing || (a.name < b.name ? -1 : 1))
        .slice(0, mostPeople),
  };
}

/** Numbers, names and ids of users, and as whom they are counted: looked up one by one, which is faster than as one text. */
type KeyCache = Map<string, Map<string, Map<string, string | null>>>;

function within<T>(maps: Map<string, Map<string, T>>, key: string): Map<string, T> {
  let found = maps.get(key);
  if (!found) maps.set(key, (found = new Map<string, T>()));
  return found;
}

/** Also where only the telephone system's history knows that somebody did. */
function isAnswered({ direction, answeredAt, outcome, answeredBy }: Call): boolean {
  return direction === 'in' && (answeredAt !== null || outcome === 'answered') && !isVoicemail(answeredBy);
}
