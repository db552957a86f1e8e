import type { Call, CallUser } from '../../contract/call.ts';
import type { LogEntry } from '../../contract/caller-log.ts';
import type { PersonFigures } from '../../contract/statistics.ts';
import { isVoicemail } from './call.ts';
import { nameOf } from './caller-log.ts';
import { viewNumber } from './phone-number.ts';
import type { Roster } from './roster.ts';

/** How many people are told of. */
const mostPeople = 100;

/** Who answered and who called, one conversation after the other; their order does not matter. */
export interface PeopleTally {
  add: (entry: LogEntry) => void;
  /** Those who answered most first. */
  people: () => PersonFigures[];
}

/**
 * @param roster says which agent a sipgate user or a number is
 * @param agentName what an agent is called, by id
 */
export function createPeopleTally(roster: Roster, agentName: (id: string) => string): PeopleTally {
  const people = new Map<string, PersonFigures>();
  const keys = new Map<string, string | null>();

  const make = (user: CallUser | null, number: string | null): string | null => {
    const [agent] = roster.agentsOf(user, number);
    const name = user === null ? '' : nameOf(user);
    // Where nobody is named, the number is all that is known of who it was.
    const label =
      agent !== undefined ? agentName(agent) : name === '' ? viewNumber(number ?? '').label : name;
    if (label === null || label === '') return null;
    const key = agent === undefined ? `user ${label}` : `agent ${agent}`;
    if (!people.has(key)) people.set(key, { name: label, answered: 0, outgoing: 0 });
    return key;
  };
  /** Asking the roster takes a while, and among 100,000 conversations there are few who answer. */
  const keyOf = (user: CallUser | null, number: string | null): string | null => {
    const asked = `${user?.fullId ?? ''}|${user?.id ?? ''}|${user?.name ?? ''}|${number ?? ''}`;
    const known = keys.get(asked);
    if (known !== undefined) return known;
    const key = make(user, number);
    keys.set(asked, key);
    return key;
  };

  return {
    add(entry) {
      const isIn = entry.direction === 'in';
      if (isIn && entry.outcome !== 'answered') return;
      const own = new Set(
        isIn
          ? entry.legs.filter(isAnswered).map((leg) => keyOf(leg.answeredBy, leg.answeringNumber))
          : entry.legs.flatMap((leg) =>
              (leg.users.length > 0 ? leg.users : [null]).map((user) => keyOf(user, leg.from)),
            ),
      );
      for (const key of own) {
        const person = key === null ? undefined : people.get(key);
        if (person) person[isIn ? 'answered' : 'outgoing'] += 1;
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

/** Also where only sipgate's history knows that somebody did. */
function isAnswered({ direction, answeredAt, outcome, answeredBy }: Call): boolean {
  return direction === 'in' && (answeredAt !== null || outcome === 'answered') && !isVoicemail(answeredBy);
}
