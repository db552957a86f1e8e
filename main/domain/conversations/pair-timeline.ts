/** What of a call decides whether an entry of the history fits. */
export interface Seen {
  callId: string;
  /** Known from the history alone. */
  isEntry: boolean;
  /** An entry of the history names this very call: it takes no other. */
  isTaken: boolean;
  /** Direction and the number outside the team. */
  pair: string;
  /** The team's numbers that it may have been for. */
  own: (string | null)[];
  /** When; milliseconds of the epoch. */
  at: number;
  /** Whether `at` is when it began; otherwise something happened in it then. */
  isBegin: boolean;
  /** How long they talked, by the history. */
  seconds: number;
}

/**
 * The calls and entries of one pair of numbers in the order of their times, so that what may fit is found without looking at all of them: all who
 * withhold their number are one pair, and there may be tens of thousands of such calls.
 */
export interface PairTimeline {
  add: (one: Seen) => void;
  remove: (one: Seen) => void;
  /** The calls near an entry, or the entries near a call, as far as they are near enough to fit. */
  near: (one: Seen) => Seen[];
}

/** How far the telephone system's clock and this machine's may be apart; milliseconds. */
const tolerance = 60_000;

/** How long it may ring before they talk; milliseconds. */
const longestRing = 120_000;

export function createPairTimeline(): PairTimeline {
  const ordered: Seen[] = [];
  /** Of all entries that ever were among them; seconds. */
  let longestTalk = 0;

  /** Where the first stands that does not come before. */
  const placeOf = (at: number, callId: string): number => {
    let [low, high] = [0, ordered.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const one = ordered[middle];
      if (one && (one.at < at || (one.at === at && one.callId < callId))) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    add(one) {
      ordered.splice(placeOf(one.at, one.callId), 0, one);
      if (one.isEntry) longestTalk = Math.max(longestTalk, one.seconds);
    },
    remove(one) {
      const place = placeOf(one.at, one.callId);
      if (ordered[place] === one) ordered.splice(place, 1);
    },
    near(one) {
      const [before, after] = reachOf(one, longestTalk);
      const found: Seen[] = [];
      for (let place = placeOf(one.at - before - tolerance, ''); place < ordered.length; place += 1) {
        const other = ordered[place];
        if (!other || other.at > one.at + after + tolerance) break;
        if (other.isEntry !== one.isEntry && apart(one, other) <= tolerance) found.push(other);
      }
      return found;
    },
  };
}

/** How long before and after it what fits may have been, clocks aside; milliseconds. */
function reachOf(one: Seen, longestTalk: number): [before: number, after: number] {
  if (one.isEntry) return [0, longestRing + one.seconds * 1_000];
  return one.isBegin ? [0, 0] : [longestRing + longestTalk * 1_000, 0];
}

/** How far an entry and a call are apart, in whichever order they are given; milliseconds. */
export function apart(one: Seen, other: Seen): number {
  const [entry, call] = one.isEntry ? [one, other] : [other, one];
  if (call.isBegin) return Math.abs(call.at - entry.at);
  const end = entry.at + entry.seconds * 1_000 + longestRing;
  return Math.max(0, entry.at - call.at, call.at - end);
}
